// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Watermark;
import org.syncline.connector.file.LdifConnectorType;

/** Change records of LDIF as the source of delta imports. */
@SuppressWarnings("resource") // a trial gives itself back from each setting
class LdifDeltaTest {
    private static final String PEOPLE =
            """
            dn: OU=A,O=x
            objectClass: organizationalUnit
            ou: A

            dn: CN=Ann,OU=A,O=x
            objectClass: person
            cn: Ann
            id: 1
            title: boss
            mail: a@x

            dn: CN=Bob,OU=A,O=x
            objectClass: person
            cn: Bob
            id: 2
            """;

    @TempDir private Path folder;
    private Trial trial;

    @BeforeEach
    void open() throws Exception {
        trial =
                new Trial(new LdifConnectorType(), folder)
                        .set("anchor", "id")
                        .setFile("changes", "changes")
                        .one("cn", "id", "title")
                        .many("mail")
                        .write("people", PEOPLE)
                        .age("people", 5);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    /** The delta from a full import over these changes. */
    private Reported changes(String text) throws Exception {
        Watermark mark = trial.importAll().mark();
        trial.write("changes", text);
        return trial.delta(mark).reported();
    }

    @Test
    void valuesAreChangedOneByOne() throws Exception {
        Reported reported =
                changes(
                        """
                        dn: cn=ann,ou=a,o=x
                        changetype: modify
                        add: mail
                        mail: b@x
                        -
                        delete: mail
                        mail: a@x
                        -
                        replace: title
                        title: chief
                        -
                        add: notDeclared
                        notDeclared: 1
                        -
                        """);
        assertThat(reported.problems()).isEmpty();
        assertThat(reported.events()).containsExactly("~1 mail+b@x-a@x title=chief");
    }

    @Test
    void aRenameTakesTheValueOfTheNameAlong() throws Exception {
        Reported reported =
                changes(
                        """
                        dn: CN=Ann,OU=A,O=x
                        changetype: moddn
                        newrdn: CN=Anna
                        deleteoldrdn: 1
                        newsuperior: O=x

                        dn: CN=Anna,O=x
                        changetype: modify
                        replace: title
                        -
                        """);
        assertThat(reported.problems()).isEmpty();
        assertThat(reported.events()).containsExactly("~1 -> CN=Anna,O=x cn=Anna", "~1 title=");
    }

    @Test
    void aContainerThatIsNotWantedTakesItsObjectsAlong() throws Exception {
        Reported reported =
                changes(
                        """
                        dn: OU=A,O=x
                        changetype: modrdn
                        newrdn: OU=B
                        deleteoldrdn: 1

                        dn: OU=B,O=x
                        changetype: modify
                        replace: description
                        description: moved
                        -

                        dn: CN=Bob,OU=B,O=x
                        changetype: delete
                        """);
        assertThat(reported.problems()).isEmpty();
        assertThat(reported.events())
                .containsExactlyInAnyOrder("~1 -> CN=Ann,OU=B,O=x", "~2 -> CN=Bob,OU=B,O=x", "-2");
    }

    @Test
    void whatLeavesTheScopeIsGoneAndSoIsWhatLiesBelowADeletedObject() throws Exception {
        assertThat(
                        changes(
                                        """
                                        dn: CN=Ann,OU=A,O=x
                                        changetype: moddn
                                        newrdn: CN=Ann
                                        deleteoldrdn: 1
                                        newsuperior: O=elsewhere

                                        dn: OU=A,O=x
                                        changetype: delete
                                        """)
                                .events())
                .containsExactly("-1", "-2");
    }

    @Test
    void whatNoImportHasBroughtIsAnErrorWithItsLine() throws Exception {
        Reported reported =
                changes(
                        """
                        # someone who was never there
                        dn: CN=Cid,O=x
                        changetype: modify
                        replace: title
                        title: guest
                        -

                        dn: CN=Dan,O=elsewhere
                        changetype: modify
                        replace: title
                        title: guest
                        -
                        """);
        assertThat(reported.events()).isEmpty();
        assertThat(reported.problems()).hasSize(1);
        assertThat(reported.problems().getFirst())
                .contains("CN=Cid,O=x", "need-full-object", "changes, line 1:", "full import");
        assertThat(reported.filteredObjects()).isEqualTo(1);
    }

    @Test
    void aChangeOfWhatIsGoneByTheEndIsNoError() throws Exception {
        Reported reported =
                changes(
                        """
                        dn: CN=Cid,O=x
                        changetype: modify
                        replace: title
                        title: guest
                        -

                        dn: CN=Cid,O=x
                        changetype: delete
                        """);
        assertThat(reported.problems()).isEmpty();
    }

    @Test
    void theAnchorIsNotChangedAndNumbersAreNotCounted() throws Exception {
        Reported reported =
                changes(
                        """
                        dn: CN=Ann,OU=A,O=x
                        changetype: modify
                        replace: id
                        id: 7
                        -

                        dn: CN=Bob,OU=A,O=x
                        changetype: modify
                        increment: title
                        title: 1
                        -

                        dn: CN=Bob,OU=A,O=x
                        changetype: explode
                        """);
        assertThat(reported.events()).isEmpty();
        assertThat(reported.problems()).hasSize(3);
        assertThat(reported.problems().get(0)).contains("conflicting-modification-types", "id");
        assertThat(reported.problems().get(1)).contains("invalid-modification-type", "increment");
        assertThat(reported.problems().get(2)).contains("parse-error", "line 13");
    }

    @Test
    void whatIsWrittenBehindTheEndIsReadAlone() throws Exception {
        String add = "dn: CN=%s,O=x\nchangetype: add\nobjectClass: person\nid: %s\n\n";
        Watermark mark = trial.importAll().mark();
        trial.write("changes", add.formatted("C", 3));
        Trial.Read first = trial.delta(mark);
        assertThat(first.reported().events()).containsExactly("C id=3");
        assertThat(trial.delta(first.mark()).reported().events()).isEmpty();
        trial.write("changes", add.formatted("C", 3) + add.formatted("D", 4));
        Trial.Read second = trial.delta(first.mark());
        assertThat(second.reported().events()).containsExactly("D id=4");
        trial.write("changes", add.formatted("E", 5));
        Trial.Read third = trial.delta(second.mark());
        assertThat(third.reported().events()).containsExactly("E id=5");
        Files.delete(trial.file("changes"));
        assertThat(trial.delta(third.mark()).reported().events()).isEmpty();
    }

    @Test
    void changesThatAreOlderThanTheFileAreInItAlready() throws Exception {
        trial.write("changes", "dn: CN=Ann,OU=A,O=x\nchangetype: delete\n").age("changes", 60);
        Watermark mark = trial.importAll().mark();
        assertThat(trial.delta(mark).reported().events()).isEmpty();
        trial.age("changes", 0);
        Watermark again = trial.importAll().mark();
        assertThat(trial.delta(again).reported().events()).containsExactly("-1");
    }

    @Test
    void withoutAnAnchorARenamedObjectIsGoneAndItsNewNameAnError() throws Exception {
        trial.set("anchor", "");
        Reported reported =
                changes(
                        """
                        dn: CN=Ann,OU=A,O=x
                        changetype: moddn
                        newrdn: CN=Anna
                        deleteoldrdn: 1
                        """);
        assertThat(reported.events()).containsExactly("-cn=ann,ou=a,o=x");
        assertThat(reported.problems()).hasSize(1);
        assertThat(reported.problems().getFirst()).contains("need-full-object", "anchor");
    }

    @Test
    void theWatermarkOfAnotherWayOfReadingIsRefused() throws Exception {
        Watermark mark = trial.importAll().mark();
        try (Trial compared =
                new Trial(new LdifConnectorType(), folder).set("anchor", "id").one("id")) {
            assertThatThrownBy(() -> compared.delta(mark))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            e ->
                                    assertThat(e.kind())
                                            .isEqualTo(ConnectorException.Kind.HISTORY_GONE));
        }
    }
}
