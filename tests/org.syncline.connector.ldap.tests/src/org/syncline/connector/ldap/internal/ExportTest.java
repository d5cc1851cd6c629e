// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.ldap.internal.RecordedResults.many;
import static org.syncline.connector.ldap.internal.RecordedResults.single;
import static org.syncline.connector.ldap.internal.RecordedResults.typed;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;
import static org.syncline.connector.ldap.internal.TestDirectory.attribute;
import static org.syncline.connector.ldap.internal.TestDirectory.guid;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResult.Done;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** What an export writes. */
@SuppressWarnings(
        "resource") // exporting closes the connector; the directory is closed after the test
class ExportTest {
    private static final String ANN = "CN=Ann," + BASE;

    private TestDirectory directory;

    @BeforeEach
    void start() throws Exception {
        directory = TestDirectory.start();
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    private SearchResultEntry entry(String dn) throws Exception {
        return directory.server().getEntry(dn, "*", "+");
    }

    private RecordedResults export(RecordedResults results) throws Exception {
        return results.export(directory.connector());
    }

    @Test
    void anAddHasClassesNameAndValuesOfEveryType() throws Exception {
        ExportResult result =
                export(
                                new RecordedResults()
                                        .add(
                                                ANN,
                                                single("displayName", null, "Ann Lee"),
                                                typed("isCritical", null, Value.of(true)),
                                                typed("userAccountControl", null, Value.of(512)),
                                                typed("manager", null, Value.of(Dn.of("CN=Bo"))),
                                                typed("photo", null, Value.of(new byte[] {0, -1})),
                                                many("mails", List.of(), List.of("a", "b"))))
                        .last();

        assertThat(result).isInstanceOf(Done.class);
        SearchResultEntry ann = entry(ANN);
        assertThat(ann.getAttributeValues("objectClass"))
                .containsExactly("top", "person", "organizationalPerson", "user");
        assertThat(ann.getAttributeValue("CN")).isEqualTo("Ann");
        assertThat(ann.getAttributeValue("displayName")).isEqualTo("Ann Lee");
        assertThat(ann.getAttributeValue("isCritical")).isEqualTo("TRUE");
        assertThat(ann.getAttributeValue("userAccountControl")).isEqualTo("512");
        assertThat(ann.getAttributeValue("manager")).isEqualTo("CN=Bo");
        assertThat(ann.getAttributeValueBytes("photo")).containsExactly(0, -1);
        assertThat(ann.getAttributeValues("mails")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void anAddTellsTheAnchorThatAnImportReads() throws Exception {
        directory.setting("profile", "openldap");
        Done done = (Done) export(new RecordedResults().add(ANN)).last();

        RecordingSink sink = new RecordingSink();
        sink.fill(directory.connector(), RecordingSink.request());
        assertThat(done.anchor()).isEqualTo(sink.entry("Ann").anchor());
    }

    @Test
    void superiorClassesComeFromTheSchema() throws Exception {
        try (TestDirectory standard =
                TestDirectory.start(c -> c.setSchema(Schema.getDefaultStandardSchema()))) {
            standard.setting("profile", "generic");
            standard.server().add("dn: " + BASE, "objectClass: domain", "dc: contoso");
            RecordedResults results = new RecordedResults();
            results.add(ANN, many("objectClass", List.of(), List.of("inetOrgPerson")));
            results.export(
                    standard.connector()); // "user" is unknown to this schema, so it is refused

            assertThat(results.failed().type()).isEqualTo("schema-violation");
        }
    }

    @Test
    void aPasswordOfActiveDirectoryIsQuotedAndInUtf16() throws Exception {
        export(new RecordedResults().add(ANN, single("unicodePwd", null, "pw")));

        assertThat(entry(ANN).getAttributeValueBytes("unicodePwd"))
                .isEqualTo("\"pw\"".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void aSingleValueIsReplacedSetAndRemoved() throws Exception {
        directory.addUser("Ann", BASE, attribute("displayName", "old"), attribute("title", "x"));

        assertThat(
                        export(
                                        new RecordedResults()
                                                .update(
                                                        ANN,
                                                        single("displayName", "old", "new"),
                                                        single("title", "x", null),
                                                        single("mail", null, "a@b")))
                                .last())
                .isInstanceOf(Done.class);
        SearchResultEntry ann = entry(ANN);
        assertThat(ann.getAttributeValue("displayName")).isEqualTo("new");
        assertThat(ann.getAttributeValue("title")).isNull();
        assertThat(ann.getAttributeValue("mail")).isEqualTo("a@b");
    }

    @Test
    void valuesOfOthersInAMultiValuedAttributeStay() throws Exception {
        directory.addUser("Ann", BASE, attribute("mails", "a", "b", "theirs"));

        export(
                new RecordedResults()
                        .update(ANN, many("mails", List.of("a", "b"), List.of("b", "c"))));

        assertThat(entry(ANN).getAttributeValues("mails"))
                .containsExactlyInAnyOrder("b", "theirs", "c");
    }

    @Test
    void aReferenceIsComparedAsANameAndNotAsText() throws Exception {
        directory.addUser("Ann", BASE, attribute("member", "cn=bo, dc=contoso, DC=com"));
        Values bo = Values.of(Value.of(Dn.of("CN=Bo," + BASE)));

        export(new RecordedResults().update(ANN, many("member", bo, Values.NONE)));

        assertThat(entry(ANN).getAttributeValue("member")).isNull();
    }

    @Test
    void aRenameMovesAndChangesWhatElseDiffers() throws Exception {
        directory.add("OU=New," + BASE, "organizationalUnit");
        directory.addUser("Ann", BASE, attribute("displayName", "old"), attribute("CN", "Ann"));
        String moved = "CN=Anna,OU=New," + BASE;

        ExportResult result =
                export(
                                new RecordedResults()
                                        .object(
                                                Operation.RENAME,
                                                ANN,
                                                moved,
                                                guid(3),
                                                single("displayName", "old", "new"),
                                                single("CN", "Ann", "Anna")))
                        .last();

        assertThat(result).isInstanceOf(Done.class);
        assertThat(entry(ANN)).isNull();
        assertThat(entry(moved).getAttributeValue("displayName")).isEqualTo("new");
        assertThat(entry(moved).getAttributeValues("CN")).containsExactly("Anna");
    }

    /** This server refuses such a request; that it was asked shows that it counts as a rename. */
    @Test
    void aRenameMayChangeNothingButTheSpelling() throws Exception {
        directory.addUser("Ann", BASE);

        RecordedResults results =
                export(new RecordedResults().object(Operation.RENAME, ANN, "CN=ANN," + BASE, null));

        assertThat(results.failed().detail()).contains("new DN is the same as the current DN");
    }

    @Test
    void aDeleteTakesOneObject() throws Exception {
        directory.addUser("Ann", BASE);
        directory.addUser("Bo", BASE);

        export(new RecordedResults().object(Operation.DELETE, ANN, null, guid(2)));

        assertThat(entry(ANN)).isNull();
        assertThat(entry("CN=Bo," + BASE)).isNotNull();
    }

    @Test
    void whatLiesBelowIsNeverDeleted() throws Exception {
        directory.addUser("Ann", BASE);
        directory.addUser("Bo", ANN);

        RecordedResults results =
                export(new RecordedResults().object(Operation.DELETE, ANN, null, guid(2)));

        assertThat(results.failed().type()).isEqualTo("cd-error");
        assertThat(results.failed().code()).isEqualTo("66");
        assertThat(entry("CN=Bo," + ANN)).isNotNull();
    }

    @Test
    void aDeleteAddMakesAnotherObjectOfTheName() throws Exception {
        directory.add(ANN, "contact", attribute("title", "x"));

        export(
                new RecordedResults()
                        .object(
                                Operation.DELETE_ADD,
                                ANN,
                                null,
                                guid(2),
                                single("displayName", null, "Ann")));

        assertThat(entry(ANN).getAttributeValues("objectClass")).contains("user");
        assertThat(entry(ANN).getAttributeValue("title")).isNull();
    }

    @Test
    void anObjectThatWasMovedIsChangedWhereItIs() throws Exception {
        directory.add("OU=New," + BASE, "organizationalUnit");
        directory.addUser("Ann", "OU=New," + BASE, attribute("displayName", "old"));

        export(
                new RecordedResults()
                        .object(
                                Operation.UPDATE,
                                ANN,
                                null,
                                guid(3),
                                single("displayName", "old", "new")));

        assertThat(entry("CN=Ann,OU=New," + BASE).getAttributeValue("displayName"))
                .isEqualTo("new");
    }

    @Test
    void anObjectThatTookTheNameIsLeftAlone() throws Exception {
        directory.addUser("Ann", BASE, attribute("displayName", "old"));

        RecordedResults results =
                export(
                        new RecordedResults()
                                .object(Operation.DELETE, ANN, null, guid(77))
                                .object(
                                        Operation.UPDATE,
                                        ANN,
                                        null,
                                        guid(78),
                                        single("displayName", "old", "new")));

        assertThat(results.byNumber.get(1L)).isInstanceOf(Done.class);
        assertThat(results.failed().type()).isEqualTo("cd-missing-object");
        assertThat(entry(ANN).getAttributeValue("displayName")).isEqualTo("old");
    }

    @Test
    void certificatesAreWrittenInTheirBinaryFormWhereTheSchemaAsksForIt() throws Exception {
        try (TestDirectory standard =
                TestDirectory.start(c -> c.setSchema(Schema.getDefaultStandardSchema()))) {
            standard.setting("profile", "generic");
            standard.server().add("dn: " + BASE, "objectClass: domain", "dc: contoso");
            standard.server().add("dn: " + ANN, "objectClass: inetOrgPerson", "cn: Ann", "sn: Lee");
            Values bytes = Values.of(Value.of(new byte[] {1, 2}));
            for (int repeated = 0; repeated < 2; repeated++) {
                RecordedResults results = new RecordedResults();
                results.update(ANN, many("userCertificate", Values.NONE, bytes))
                        .export(standard.connector());
                assertThat(results.last()).isInstanceOf(Done.class);
            }

            Attribute written =
                    standard.server()
                            .getEntry(ANN)
                            .getAttributesWithOptions("userCertificate", null)
                            .getFirst();
            assertThat(written.getName()).isEqualTo("userCertificate;binary");
            assertThat(written.size()).isEqualTo(1);
        }
    }
}
