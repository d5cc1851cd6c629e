// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.engine.RuleReference;
import org.syncline.engine.preview.AttributeFlow;
import org.syncline.engine.preview.Contribution;
import org.syncline.engine.preview.LinkOutcome;
import org.syncline.engine.preview.MetaversePreview;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.preview.RuleScope;
import org.syncline.engine.preview.SourcePreview;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.ui.Icons;

class PreviewTreeTest {
    private static final RuleReference WINS = new RuleReference("User in", "rules.sync", 9);
    private static final RuleReference LOSES = new RuleReference("Late", "rules.sync", 30);

    private static List<PreviewNode> tree(AttributeFlow... flows) {
        RuleScope.Clause clause =
                new RuleScope.Clause("dept EQUAL \"x\"", "dept", Values.texts("y"), false, null);
        SourcePreview source =
                new SourcePreview(
                        "src",
                        "CN=ann",
                        "user",
                        Operation.NONE,
                        List.of(new RuleScope(LOSES, 110, "join", false, List.of(List.of(clause)))),
                        List.of(),
                        LinkOutcome.KEPT,
                        WINS);
        return PreviewTree.of(
                new Preview(
                        PreviewMode.FULL,
                        false,
                        "success",
                        "",
                        source,
                        new MetaversePreview(
                                "person", Operation.UPDATE, List.of(), List.of(flows), null),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void aClauseThatKeepsTheObjectOutOfScopeIsShownWithWhatWasFound() {
        PreviewNode scope = tree().getFirst().children().getFirst();

        assertThat(scope.text()).isEqualTo("Out of scope: Late");
        assertThat(scope.rule()).isEqualTo(LOSES);
        assertThat(scope.children().getFirst().text()).isEqualTo("dept EQUAL \"x\"");
        assertThat(scope.children().getFirst().detail()).isEqualTo("does not hold: y");
    }

    @Test
    void contributionsThatWonAndLostLeadToTheirRules() {
        AttributeFlow flow =
                new AttributeFlow(
                        "mail",
                        Values.NONE,
                        Values.texts("a"),
                        List.of(
                                new Contribution(
                                        WINS,
                                        100,
                                        null,
                                        Contribution.Status.APPLIED,
                                        Values.texts("a"),
                                        "It comes first."),
                                new Contribution(
                                        LOSES,
                                        110,
                                        null,
                                        Contribution.Status.LOST,
                                        Values.texts("b"),
                                        "Another comes before it.")));

        PreviewNode mail = tree(flow).getLast().children().getFirst();

        assertThat(mail.detail()).isEqualTo("(none) → a");
        assertThat(mail.children())
                .extracting(PreviewNode::icon)
                .containsExactly(Icons.SUCCESS, Icons.STOPPED);
        assertThat(mail.children().getLast().detail()).isEqualTo("b. Another comes before it.");
        assertThat(mail.children().getLast().rule()).isEqualTo(LOSES);
    }

    @Test
    void secretsAreNotShown() {
        AttributeFlow flow =
                new AttributeFlow(
                        "unicodePwd",
                        Values.texts("old secret"),
                        Values.texts("new secret"),
                        List.of(
                                new Contribution(
                                        WINS,
                                        100,
                                        null,
                                        Contribution.Status.APPLIED,
                                        Values.texts("new secret"),
                                        "It comes first.")));

        PreviewNode node = tree(flow).getLast().children().getFirst();

        assertThat(node.detail()).isEqualTo("(hidden) → (hidden)");
        assertThat(node.children().getFirst().detail()).doesNotContain("secret");
    }
}
