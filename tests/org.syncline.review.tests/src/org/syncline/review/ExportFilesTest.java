// SPDX-License-Identifier: EPL-2.0
package org.syncline.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Values;

@SuppressWarnings("resource") // a directory that does not listen holds nothing
class ExportFilesTest {
    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");
    private static final ExportResult DONE = new ExportResult.Done(null);

    @TempDir Path temp;

    @Test
    void applyingTheUndoBringsBackWhatWasThere() throws Exception {
        InMemoryDirectoryServer before = directory();
        List<ExportObject> changes =
                List.of(
                        change(1, Operation.RENAME, "ou=a,dc=x", "ou=b,dc=x", text("l", "1", "2")),
                        change(2, Operation.ADD, "ou=new,dc=x", null, text("ou", null, "new")),
                        change(
                                3,
                                Operation.ADD,
                                "ou=below,ou=new,dc=x",
                                null,
                                text("ou", null, "below")),
                        change(
                                4,
                                Operation.UPDATE,
                                "ou=u,dc=x",
                                null,
                                text("l", "old", "ne\u00fc")),
                        change(5, Operation.DELETE, "ou=child,ou=gone,dc=x", null),
                        change(6, Operation.DELETE, "ou=gone,dc=x", null));
        ExportFiles files = files();
        for (ExportObject change : changes) {
            files.planned(change, confirmed(change));
        }
        files.begin();
        assertThat(records(files.undoFile())).hasSize(7);
        for (ExportObject change : changes) {
            files.result(change, DONE);
        }
        files.end("success");
        InMemoryDirectoryServer server = directory();
        for (LDIFChangeRecord record : records(files.auditFile())) {
            record.processChange(server);
        }
        assertThat(server.getEntry("ou=b,dc=x")).isNotNull();
        assertThat(server.getEntry("ou=gone,dc=x")).isNull();
        for (LDIFChangeRecord record : records(files.undoFile())) {
            record.processChange(server);
        }
        server.assertEntryMissing("ou=b,dc=x");
        assertThat(entries(server)).isEqualTo(entries(before));
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        ExportFiles files = files();
        ExportObject change = change(1, Operation.ADD, "ou=a,dc=x", null);
        files.planned(change, null);
        files.begin();
        files.result(change, DONE);
        files.end("success");
        for (Path file : List.of(files.undoFile(), files.auditFile())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        try (var all = Files.list(temp.resolve("exports"))) {
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void noPasswordIsWritten() throws IOException {
        ExportFiles files = files();
        ExportObject change =
                change(
                        1,
                        Operation.UPDATE,
                        "ou=a,dc=x",
                        null,
                        text("unicodePwd", "gestern", "geheim"),
                        text("userPassword;x-a", "gestern", "geheim"),
                        text("msLAPS-Password", "gestern", "geheim"),
                        text("l", "1", "2"));
        files.planned(change, null);
        files.begin();
        files.result(change, DONE);
        files.end("success");
        for (Path file : List.of(files.undoFile(), files.auditFile())) {
            assertThat(Files.readString(file)).contains("l: ").doesNotContain("gestern", "geheim");
        }
    }

    @Test
    void theUndoSaysWhatItCannotRestore() throws IOException {
        ExportFiles files = files();
        ExportObject change = change(1, Operation.DELETE, "cn=a,dc=x", null);
        Entry was =
                entry("cn=a,dc=x", Map.of("cn", Values.texts("a")))
                        .with("memberOf", Values.texts("cn=g,dc=x"))
                        .with("objectSid", Values.texts("S-1"));
        files.planned(change, was);
        files.begin();
        assertThat(Files.readString(files.undoFile()))
                .contains("# not restored: identifiers, memberOf, objectSid, password")
                .contains("# not restored: member of cn=g,dc=x")
                .contains("changetype: add\ncn: a")
                .doesNotContain("objectSid: S-1");
        files.end("success");
    }

    @Test
    void whatWasRefusedIsACommentWithTheReasonAndCannotBreakOut() throws Exception {
        ExportFiles files = files();
        ExportObject change =
                change(1, Operation.UPDATE, "ou=a,dc=x", null, text("l", "1", "2\n\ndn: ou=u"));
        files.planned(change, null);
        files.begin();
        files.result(
                change,
                new ExportResult.Failed("cd-error", "53", "x", "No.\n\ndn: ou=u,dc=x\nfoo: bar"));
        files.end("completed-export-errors");
        assertThat(records(files.auditFile())).isEmpty();
        assertThat(Files.readString(files.auditFile())).contains("failed, cd-error 53 x: No.");
    }

    @Test
    void anExportThatSendsNothingLeavesNoFile() throws IOException {
        ExportFiles files = files();
        files.begin();
        files.end("completed-no-objects");
        assertThat(temp.resolve("exports")).doesNotExist();
    }

    @Test
    void anExportThatIsStoppedBeforeItBeginsLeavesNoFile() throws IOException {
        ExportFiles files = files();
        files.planned(change(1, Operation.ADD, "ou=a,dc=x", null), null);
        files.end("stopped-server");
        try (var all = Files.list(temp.resolve("exports"))) {
            assertThat(all).isEmpty();
        }
    }

    private ExportFiles files() {
        return new ExportFiles(temp.resolve("exports"), "te/na nt", "7-0a1b2c3d", NOW);
    }

    private static InMemoryDirectoryServer directory() throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=x");
        config.setSchema(null);
        config.setGenerateOperationalAttributes(false);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=x", "objectClass: domain", "dc: x");
        server.add("dn: ou=a,dc=x", "objectClass: unit", "ou: a", "l: 1");
        server.add("dn: ou=u,dc=x", "objectClass: unit", "ou: u", "l: old");
        server.add("dn: ou=gone,dc=x", "objectClass: unit", "ou: gone", "l: here");
        server.add("dn: ou=child,ou=gone,dc=x", "objectClass: unit", "ou: child");
        return server;
    }

    private static Map<String, String> entries(InMemoryDirectoryServer server)
            throws LDAPException {
        Map<String, String> all = new TreeMap<>();
        for (SearchResultEntry entry :
                server.search("dc=x", SearchScope.SUB, "(objectClass=*)").getSearchEntries()) {
            TreeMap<String, List<String>> attributes = new TreeMap<>();
            entry.getAttributes().forEach(a -> attributes.put(a.getName(), List.of(a.getValues())));
            all.put(entry.getDN(), attributes.toString());
        }
        return all;
    }

    private static Entry confirmed(ExportObject change) {
        return change.operation() == Operation.DELETE
                ? change.dn().rdn().equals("ou=gone")
                        ? entry(
                                change.dn().text(),
                                Map.of("ou", Values.texts("gone"), "l", Values.texts("here")))
                        : entry(change.dn().text(), Map.of("ou", Values.texts("child")))
                : null;
    }

    private static Entry entry(String dn, Map<String, Values> attributes) {
        return new Entry(Dn.of(dn), "unit", null, new TreeMap<>(attributes));
    }

    private static ExportObject change(
            long number, Operation operation, String dn, String newDn, AttributeChange... changes) {
        return new ExportObject(
                number,
                operation,
                Dn.of(dn),
                newDn == null ? null : Dn.of(newDn),
                null,
                "unit",
                List.of(changes));
    }

    private static AttributeChange text(String name, String before, String after) {
        return new AttributeChange(
                name,
                false,
                before == null ? Values.NONE : Values.texts(before),
                Values.texts(after));
    }

    private static List<LDIFChangeRecord> records(Path file) throws IOException, LDIFException {
        List<LDIFChangeRecord> all = new ArrayList<>();
        try (LDIFReader reader =
                new LDIFReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            LDIFChangeRecord record = reader.readChangeRecord();
            while (record != null) {
                all.add(record);
                record = reader.readChangeRecord();
            }
        }
        return all;
    }
}
