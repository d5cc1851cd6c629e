// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignReader;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.language.Quoting;
import org.syncline.migration.MigrationException;
import org.syncline.migration.export.RuleFiles;
import org.syncline.migration.export.RuleFormat;
import org.syncline.migration.internal.SyncText;
import org.syncline.migration.internal.write.RuleNames;
import org.syncline.migration.internal.write.RuleWriter;
import org.syncline.rules.ProjectModel;

/** The stations of a rule's way: foreign, rule file, records, and foreign again. */
final class RoundTrip {
    private RoundTrip() {}

    /** A project of these rules, with the connectors that they name by identifier. */
    static String text(List<ForeignRule> rules) {
        SyncText text = new SyncText();
        text.line("project \"Round trip\" { parameter \"Region\" = \"EU\" }");
        text.line("metaverse only { }");
        Map<String, Set<String>> types = new TreeMap<>();
        for (ForeignRule rule : rules) {
            types.computeIfAbsent(rule.connector(), c -> new LinkedHashSet<>())
                    .add(Quoting.name(rule.connectorSpaceType()));
        }
        types.forEach(
                (id, names) ->
                        text.line(
                                "connector "
                                        + Quoting.string(name(id))
                                        + " uses other { id "
                                        + Quoting.string(id)
                                        + "  objects "
                                        + String.join(", ", names)
                                        + " }"));
        List<String> lost = new ArrayList<>();
        RuleWriter writer =
                new RuleWriter(
                        new RuleNames(rules),
                        (outcome, kind, subject, source, reason) ->
                                lost.add(outcome + " " + kind + " " + subject + ": " + reason));
        for (ForeignRule rule : rules) {
            writer.write(text.blank(), rule, name(rule.connector()), rule.name(), 1);
        }
        assertThat(lost).as("written as %s", text).isEmpty();
        return text.toString();
    }

    private static String name(String connector) {
        return "c " + connector;
    }

    static ProjectModel compile(String text) {
        return compile(Map.of("a.sync", text));
    }

    static ProjectModel compile(Map<String, String> texts) {
        Compilation compilation = new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(texts);
        assertThat(compilation.errors())
                .as("%s in %s", compilation.findings(), texts.size() == 1 ? texts : "")
                .isZero();
        return compilation.model().orElseThrow();
    }

    /** Writes a project's rules to files and reads these. */
    static List<ForeignRule> through(RuleFormat format, ProjectModel model, Path folder)
            throws IOException, MigrationException, FormatException {
        for (Map.Entry<String, String> file : RuleFiles.of(model, format).files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        ForeignConfiguration read = new ForeignReader().read(folder);
        assertThat(read.notes()).as("notes of the reader").isEmpty();
        return read.rules();
    }
}
