// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

class LdifChangeWriterTest {
    private static final Dn ANN = Dn.of("CN=Ann,OU=People,DC=contoso,DC=com");

    private final StringBuilder text = new StringBuilder();
    private final LdifChangeWriter writer = new LdifChangeWriter(text);

    @Test
    void anAddTakesItsObjectClassFromTheTypeAndSortsItsAttributes() throws Exception {
        writer.write(
                Operation.ADD,
                ANN,
                null,
                "user",
                List.of(
                        change("mail", false, Values.NONE, Values.texts("ann@contoso.com")),
                        change("enabled", false, Values.NONE, Values.of(Value.of(true))),
                        change("empty", false, Values.NONE, Values.NONE)));
        assertThat(text)
                .hasToString(
                        """
                        version: 1

                        dn: CN=Ann,OU=People,DC=contoso,DC=com
                        changetype: add
                        enabled: TRUE
                        mail: ann@contoso.com
                        objectClass: user

                        """);
    }

    @Test
    void anUpdateReplacesSingleValuesAndChangesMultiValuedOnesValueByValue() throws Exception {
        writer.write(
                Operation.UPDATE,
                ANN,
                null,
                "user",
                List.of(
                        change("title", false, Values.texts("Clerk"), Values.texts("Lead")),
                        change("mobile", false, Values.texts("1"), Values.NONE),
                        change(
                                "proxyAddresses",
                                true,
                                Values.texts("c", "keep", "b"),
                                Values.texts("keep", "z", "y"))));
        assertThat(text)
                .hasToString(
                        """
                        version: 1

                        dn: CN=Ann,OU=People,DC=contoso,DC=com
                        changetype: modify
                        delete: mobile
                        -
                        delete: proxyAddresses
                        proxyAddresses: b
                        proxyAddresses: c
                        -
                        add: proxyAddresses
                        proxyAddresses: y
                        proxyAddresses: z
                        -
                        replace: title
                        title: Lead
                        -

                        """);
    }

    @Test
    void aRenameInPlaceKeepsItsParentAndItsAttributesFollowUnderTheNewName() throws Exception {
        writer.write(
                Operation.RENAME,
                ANN,
                Dn.of("CN=Anna,ou=people,DC=contoso,DC=com"),
                "user",
                List.of(change("cn", false, Values.texts("Ann"), Values.texts("Anna"))));
        assertThat(text)
                .hasToString(
                        """
                        version: 1

                        dn: CN=Ann,OU=People,DC=contoso,DC=com
                        changetype: moddn
                        newrdn: CN=Anna
                        deleteoldrdn: 1

                        dn: CN=Anna,ou=people,DC=contoso,DC=com
                        changetype: modify
                        replace: cn
                        cn: Anna
                        -

                        """);
    }

    @Test
    void aMoveNamesTheNewParent() throws Exception {
        writer.write(
                Operation.RENAME, ANN, Dn.of("CN=Ann,OU=Old,DC=contoso,DC=com"), "user", List.of());
        assertThat(text.toString()).contains("newsuperior: OU=Old,DC=contoso,DC=com\n");
    }

    @Test
    void aDeleteAddIsADeleteAndAnAdd() throws Exception {
        writer.write(
                Operation.DELETE_ADD,
                ANN,
                null,
                "contact",
                List.of(change("cn", false, Values.NONE, Values.texts("Ann"))));
        assertThat(records())
                .extracting(change -> change.getChangeType().getName())
                .containsExactly("delete", "add");
    }

    @Test
    void nothingPendingIsNothingWritten() throws Exception {
        writer.write(Operation.NONE, ANN, null, "user", List.of());
        writer.write(
                Operation.UPDATE,
                ANN,
                null,
                "user",
                List.of(change("a", true, Values.texts("x"), Values.texts("x"))));
        assertThat(text).isEmpty();
    }

    @Test
    void noValueNameOrCommentCanBreakOutOfItsLine() throws Exception {
        String attack = "x\ndn: CN=Victim,DC=contoso,DC=com\nchangetype: delete\n";
        writer.comment(attack);
        writer.write(
                Operation.ADD,
                ANN.parent().child("CN", attack),
                null,
                "user\nobjectClass: admin",
                List.of(
                        change(
                                "description",
                                true,
                                Values.NONE,
                                Values.texts(attack, " b", "c "))));
        writer.write(
                Operation.UPDATE,
                ANN,
                null,
                "user",
                List.of(change("a", true, Values.texts(attack), Values.texts("\u001b[2J"))));
        List<LDIFChangeRecord> records = records();
        assertThat(records)
                .extracting(change -> change.getChangeType().getName())
                .containsExactly("add", "modify");
        assertThat(text.toString()).doesNotContain("\u001b").doesNotContain("\ndn: CN=Victim");
    }

    @Test
    void whatHasToBeBase64IsReadableInACommentAbove() throws Exception {
        writer.write(
                Operation.ADD,
                Dn.of("CN=J\u00f6rg,DC=contoso,DC=com"),
                null,
                "user",
                List.of(
                        change("displayName", false, Values.NONE, Values.texts("J\u00f6rg")),
                        change(
                                "objectGUID",
                                false,
                                Values.NONE,
                                Values.of(Value.of(new byte[] {0, 1, -1})))));
        assertThat(text.toString())
                .contains("# dn: CN=J\u00f6rg,DC=contoso,DC=com\n# displayName: J\u00f6rg\ndn:: ")
                .contains("\nobjectGUID:: AAH/\n");
    }

    @Test
    void anAttributeNameThatIsNoneIsRefused() {
        List<AttributeChange> changes =
                List.of(change("a: b\nc", false, Values.NONE, Values.texts("x")));
        assertThatThrownBy(() -> writer.write(Operation.UPDATE, ANN, null, "user", changes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a: b\\u000Ac");
    }

    private List<LDIFChangeRecord> records() throws IOException {
        List<LDIFChangeRecord> records = new ArrayList<>();
        try (LDIFReader reader =
                new LDIFReader(new BufferedReader(new StringReader(text.toString())))) {
            for (LDIFChangeRecord record = next(reader); record != null; record = next(reader)) {
                records.add(record);
            }
        }
        return records;
    }

    private static LDIFChangeRecord next(LDIFReader reader) throws IOException {
        try {
            return reader.readChangeRecord();
        } catch (com.unboundid.ldif.LDIFException e) {
            throw new AssertionError(e);
        }
    }

    private static AttributeChange change(
            String name, boolean multiValued, Values before, Values after) {
        return new AttributeChange(name, multiValued, before, after);
    }
}
