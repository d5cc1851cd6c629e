// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.engine.search.ErrorKind;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Values;

class ObjectTabsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final RuleReference RULE = new RuleReference("User in", "rules.sync", 9);

    private static SpaceObject object(
            Operation pending, PendingChange export, List<SpaceObject.Trouble> errors) {
        return new SpaceObject(
                1,
                "src",
                "CN=ann,DC=src",
                "user",
                "Ann",
                null,
                "",
                pending,
                null,
                List.of(
                        new AttributeChange(
                                "mail", false, Values.texts("old"), Values.texts("new")),
                        new AttributeChange("sn", false, Values.texts("L"), Values.texts("L"))),
                export,
                null,
                null,
                new SpaceObject.Link(7, "person", "Ann", "inbound-projection", RULE),
                NOW,
                List.of(new SpaceObject.Contribution("mail", RULE, NOW)),
                errors,
                List.of(
                        new SpaceObject.Linked(
                                new SourceReference("tenant", "CN=ann,DC=t"),
                                "user",
                                "outbound-provision",
                                RULE)));
    }

    private static ObjectTab tab(List<ObjectTab> tabs, String key) {
        return tabs.stream().filter(tab -> tab.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void aPendingImportShowsOldAndNew() {
        ObjectTab tab = tab(ObjectTabs.of(object(Operation.UPDATE, null, List.of())), "import");

        assertThat(tab.title()).isEqualTo("Pending Import");
        assertThat(tab.columns()).containsExactly("Attribute", "Change", "Old Value", "New Value");
        assertThat(tab.lines().getFirst().cells()).containsExactly("mail", "update", "old", "new");
        assertThat(tab.lines().getLast().cells()).containsExactly("sn", "", "L", "L");
    }

    @Test
    void withoutAPendingImportThereAreOnlyValues() {
        ObjectTab tab = tab(ObjectTabs.of(object(Operation.NONE, null, List.of())), "import");

        assertThat(tab.columns()).containsExactly("Attribute", "Value");
        assertThat(tab.lines().getFirst().cells()).containsExactly("mail", "new");
    }

    @Test
    void lineageLeadsToTheMetaverseObjectAndToOtherConnectors() {
        ObjectTab tab = tab(ObjectTabs.of(object(Operation.NONE, null, List.of())), "lineage");

        assertThat(tab.lines())
                .extracting(ObjectLine::target)
                .containsExactly(
                        new ObjectAddress.Metaverse(7),
                        new ObjectAddress.Space("tenant", "CN=ann,DC=t"),
                        null);
        assertThat(tab.lines().getFirst().cells())
                .contains("person Ann", "inbound-projection", "User in  rules.sync:9");
        assertThat(tab.lines().getLast().rule()).isEqualTo(RULE);
    }

    @Test
    void aPendingExportNamesRuleAndSource() {
        PendingChange change =
                new PendingChange(
                        1,
                        "src",
                        Operation.UPDATE,
                        "CN=ann,DC=src",
                        null,
                        "user",
                        "d",
                        List.of(
                                new PendingLine(
                                        new AttributeChange(
                                                "member",
                                                true,
                                                Values.texts("a", "b"),
                                                Values.texts("b", "c")),
                                        RULE,
                                        new SourceReference("hr", "CN=x"),
                                        NOW)),
                        RULE,
                        null);

        ObjectTab tab = tab(ObjectTabs.of(object(Operation.NONE, change, List.of())), "export");

        assertThat(tab.lines().getFirst().cells())
                .startsWith("member", "update", "a", "c", "User in  rules.sync:9", "hr  CN=x");
    }

    @Test
    void errorsComeFirstWithWhatToDo() {
        SpaceObject.Trouble trouble =
                new SpaceObject.Trouble(
                        ErrorKind.EXPORT,
                        "permission-issue",
                        "50",
                        "Give it the right.",
                        "Refused.",
                        null,
                        NOW,
                        NOW,
                        3);

        List<ObjectTab> tabs = ObjectTabs.of(object(Operation.NONE, null, List.of(trouble)));

        assertThat(tabs.getFirst().key()).isEqualTo("errors");
        assertThat(tabs.getFirst().lines().getFirst().cells())
                .contains("permission-issue", "export", "Refused. (50)", "Give it the right.", "3");
    }
}
