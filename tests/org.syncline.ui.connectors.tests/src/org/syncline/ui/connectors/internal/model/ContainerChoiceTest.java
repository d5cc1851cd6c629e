// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ContainerScope;
import org.syncline.language.ConnectorSource;
import org.syncline.model.Dn;
import org.syncline.rules.ContainerRule;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.SourceLocation;
import org.syncline.ui.connectors.internal.model.ContainerChoice.State;

class ContainerChoiceTest {
    private static final String ROOT = "DC=contoso,DC=com";
    private static final Dn PEOPLE = Dn.of("OU=People," + ROOT);
    private static final Dn SALES = Dn.of("OU=Sales,OU=People," + ROOT);
    private static final Dn NORTH = Dn.of("OU=North,OU=Sales,OU=People," + ROOT);

    private static ContainerChoice choice(ContainerRule... rules) {
        return new ContainerChoice(
                List.of(new PartitionDefinition(ROOT, List.of(rules), SourceLocation.NONE)));
    }

    private static ContainerRule rule(boolean included, Dn dn) {
        return new ContainerRule(dn.text(), included, SourceLocation.NONE);
    }

    private static List<String> lines(ContainerChoice choice) {
        return choice.changes().get(ROOT).stream()
                .map(line -> (line.included() ? "+" : "-") + line.dn())
                .toList();
    }

    @Test
    void readsAPartitionOfWhichNothingIsListedWhole() {
        ContainerChoice choice = choice();
        assertThat(choice.state(Dn.of(ROOT))).isEqualTo(State.INCLUDED);
        assertThat(choice.state(SALES)).isEqualTo(State.INCLUDED);
        assertThat(choice.changes()).isEmpty();
    }

    @Test
    void showsWhatIsAboveAnExceptionAsPartly() {
        ContainerChoice choice = choice(rule(false, SALES));
        assertThat(choice.state(Dn.of(ROOT))).isEqualTo(State.PARTLY);
        assertThat(choice.state(PEOPLE)).isEqualTo(State.PARTLY);
        assertThat(choice.state(SALES)).isEqualTo(State.EXCLUDED);
        assertThat(choice.state(NORTH)).isEqualTo(State.EXCLUDED);
    }

    @Test
    void showsAnInclusionBelowAnExclusionAllTheWayUp() {
        ContainerChoice choice = choice(rule(false, Dn.of(ROOT)), rule(true, NORTH));
        assertThat(choice.state(Dn.of(ROOT))).isEqualTo(State.PARTLY);
        assertThat(choice.state(SALES)).isEqualTo(State.PARTLY);
        assertThat(choice.state(NORTH)).isEqualTo(State.INCLUDED);
        assertThat(choice.state(Dn.of("OU=Groups," + ROOT))).isEqualTo(State.EXCLUDED);
    }

    @Test
    void writesOneLineForADecision() {
        ContainerChoice choice = choice();
        choice.decide(SALES, false);
        assertThat(lines(choice)).containsExactly("-" + SALES.text());
    }

    @Test
    void takesLinesBelowOutWhenAContainerIsDecidedAbout() {
        ContainerChoice choice = choice(rule(false, PEOPLE), rule(true, SALES));
        choice.decide(PEOPLE, true);
        assertThat(choice.changes()).containsExactly(Map.entry(ROOT, List.of()));
    }

    @Test
    void leavesOutALineThatItsAncestorSaysAlready() {
        ContainerChoice choice = choice(rule(false, PEOPLE), rule(false, SALES));
        choice.decide(Dn.of("OU=Groups," + ROOT), false);
        assertThat(lines(choice))
                .containsExactlyInAnyOrder("-" + PEOPLE.text(), "-OU=Groups," + ROOT);
    }

    @Test
    void changesNothingWhenADecisionIsTakenBack() {
        ContainerChoice choice = choice(rule(false, PEOPLE));
        choice.decide(PEOPLE, true);
        choice.decide(PEOPLE, false);
        assertThat(choice.changes()).isEmpty();
    }

    @Test
    void keepsTheIdentityOfAContainerThatStays() {
        ContainerRule known = new ContainerRule(PEOPLE.text(), false, "7c1e", SourceLocation.NONE);
        ContainerChoice choice = choice(known);
        choice.decide(Dn.of("OU=Groups," + ROOT), false);
        assertThat(choice.changes().get(ROOT))
                .contains(new ConnectorSource.Container(PEOPLE.text(), false, "7c1e"));
    }

    @Test
    void doesNotReadAPartitionThatIsNotDeclared() {
        ContainerChoice choice = choice();
        Dn forest = Dn.of("DC=other,DC=com");
        choice.addPartition(forest);
        assertThat(choice.state(forest)).isEqualTo(State.EXCLUDED);
        assertThat(choice.changes()).isEmpty();
        choice.decide(Dn.of("OU=A,DC=other,DC=com"), true);
        assertThat(choice.changes().get("DC=other,DC=com"))
                .extracting(ConnectorSource.Container::included)
                .containsExactly(false, true);
        choice.decide(forest, true);
        assertThat(choice.changes().get("DC=other,DC=com")).isEmpty();
    }

    @Test
    void decidesAsTheImportDoes() {
        ContainerChoice choice = choice();
        choice.decide(PEOPLE, false);
        choice.decide(NORTH, true);
        ContainerScope scope =
                new ContainerScope(
                        Dn.of(ROOT),
                        choice.changes().get(ROOT).stream()
                                .map(
                                        line ->
                                                new ContainerScope.Container(
                                                        Dn.of(line.dn()), line.included()))
                                .toList());
        assertThat(scope.includes(SALES)).isFalse();
        assertThat(scope.includes(NORTH)).isTrue();
        assertThat(scope.includes(Dn.of("OU=Groups," + ROOT))).isTrue();
    }
}
