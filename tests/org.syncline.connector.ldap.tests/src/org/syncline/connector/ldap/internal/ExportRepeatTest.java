// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.ldap.internal.RecordedResults.many;
import static org.syncline.connector.ldap.internal.RecordedResults.single;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;
import static org.syncline.connector.ldap.internal.TestDirectory.attribute;
import static org.syncline.connector.ldap.internal.TestDirectory.guid;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResult.Done;
import org.syncline.model.Operation;

/** Sending twice has no further effect, and what somebody else wrote is never overwritten. */
@SuppressWarnings(
        "resource") // exporting closes the connector; the directory is closed after the test
class ExportRepeatTest {
    private static final String ANN = "CN=Ann," + BASE;
    private static final String MOVED = "CN=Anna," + BASE;

    /** Counts the requests that change something and are let through. */
    private static final class Counting extends InMemoryOperationInterceptor {
        final AtomicInteger modified = new AtomicInteger();

        @Override
        public void processModifyRequest(InMemoryInterceptedModifyRequest request) {
            modified.incrementAndGet();
        }
    }

    private static RecordedResults changes() {
        return new RecordedResults()
                .object(
                        Operation.RENAME,
                        ANN,
                        MOVED,
                        guid(2),
                        single("displayName", "old", "new"),
                        single("title", null, "Dr"),
                        many("mails", List.of("a"), List.of("b")))
                .object(Operation.DELETE, "CN=Bo," + BASE, null, guid(3))
                .object(
                        Operation.DELETE_ADD,
                        "CN=Cy," + BASE,
                        null,
                        guid(4),
                        single("title", null, "x"))
                .add(
                        "CN=Di," + BASE,
                        single("title", null, "x"),
                        single("userPassword", null, "p"));
    }

    private static Map<String, Entry> content(TestDirectory directory) throws LDAPException {
        Map<String, Entry> content = new java.util.TreeMap<>();
        directory
                .server()
                .search(BASE, com.unboundid.ldap.sdk.SearchScope.SUB, "(objectClass=*)")
                .getSearchEntries()
                .forEach(entry -> content.put(entry.getDN(), entry));
        return content;
    }

    @Test
    void repeatingAllOperationsIsDoneWithoutAWrite() throws Exception {
        Counting counting = new Counting();
        try (TestDirectory directory = TestDirectory.intercepted(counting)) {
            directory.addUser(
                    "Ann", BASE, attribute("displayName", "old"), attribute("mails", "a"));
            directory.addUser("Bo", BASE);
            directory.add("CN=Cy," + BASE, "contact");
            assertThat(changes().export(directory.connector()).done()).isEqualTo(4);
            Map<String, Entry> once = content(directory);
            int writes = counting.modified.get();

            assertThat(changes().export(directory.connector()).done()).isEqualTo(4);
            assertThat(content(directory)).isEqualTo(once);
            assertThat(counting.modified).hasValue(writes);
        }
    }

    @Test
    void aStepThatWasDoneInPartIsCompleted() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            directory.addUser(
                    "Ann", BASE, attribute("displayName", "old"), attribute("mails", "a"));
            directory.server().modifyDN(ANN, "CN=Anna", true);

            assertThat(changes().export(directory.connector()).byNumber.get(1L))
                    .isInstanceOf(Done.class);
            Entry anna = directory.server().getEntry(MOVED);
            assertThat(anna.getAttributeValue("displayName")).isEqualTo("new");
            assertThat(anna.getAttributeValues("mails")).containsExactly("b");
        }
    }

    @Test
    void aValueOfSomebodyElseIsAConflictAndNothingOfTheObjectIsWritten() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            directory.addUser(
                    "Ann", BASE, attribute("displayName", "old"), attribute("title", "Sir"));

            ExportResult.Failed failed =
                    new RecordedResults()
                            .update(
                                    ANN,
                                    single("displayName", "old", "new"),
                                    single("title", null, "Dr"))
                            .export(directory.connector())
                            .failed();

            assertThat(failed.type()).isEqualTo(ExportResult.CONFLICT);
            assertThat(failed.detail()).contains("title").doesNotContain("Sir", "Dr");
            assertThat(directory.server().getEntry(ANN).getAttributeValue("displayName"))
                    .isEqualTo("old");
        }
    }

    @Test
    void anObjectThatSomebodyElseMovedIsNeitherMovedNorDeleted() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            directory.addUser("Third", BASE);

            RecordedResults results =
                    new RecordedResults()
                            .object(Operation.RENAME, ANN, MOVED, guid(2))
                            .object(Operation.DELETE, ANN, null, guid(2))
                            .export(directory.connector());

            assertThat(results.byNumber.values())
                    .allSatisfy(
                            result ->
                                    assertThat(((ExportResult.Failed) result).type())
                                            .isEqualTo(ExportResult.CONFLICT));
            assertThat(directory.server().getEntry("CN=Third," + BASE)).isNotNull();
        }
    }

    @Test
    void anotherObjectOfTheNameIsNotTakenForTheAddThatWasSent() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            directory.addUser("Ann", BASE, attribute("title", "theirs"));

            ExportResult.Failed failed =
                    new RecordedResults()
                            .add(ANN, single("title", null, "ours"))
                            .export(directory.connector())
                            .failed();

            assertThat(failed.type()).isEqualTo("cd-existing-object");
            assertThat(failed.detail()).contains("title");
        }
    }

    /** Somebody writes between the read and the write of the export. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRaceIsLostWithoutOverwriting(boolean assertionControl) throws Exception {
        AtomicReference<TestDirectory> running = new AtomicReference<>();
        InMemoryOperationInterceptor racing =
                new InMemoryOperationInterceptor() {
                    @Override
                    public void processSearchResult(InMemoryInterceptedSearchResult result) {
                        if (result.getRequest().getBaseDN().equals(ANN)) {
                            overwrite(running.get());
                        }
                    }
                };
        try (TestDirectory directory =
                TestDirectory.start(
                        config -> {
                            config.addInMemoryOperationInterceptor(racing);
                            if (!assertionControl) {
                                config.setRootDSEEntry(withoutControls());
                            }
                        })) {
            directory.addUser("Ann", BASE, attribute("title", "old"));
            running.set(directory);

            ExportResult.Failed failed =
                    new RecordedResults()
                            .update(ANN, single("title", "old", "ours"), single("mail", null, "m"))
                            .export(directory.connector())
                            .failed();

            assertThat(failed.type()).isEqualTo(ExportResult.CONFLICT);
            assertThat(directory.server().getEntry(ANN).getAttributeValue("title"))
                    .isEqualTo("theirs");
            assertThat(directory.server().getEntry(ANN).hasAttribute("mail")).isFalse();
        }
    }

    private static void overwrite(TestDirectory directory) {
        try {
            directory
                    .server()
                    .modify(ANN, new Modification(ModificationType.REPLACE, "title", "theirs"));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RootDSE withoutControls() {
        return new RootDSE(
                new Entry("", attribute("objectClass", "top"), attribute("namingContexts", BASE)));
    }

    @Test
    void theServerOfTheRaceHasTheControl() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            assertThat(directory.server().getRootDSE())
                    .matches(r -> r.supportsControl(AssertionRequestControl.ASSERTION_REQUEST_OID));
        }
    }
}
