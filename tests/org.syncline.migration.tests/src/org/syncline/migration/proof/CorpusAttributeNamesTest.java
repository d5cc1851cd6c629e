// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignReader;
import org.syncline.language.Quoting;
import org.syncline.migration.Corpus;
import org.syncline.model.Schema;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SyncRule;

/**
 * Every attribute and type that a schema of the real configurations has, of Azure AD Connect and of
 * MIM, stands wherever a name can stand, as it is or in quotes.
 */
class CorpusAttributeNamesTest {
    @Test
    void everyNameIsReadInEveryPosition() throws Exception {
        TreeSet<String> names = new TreeSet<>();
        names(Corpus.folder("aadconnect-1.1.130"), names);
        int first = names.size();
        names(Corpus.folder("mim-contoso"), names);
        assertThat(first).isGreaterThan(300);
        assertThat(names).hasSizeGreaterThan(first);
        everywhere(new ArrayList<>(names));
    }

    @Test
    void namesThatNeedQuotesAreReadInEveryPosition() {
        List<String> odd = new ArrayList<>(RandomRules.NAMES);
        odd.add("<dn>");
        odd.add("attribute with ; and , and =");
        everywhere(odd);
    }

    private static void names(Path folder, TreeSet<String> names) throws Exception {
        ForeignConfiguration configuration = new ForeignReader().read(folder);
        configuration.agents().forEach(agent -> names(agent.schema(), names));
        configuration.metaverses().forEach(metaverse -> names(metaverse.schema(), names));
        configuration.rules().stream()
                .flatMap(rule -> rule.flows().stream())
                .forEach(
                        flow -> {
                            names.add(flow.target());
                            names.addAll(flow.sources());
                        });
    }

    private static void names(Schema schema, TreeSet<String> names) {
        names.addAll(schema.types().keySet());
        names.addAll(schema.attributeNames());
    }

    private static void everywhere(List<String> names) {
        List<String> quoted =
                names.stream().map(name -> "'" + name.replace("'", "''") + "'").toList();
        List<String> written = names.stream().map(Quoting::name).toList();
        read(names, quoted);
        read(names, written);
    }

    private static void read(List<String> names, List<String> written) {
        StringBuilder text = new StringBuilder("project \"P\" { }\nmetaverse only { }\n");
        text.append("connector \"c\" uses other {\n    objects theUser, ");
        text.append(String.join(", ", written)).append("\n    attributes ");
        text.append(String.join(", ", written)).append("\n}\nschema \"c\" { object theUser {\n");
        written.forEach(name -> text.append(name).append(" string\n"));
        text.append("}\n");
        written.forEach(name -> text.append("object ").append(name).append(" { cn string }\n"));
        text.append("}\ninbound rule \"R\" {\n    from \"c\" theUser to person\n    link join\n");
        text.append("    precedence 1\n    scope cn ISNULL");
        written.forEach(name -> text.append("\n    or ").append(name).append(" EQUAL \"x\""));
        text.append("\n    join cn = cn");
        written.forEach(name -> text.append("\n    or ").append(name).append(" = ").append(name));
        for (int i = 0; i < names.size(); i++) {
            text.append("\n    ").append(written.get(i)).append(" <- Trim([");
            text.append(names.get(i)).append("]) reads ").append(written.get(i));
        }
        text.append("\n}\n");
        text.append("outbound rule \"O\" { from person to \"c\" theUser link join precedence 2\n");
        text.append("scope cn ISNULL }\n");
        ProjectModel model = RoundTrip.compile(text.toString());
        SyncRule rule = model.rules().getFirst();
        assertThat(rule.flows()).extracting(Flow::target).containsExactlyElementsOf(names);
        assertThat(rule.flows())
                .allSatisfy(
                        flow -> {
                            assertThat(flow.sources()).containsExactly(flow.target());
                            assertThat(((FlowSource.Computed) flow.source()).text())
                                    .isEqualTo("Trim([" + flow.target() + "])");
                        });
        assertThat(rule.scope().subList(1, rule.scope().size()))
                .extracting(group -> group.clauses().getFirst().attribute())
                .containsExactlyElementsOf(names);
        assertThat(rule.joins().subList(1, rule.joins().size()))
                .extracting(group -> group.conditions().getFirst().csAttribute())
                .containsExactlyElementsOf(names);
        assertThat(model.connectors().getFirst().attributes()).containsExactlyElementsOf(names);
    }
}
