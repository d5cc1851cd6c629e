// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;
import static org.syncline.connector.ldap.internal.TestDirectory.attribute;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.RootDSE;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;

/** The right to export, kept in the directory. */
@SuppressWarnings("resource") // what is opened ends with the directory
class LeaseTest {
    private static final String PLACE = "CN=Lease," + BASE;
    private static final Duration HOUR = Duration.ofHours(1);

    private static TestDirectory start(boolean assertionControl) throws Exception {
        TestDirectory directory =
                TestDirectory.start(
                        config -> {
                            if (!assertionControl) {
                                config.setRootDSEEntry(
                                        new RootDSE(
                                                new Entry("", attribute("objectClass", "top"))));
                            }
                        });
        directory.add(PLACE, "applicationProcess", attribute("description", "not ours"));
        return directory.setting("lease-entry", PLACE);
    }

    private static List<String> values(TestDirectory directory) throws Exception {
        return List.of(directory.server().getEntry(PLACE).getAttributeValues("description"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneHoldsItUntilItIsGivenUp(boolean assertionControl) throws Exception {
        try (TestDirectory directory = start(assertionControl)) {
            LdapConnector ours = directory.connector();
            LdapConnector theirs = directory.connector();

            assertThat(ours.hasLeasePlace()).isTrue();
            assertThat(ours.takeLease("host-a/1", HOUR)).isEmpty();
            assertThat(ours.takeLease("host-a/1", HOUR)).isEmpty();
            assertThat(theirs.takeLease("host-b/2", HOUR).orElseThrow())
                    .startsWith("host-a/1 until 2");
            theirs.giveUpLease("host-b/2");
            assertThat(values(directory)).hasSize(2);
            ours.giveUpLease("host-a/1");
            assertThat(values(directory)).containsExactly("not ours");
            assertThat(theirs.takeLease("host-b/2", HOUR)).isEmpty();
        }
    }

    @Test
    void afterItsEndAnotherMayTakeIt() throws Exception {
        try (TestDirectory directory = start(true)) {
            assertThat(directory.connector().takeLease("host-a", Duration.ofMillis(-1))).isEmpty();
            assertThat(directory.connector().takeLease("host-b", HOUR)).isEmpty();
            assertThat(values(directory)).hasSize(2).noneMatch(value -> value.contains("host-a"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofManyThatTakeItAtOnceAtMostOneHoldsIt(boolean assertionControl) throws Exception {
        try (TestDirectory directory = start(assertionControl);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 5; round++) {
                List<Callable<Boolean>> takers = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    String owner = "host-" + i;
                    LdapConnector connector = directory.connector();
                    takers.add(() -> connector.takeLease(owner, HOUR).isEmpty());
                }
                int holders = 0;
                for (Future<Boolean> holds : threads.invokeAll(takers)) {
                    holders += holds.get() ? 1 : 0;
                }
                assertThat(holders).isLessThanOrEqualTo(1);
                for (int i = 0; i < 6; i++) {
                    directory.connector().giveUpLease("host-" + i);
                }
                assertThat(values(directory)).containsExactly("not ours");
            }
        }
    }

    @Test
    void aMissingPlaceIsNamedWithWhatToDo() throws Exception {
        try (TestDirectory directory = start(true)) {
            directory.setting("lease-entry", "CN=Nowhere," + BASE);

            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class,
                            () -> directory.connector().takeLease("host-a", HOUR));

            assertThat(failure).hasMessageContaining("CN=Nowhere");
            assertThat(failure.remedy()).contains("applicationProcess");
        }
    }

    @Test
    void withoutASettingThereIsNoPlace() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            assertThat(directory.connector().hasLeasePlace()).isFalse();
        }
    }
}
