// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.ldap.internal.RecordingSink.request;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;
import static org.syncline.connector.ldap.internal.TestDirectory.attribute;

import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Values that do not fit, are hostile or are large. */
@SuppressWarnings(
        "resource") // importing closes the connector; the directory is closed after the test
class HostileDirectoryTest {
    private final RecordingSink sink = new RecordingSink();
    private TestDirectory directory;

    @BeforeEach
    void start() throws Exception {
        directory = TestDirectory.start(HostileDirectoryTest::allowLargeMessages);
        directory.addUser("ann", BASE);
    }

    private static void allowLargeMessages(InMemoryDirectoryServerConfig config) {
        config.setMaxMessageSizeBytes(100 << 20);
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    private void readsAnnOnly(String error) throws Exception {
        sink.fill(directory.connector(), request());

        assertThat(sink.names()).containsExactly("ann");
        assertThat(sink.errors).singleElement().asString().contains("CN=bad", error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "manager | no name | invalid-reference-value",
                "member | CN=a+,DC=x | invalid-reference-value",
                "userAccountControl | 5x | invalid-numeric-value",
                "userAccountControl | 9223372036854775808 | invalid-numeric-value",
                "isCritical | maybe | invalid-boolean-value"
            })
    void reportsAValueThatDoesNotFitAndGoesOn(String name, String value, String error)
            throws Exception {
        directory.addUser("bad", BASE, attribute(name, value));

        readsAnnOnly("| " + error + " | " + name);
    }

    @Test
    void reportsSeveralValuesWhereTheSchemaAllowsOne() throws Exception {
        directory.addUser("bad", BASE, attribute("displayName", "a", "b"));

        readsAnnOnly("multi-single-mismatch | displayName has 2 values");
    }

    @Test
    void reportsBytesThatAreNoText() throws Exception {
        directory.addUser("bad", BASE, new Attribute("displayName", new byte[] {(byte) 0xff, 65}));

        readsAnnOnly("invalid-attribute-value");
    }

    @Test
    void reportsSeveralAnchors() throws Exception {
        directory.addUser(
                "bad",
                BASE,
                new Attribute("objectGUID", TestDirectory.guid(90), TestDirectory.guid(91)));

        readsAnnOnly("multi-valued-anchor-component");
    }

    @Test
    void showsHostileValuesInErrorsSafely() throws Exception {
        directory.addUser("bad", BASE, attribute("userAccountControl", "\u001b[2J\u202e1"));

        readsAnnOnly("\\u001B[2J\\u202E1");
    }

    @Test
    void keepsControlCharactersOfTextAsTheyAre() throws Exception {
        String hostile = "a\u0000\u001b[31m\u202eb\r\n\ufffd";
        directory.addUser("odd", BASE, attribute("displayName", hostile));

        sink.fill(directory.connector(), request());

        assertThat(sink.entry("odd").get("displayName")).isEqualTo(Values.texts(hostile));
    }

    @Test
    void readsALargeValue() throws Exception {
        String large = "x".repeat(5 << 20);
        directory.addUser("large", BASE, attribute("displayName", large));

        sink.fill(directory.connector(), request());

        assertThat(sink.entry("large").get("displayName").first().text()).hasSize(5 << 20);
    }

    @Test
    void refusesAValueThatIsTooLarge() throws Exception {
        directory.addUser("bad", BASE, attribute("displayName", "x".repeat((10 << 20) + 1)));

        readsAnnOnly("invalid-attribute-value | displayName has a value of 10485761 bytes");
    }

    @Test
    void readsTheRestOfAttributesThatAreSentInParts() throws Exception {
        List<String> members =
                IntStream.range(0, 7).mapToObj(i -> "CN=m" + i + "," + BASE).toList();
        try (TestDirectory parts = TestDirectory.intercepted(new Ranges(3))) {
            parts.add("CN=group," + BASE, "group", attribute("member", members));
            parts.addUser("ann", BASE);

            sink.fill(parts.connector(), request());
        }

        assertThat(sink.errors).isEmpty();
        assertThat(sink.names()).containsExactly("ann", "group");
        assertThat(sink.entry("group").get("member").stream().map(Value::text))
                .containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void readsAHundredThousandMembersInParts() throws Exception {
        List<String> members =
                IntStream.range(0, 100_000).mapToObj(i -> "CN=m" + i + "," + BASE).toList();
        try (TestDirectory parts = TestDirectory.intercepted(new Ranges(5000))) {
            parts.add("CN=group," + BASE, "group", attribute("member", members));
            sink.fill(parts.connector(), request());
        }

        assertThat(sink.errors).isEmpty();
        assertThat(sink.entry("group").get("member").stream().map(Value::text))
                .hasSize(100_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void reportsAGroupWhoseRestTheServerDoesNotGive() throws Exception {
        Ranges broken = new Ranges(3);
        broken.isBroken = true;
        try (TestDirectory parts = TestDirectory.intercepted(broken)) {
            parts.add(
                    "CN=bad," + BASE, "group", attribute("member", "CN=1", "CN=2", "CN=3", "CN=4"));
            parts.addUser("ann", BASE);
            sink.fill(parts.connector(), request());
        }

        assertThat(sink.names()).containsExactly("ann");
        assertThat(sink.errors).singleElement().asString().contains("read-error");
    }

    /** Sends members in parts, as Active Directory does. */
    private static final class Ranges extends InMemoryOperationInterceptor {
        private final int size;
        private boolean isBroken;

        Ranges(int size) {
            this.size = size;
        }

        @Override
        public void processSearchRequest(
                com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest request) {
            String asked = request.getRequest().getAttributeList().toString();
            if (asked.contains("range=")) {
                com.unboundid.ldap.sdk.SearchRequest whole = request.getRequest().duplicate();
                whole.setAttributes("member");
                request.setProperty("start", start(asked));
                request.setRequest(whole);
            }
        }

        private static int start(String asked) {
            return Integer.parseInt(asked.replaceAll(".*range=(\\d+)-.*", "$1"));
        }

        @Override
        public void processSearchEntry(InMemoryInterceptedSearchEntry result) {
            Entry entry = result.getSearchEntry().duplicate();
            String[] members = entry.getAttributeValues("member");
            Integer property = (Integer) result.getProperty("start");
            int start = property == null ? 0 : property;
            if (members == null || members.length <= size) {
                return;
            }
            entry.removeAttribute("member");
            if (start == 0 || !isBroken) {
                int end = Math.min(members.length, start + size);
                String last = end == members.length ? "*" : Integer.toString(end - 1);
                entry.addAttribute(
                        "member;range=" + start + "-" + last, List.of(members).subList(start, end));
            }
            result.setSearchEntry(entry);
        }
    }
}
