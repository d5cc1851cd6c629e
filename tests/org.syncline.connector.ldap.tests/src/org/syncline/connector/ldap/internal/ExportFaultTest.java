// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.RecordedResults.single;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ExportResult;

/** A server that refuses, stalls, or goes away. */
@SuppressWarnings(
        "resource") // exporting closes the connector; the directory is closed after the test
class ExportFaultTest {
    /** What a server does to the n-th add; the first is 1. */
    @FunctionalInterface
    private interface Fault {
        void strike(int add) throws LDAPException;
    }

    private static InMemoryOperationInterceptor onAdd(Fault fault) {
        AtomicInteger adds = new AtomicInteger();
        return new InMemoryOperationInterceptor() {
            @Override
            public void processAddRequest(InMemoryInterceptedAddRequest request)
                    throws LDAPException {
                if (request.getRequest().getDN().startsWith("CN=P")) {
                    fault.strike(adds.incrementAndGet());
                }
            }

            @Override
            public void processModifyRequest(InMemoryInterceptedModifyRequest request)
                    throws LDAPException {
                fault.strike(1);
            }
        };
    }

    private static RecordedResults people(int count) {
        RecordedResults results = new RecordedResults();
        for (int i = 1; i <= count; i++) {
            results.add("CN=P" + i + "," + BASE, single("title", null, "t"));
        }
        return results;
    }

    private static int livePeople(TestDirectory directory) throws LDAPException {
        return directory
                .server()
                .search(BASE, com.unboundid.ldap.sdk.SearchScope.SUB, "(cn=P*)")
                .getEntryCount();
    }

    @Test
    void everySeventhWriteThatFailsIsReportedAndTheOthersAreDone() throws Exception {
        Fault seventh =
                add -> {
                    if (add % 7 == 0) {
                        throw new LDAPException(ResultCode.BUSY, "come back later");
                    }
                };
        try (TestDirectory directory = TestDirectory.intercepted(onAdd(seventh))) {
            RecordedResults results = people(100).export(directory.connector());

            assertThat(results.byNumber).hasSize(100);
            assertThat(results.done()).isEqualTo(86);
            assertThat(results.byNumber.values())
                    .filteredOn(ExportResult.Failed.class::isInstance)
                    .allMatch(
                            result ->
                                    result.equals(
                                            new ExportResult.Failed(
                                                    "locking-error-needs-retry",
                                                    "51",
                                                    "busy",
                                                    "come back later")));
            assertThat(livePeople(directory)).isEqualTo(86);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "8"})
    void aConnectionThatIsLostLeavesWhatIsNotKnownUnreported(String inFlight) throws Exception {
        AtomicReference<TestDirectory> running = new AtomicReference<>();
        Fault cut =
                add -> {
                    if (add == 20) {
                        running.get().server().closeAllConnections(false);
                    }
                };
        try (TestDirectory directory = TestDirectory.intercepted(onAdd(cut))) {
            running.set(directory.setting("in-flight", inFlight));
            RecordedResults results = people(100);

            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class, () -> results.export(directory.connector()));

            assertThat(failure.kind()).isEqualTo(Kind.DROPPED);
            assertThat(failure).hasMessageContaining("was lost, writing");
            assertThat(results.done()).isBetween(10L, 19L).isEqualTo(results.byNumber.size());
            RecordedResults again = people(100).export(directory.connector());
            assertThat(again.done()).isEqualTo(100);
            assertThat(livePeople(directory)).isEqualTo(100);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpAndWhatItAnsweredStands() throws Exception {
        Fault stall =
                add -> {
                    if (add == 5) {
                        sleep(Duration.ofMillis(1500));
                    }
                };
        try (TestDirectory directory = TestDirectory.intercepted(onAdd(stall))) {
            directory.setting("timeout", "1").setting("profile", "openldap");
            RecordedResults results = people(10);

            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class, () -> results.export(directory.connector()));

            assertThat(failure.kind()).isEqualTo(Kind.DROPPED);
            assertThat(failure).hasMessageContaining("within 1 seconds, writing");
            assertThat(results.byNumber).hasSize(4);
        }
    }

    @Test
    void aSlowServerIsWaitedForAsLongAsEachAnswerComesInTime() throws Exception {
        try (TestDirectory directory =
                TestDirectory.intercepted(onAdd(add -> sleep(Duration.ofMillis(60))))) {
            directory.setting("timeout", "1").setting("in-flight", "4");

            assertThat(people(25).export(directory.connector()).done()).isEqualTo(25);
        }
    }

    @Test
    void whatIsInFlightIsReportedWhenItIsStopped() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (TestDirectory directory = TestDirectory.start()) {
            RecordedResults results =
                    people(50).export(directory.connector(), () -> asked.incrementAndGet() > 12);

            assertThat(results.done()).isEqualTo(12);
            assertThat(livePeople(directory)).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "19, constraint-violation, constraint-violation",
        "21, invalid-attribute-value, invalid-attribute-value",
        "34, invalid-dn, invalid-dn",
        "50, permission-issue, permission-issue",
        "8, permission-issue, permission-issue",
        "13, permission-issue, permission-issue",
        "51, locking-error-needs-retry, locking-error-needs-retry",
        "52, locking-error-needs-retry, locking-error-needs-retry",
        "17, schema-violation, schema-violation",
        "64, schema-violation, schema-violation",
        "65, schema-violation, schema-violation",
        "69, schema-violation, schema-violation",
        "32, non-existent-parent, cd-missing-object",
        "67, modify-naming-attribute, modify-naming-attribute",
        "20, ambiguous-update, ambiguous-update",
        "122, ambiguous-update, ambiguous-update",
    })
    void aCodeWithANameOfItsOwn(int code, String add, String update) throws Exception {
        assertNamed(code, add, update);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 10, 11, 12, 33, 36, 53, 54, 71, 80, 118, 4096, 9999})
    void everyOtherCodeIsAnUnexpectedErrorWithItsNumber(int code) throws Exception {
        assertNamed(code, "unexpected-error", "unexpected-error");
    }

    private static void assertNamed(int code, String add, String update) throws Exception {
        Fault refusal =
                number -> {
                    throw new LDAPException(ResultCode.valueOf(code, "test code"), "so it is");
                };
        try (TestDirectory directory = TestDirectory.intercepted(onAdd(refusal))) {
            directory.addUser("Ann", BASE);
            RecordedResults results =
                    people(1)
                            .update("CN=Ann," + BASE, single("title", null, "x"))
                            .export(directory.connector());

            ExportResult.Failed added = (ExportResult.Failed) results.byNumber.get(1L);
            assertThat(added.type()).isEqualTo(add);
            assertThat(added.code()).isEqualTo(Integer.toString(code));
            assertThat(added.literal()).isNotBlank();
            assertThat(added.detail()).isEqualTo("so it is");
            assertThat(results.failed().type()).isEqualTo(update);
        }
    }

    @Test
    void aRefusedPasswordIsNamedAndNeverRepeated() throws Exception {
        Fault echo =
                add -> {
                    throw new LDAPException(
                            ResultCode.CONSTRAINT_VIOLATION, "value Hunter2 is too weak");
                };
        try (TestDirectory directory = TestDirectory.intercepted(onAdd(echo))) {
            ExportResult.Failed failed =
                    new RecordedResults()
                            .add("CN=P," + BASE, single("userPassword", null, "Hunter2"))
                            .export(directory.connector())
                            .failed();

            assertThat(failed.type()).isEqualTo("password-policy-violation");
            assertThat(failed.toString()).doesNotContain("Hunter2");
        }
    }

    /** The address 0.0.0.0 leads to this machine too, but nobody would take it for loopback. */
    @Test
    void aPasswordIsNotSentWhereOthersCanReadIt() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            int port = directory.server().getListenPort();
            directory.setting("url", "ldap://0.0.0.0:" + port).setting("allow-plain-bind", "true");
            RecordedResults results =
                    new RecordedResults()
                            .add("CN=P," + BASE, single("unicodePwd", null, "Hunter2"))
                            .export(directory.connector());
            RecordedResults noPassword =
                    new RecordedResults()
                            .add("CN=Q," + BASE, single("pwdLastSet", null, "0"))
                            .export(directory.connector());

            assertThat(results.failed().type()).isEqualTo("password-set-disallowed");
            assertThat(results.failed().toString()).doesNotContain("Hunter2");
            assertThat(noPassword.done()).isEqualTo(1);
            assertThat(directory.server().getEntry("CN=P," + BASE)).isNull();
            assertThat(directory.server().getEntry("CN=Q," + BASE)).isNotNull();
        }
    }

    @Test
    void aParentThatIsMissingIsNamed() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            directory.addUser("Ann", BASE);
            directory.addUser("Bo", BASE);
            String there = "CN=Ann,OU=Nowhere," + BASE;
            RecordedResults results =
                    new RecordedResults()
                            .add("CN=P,OU=Nowhere," + BASE)
                            .object(
                                    org.syncline.model.Operation.RENAME,
                                    "CN=Ann," + BASE,
                                    there,
                                    null)
                            .object(
                                    org.syncline.model.Operation.RENAME,
                                    "CN=Ann," + BASE,
                                    "CN=Bo," + BASE,
                                    TestDirectory.guid(2))
                            .export(directory.connector());

            assertThat(results.byNumber.values())
                    .extracting(result -> ((ExportResult.Failed) result).type())
                    .containsExactly(
                            "non-existent-parent", "non-existent-parent", "rename-to-existing-dn");
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (
                @SuppressWarnings("unused")
                InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
