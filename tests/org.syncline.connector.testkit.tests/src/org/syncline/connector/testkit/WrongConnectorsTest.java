// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/** Each defect is found by a test of the kit, which a connector without it passes. */
@SuppressWarnings("resource") // the kit closes fixtures
class WrongConnectorsTest {
    /** A test of the kit. */
    @FunctionalInterface
    interface KitTest {
        void run(ConnectorContract contract) throws Exception;
    }

    private static Arguments found(Defect defect, KitTest by) {
        return arguments(defect, by);
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                found(Defect.LEAVES_OUT_THE_LAST_OBJECT, c -> c.bringsManyObjectsOnceEach()),
                found(Defect.BRINGS_AN_OBJECT_TWICE, c -> c.bringsManyObjectsOnceEach()),
                found(Defect.CUTS_MULTI_VALUES, c -> c.bringsEveryObjectWithItsValues()),
                found(Defect.CHANGES_ANCHORS, c -> c.identifiesObjectsForEver()),
                found(Defect.READS_EXCLUDED_ATTRIBUTES, c -> c.readsOnlyWhatTheRequestDeclares()),
                found(Defect.IGNORES_CONTAINERS, c -> c.leavesOutWhatIsExcluded()),
                found(Defect.IGNORES_CANCELLATION, c -> c.stopsAnImportWhenAskedTo()),
                found(Defect.IGNORES_CANCELLATION, c -> c.stopsADeltaImportWhenAskedTo()),
                found(
                        Defect.SWALLOWS_THE_RECEIVERS_FAILURE,
                        c -> c.passesAFailureOfTheReceiverOn()),
                found(
                        Defect.CALLS_FROM_ANOTHER_THREAD,
                        c -> c.handsObjectsOverOnTheCallersThread()),
                found(Defect.FORGETS_DELETIONS, c -> c.bringsNewChangedAndDeletedObjects()),
                found(Defect.FORGETS_DELETIONS, c -> c.keepsUpWithARandomHistory()),
                found(Defect.FORGETS_RENAMES, c -> c.followsARename()),
                found(Defect.LEAVES_REMOVED_VALUES, c -> c.bringsAValueThatIsGone()),
                found(Defect.TRUSTS_ANY_WATERMARK, c -> c.refusesAWatermarkThatItDidNotMake()),
                found(Defect.OVERWRITES_ON_ADD, c -> c.doesNotOverwriteAnObjectThatAddsFind()),
                found(
                        Defect.OVERWRITES_A_CONFLICT,
                        c -> c.leavesAValueAloneThatSomebodyElseChanged()),
                found(Defect.REPLACES_ALL_VALUES, c -> c.changesManyValuedAttributesValueByValue()),
                found(Defect.FAILS_WHAT_IS_DONE, c -> c.addsAnObjectOnceHoweverOftenItIsSent()),
                found(Defect.FAILS_WHAT_IS_DONE, c -> c.deletesAnObject()),
                found(Defect.REPORTS_TWICE, c -> c.reportsEachObjectOfABatchApart()),
                found(Defect.FORGETS_TO_REPORT, c -> c.reportsEachObjectOfABatchApart()),
                found(Defect.WRITES_AFTER_A_STOP, c -> c.reportsWhatItWroteBeforeItWasStopped()),
                found(Defect.GIVES_A_LEASE_TO_ALL, c -> c.givesTheLeaseToOneOnly()),
                found(Defect.SHOWS_THE_SECRET, c -> c.saysThatTheSecretWasRefused()),
                found(Defect.TAKES_ANY_SECRET, c -> c.saysThatTheSecretWasRefused()),
                found(Defect.HELPS_NOBODY, c -> c.saysThatTheSecretWasRefused()),
                found(Defect.HAS_A_DEFAULT_SECRET, c -> c.givesNoDefaultToASecret()));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void findsADefect(Defect defect, KitTest test) throws Exception {
        assertThatThrownBy(() -> run(test, new MemoryFixture(defect)))
                .isInstanceOf(AssertionError.class);
        run(test, new MemoryFixture(Defect.NONE));
    }

    @Test
    void everyDefectIsFound() {
        Set<Object> found = defects().map(a -> a.get()[0]).collect(Collectors.toSet());
        Set<Object> all = new TreeSet<>(Arrays.asList(Defect.values()));
        all.remove(Defect.NONE);

        assertThat(found).isEqualTo(all);
    }

    @Test
    void whatIsNotSaidToBeLackingIsTested() {
        ConnectorFixture silent = new MemoryFixture(Defect.NONE, Map.of());

        assertThatThrownBy(() -> run(c -> c.listsItsContainersLevelByLevel(), silent))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("BrowsesContainers");
    }

    @Test
    void whatIsLackingIsLeftOutWithItsReason() {
        ConnectorFixture fixture = new MemoryFixture(Defect.NONE);

        assertThatThrownBy(() -> run(c -> c.listsItsContainersLevelByLevel(), fixture))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("it has no containers");
    }

    @Test
    void lackingWhatIsImplementedIsADefectToo() {
        ConnectorFixture modest =
                new MemoryFixture(
                        Defect.NONE, Map.of(Behaviour.EXPORTS_CHANGES, "it is read only"));

        assertThatThrownBy(() -> run(c -> c.lacksWhatTheAuthorSaysThatItLacks(), modest))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("EXPORTS_CHANGES");
    }

    private static void run(KitTest test, ConnectorFixture fixture) throws Exception {
        ConnectorContract contract =
                new ConnectorContract() {
                    @Override
                    protected ConnectorFixture start() {
                        return fixture;
                    }
                };
        contract.startFixture();
        try {
            test.run(contract);
        } finally {
            contract.closeFixture();
        }
    }
}
