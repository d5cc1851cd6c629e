// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.RecordingSink.exclude;
import static org.syncline.connector.ldap.internal.RecordingSink.include;
import static org.syncline.connector.ldap.internal.RecordingSink.request;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;
import static org.syncline.connector.ldap.internal.TestDirectory.attribute;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;

/** Delta import by changelog and by time stamps: after it all is as a full import would show it. */
@SuppressWarnings("resource") // the directory is closed after the test
class DeltaImportTest {
    private static final String PEOPLE = "OU=People," + BASE;
    private static final String TEAM = "OU=Team," + PEOPLE;
    private static final String LEAVERS = "OU=Leavers," + BASE;

    private final RecordingDelta sink = new RecordingDelta();

    private static TestDirectory start(String delta) throws Exception {
        TestDirectory directory =
                TestDirectory.start(config -> config.setMaxChangeLogEntries(1000));
        directory.setting("delta", delta).setting("profile", "generic");
        for (String container : List.of(PEOPLE, TEAM, LEAVERS)) {
            directory.add(container, "organizationalUnit");
        }
        return directory;
    }

    private static ImportRequest scoped() {
        return request(exclude(BASE), include(PEOPLE));
    }

    private static void set(TestDirectory directory, String dn, String value) throws Exception {
        directory
                .server()
                .modify(dn, new Modification(ModificationType.REPLACE, "displayName", value));
    }

    private void assertComplete(TestDirectory directory) throws Exception {
        RecordingDelta whole = new RecordingDelta().full(directory, scoped());
        assertThat(sink.picture).isEqualTo(whole.picture);
        assertThat(sink.errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog", "timestamp"})
    void nothingIsReportedWhereNothingChangedOrOnlyWhatIsRecent(String delta) throws Exception {
        try (TestDirectory directory = start(delta)) {
            directory.addUser("Ann", PEOPLE);
            sink.full(directory, scoped()).delta(directory, scoped());

            assertThat(sink.names()).isSubsetOf("Ann");
            assertThat(sink.deleted).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog", "timestamp"})
    void everyKindOfChangeIsFound(String delta) throws Exception {
        try (TestDirectory directory = start(delta)) {
            for (String name : List.of("Ann", "Bo", "Cy", "Di", "Ed")) {
                directory.addUser(name, PEOPLE);
            }
            sink.full(directory, scoped());
            set(directory, "CN=Ann," + PEOPLE, "changed");
            directory.server().modifyDN("CN=Bo," + PEOPLE, "CN=Bob", true);
            directory.server().delete("CN=Cy," + PEOPLE);
            directory.addUser("Fay", PEOPLE);
            directory.server().modifyDN("CN=Di," + PEOPLE, "CN=Di", true, LEAVERS);
            directory.server().delete("CN=Ed," + PEOPLE);
            directory.addUser("Ed", PEOPLE);

            sink.delta(directory, scoped());
            assertComplete(directory);
            assertThat(sink.deleted).hasSize(3);
            assertThat(sink.picture.values())
                    .extracting(entry -> entry.dn().rdnValue())
                    .containsExactlyInAnyOrder("Ann", "Bob", "Ed", "Fay");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog", "timestamp"})
    void whatAMovedContainerTakesAlongIsFound(String delta) throws Exception {
        try (TestDirectory directory = start(delta)) {
            directory.addUser("Ann", TEAM);
            directory.addUser("Bo", LEAVERS);
            sink.full(directory, scoped());
            directory.server().modifyDN(TEAM, "OU=Group", true);
            sink.delta(directory, scoped());
            assertComplete(directory);

            directory.server().modifyDN("OU=Group," + PEOPLE, "OU=Group", true, LEAVERS);
            sink.delta(directory, scoped());
            assertComplete(directory);
            assertThat(sink.picture).isEmpty();

            directory.server().modifyDN(LEAVERS, "OU=Leavers", true, PEOPLE);
            sink.delta(directory, scoped());
            assertComplete(directory);
            assertThat(sink.picture).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog", "timestamp"})
    void anObjectThatIsOfNoWantedTypeAnyMoreIsGone(String delta) throws Exception {
        try (TestDirectory directory = start(delta)) {
            directory.addUser("Ann", PEOPLE);
            sink.full(directory, scoped());
            directory
                    .server()
                    .modify(
                            "CN=Ann," + PEOPLE,
                            new Modification(ModificationType.REPLACE, "objectClass", "device"));

            sink.delta(directory, scoped());
            assertThat(sink.picture).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"changelog,1", "changelog,2", "timestamp,3"})
    void anyHistoryGivesWhatAFullImportGives(String delta, long seed) throws Exception {
        Random random = new Random(seed);
        try (TestDirectory directory = start(delta)) {
            RandomHistory history =
                    new RandomHistory(directory, random, List.of(PEOPLE, TEAM, LEAVERS));
            history.run(40);
            sink.full(directory, scoped());
            for (int round = 0; round < 6; round++) {
                history.run(25);
                sink.delta(directory, scoped());
                assertComplete(directory);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog", "timestamp"})
    void aChangeDuringTheFullImportIsInTheNextDelta(String delta) throws Exception {
        try (TestDirectory directory = start(delta)) {
            directory.addUser("Ann", PEOPLE);
            directory.addUser("Bo", PEOPLE);
            sink.interruption =
                    () -> {
                        set(directory, "CN=Ann," + PEOPLE, "late");
                        directory.server().delete("CN=Bo," + PEOPLE);
                    };
            sink.full(directory, scoped()).delta(directory, scoped());

            assertComplete(directory);
            assertThat(sink.picture).hasSize(1);
        }
    }

    @Test
    void reportingTwiceIsHarmless() throws Exception {
        try (TestDirectory directory = start("changelog")) {
            directory.addUser("Ann", PEOPLE);
            sink.full(directory, scoped());
            Watermark before = sink.watermark;
            directory.server().modifyDN("CN=Ann," + PEOPLE, "CN=Anna", true);
            sink.delta(directory, scoped());
            sink.watermark = before;
            sink.delta(directory, scoped());

            assertComplete(directory);
        }
    }

    @Test
    void aChangelogThatWasTrimmedIsGoneHistory() throws Exception {
        try (TestDirectory directory =
                TestDirectory.start(config -> config.setMaxChangeLogEntries(3))) {
            directory.setting("profile", "generic").addUser("Ann", BASE);
            sink.full(directory, request());
            for (int i = 0; i < 3; i++) {
                set(directory, "CN=Ann," + BASE, "v" + i);
            }
            sink.delta(directory, request());
            for (int i = 0; i < 4; i++) {
                set(directory, "CN=Ann," + BASE, "w" + i);
            }

            assertGone(directory, "begins at");
        }
    }

    @Test
    void aChangelogThatBeganAnewIsGoneHistory() throws Exception {
        try (TestDirectory first = start("changelog")) {
            first.addUser("Ann", PEOPLE);
            sink.full(first, scoped());
        }
        try (TestDirectory fewer = start("changelog")) {
            assertGone(fewer, "begun anew");
            for (int i = 0; i < 9; i++) {
                fewer.addUser("P" + i, PEOPLE);
            }
            assertGone(fewer, "another changelog");
        }
    }

    @Test
    void aWatermarkOfAnotherWayIsGoneHistory() throws Exception {
        try (TestDirectory directory = start("changelog")) {
            directory.addUser("Ann", PEOPLE);
            sink.full(directory, scoped());
            directory.setting("delta", "timestamp");
            assertGone(directory, "did not note");
            directory.setting("delta", "none");
            assertGone(directory, "did not note");
        }
    }

    private void assertGone(TestDirectory directory, String message) {
        ConnectorException failure =
                catchThrowableOfType(
                        ConnectorException.class, () -> sink.delta(directory, scoped()));
        assertThat(failure.kind()).isEqualTo(Kind.HISTORY_GONE);
        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.remedy()).contains("full import");
    }

    @Test
    void theServerDecidesWhereNothingIsSaid() throws Exception {
        try (TestDirectory with = start("auto");
                TestDirectory without = TestDirectory.start()) {
            without.addUser("Ann", BASE);
            assertThat(point(with).strategy()).isEqualTo("changelog");
            assertThat(point(without).strategy()).isEqualTo("timestamp");
            without.setting("delta", "changelog");
            assertThat(catchThrowableOfType(ConnectorException.class, () -> point(without)).kind())
                    .isEqualTo(Kind.CONFIGURATION);
        }
    }

    private DeltaPoint point(TestDirectory directory) throws ConnectorException {
        directory.setting("profile", "generic");
        return DeltaPoint.of(sink.full(directory, request()).watermark);
    }

    @Test
    void aDirectoryOfManyObjectsIsNotReadForOneChange() throws Exception {
        try (TestDirectory directory = start("changelog")) {
            for (int i = 0; i < 200; i++) {
                directory.addUser("P" + i, PEOPLE, attribute("title", "t"));
            }
            sink.full(directory, scoped());
            set(directory, "CN=P7," + PEOPLE, "x");

            assertThat(sink.delta(directory, scoped()).names()).containsExactly("P7");
        }
    }
}
