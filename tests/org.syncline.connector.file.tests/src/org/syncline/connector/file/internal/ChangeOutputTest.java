// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.file.DelimitedConnectorType;
import org.syncline.connector.file.LdifConnectorType;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Changes that exports write for others to make. */
@SuppressWarnings("resource") // a trial gives itself back from each setting
class ChangeOutputTest {
    @TempDir private Path folder;

    private Trial ldif() throws Exception {
        return new Trial(new LdifConnectorType(), folder)
                .set("anchor", "id")
                .setFile("output", "out")
                .one("cn", "id", "title")
                .many("mail")
                .write(
                        "people",
                        """
                        dn: CN=Ann,O=x
                        objectClass: person
                        cn: Ann
                        id: 1
                        mail: a@x
                        mail: b@x
                        """)
                .age("people", 5);
    }

    private static ExportObject rename(Trial trial) {
        return new ExportObject(
                2,
                Operation.RENAME,
                Trial.BASE.child("CN", "Ann"),
                Trial.BASE.child("CN", "Anna"),
                new Value.Binary(new byte[] {'1'}),
                "person",
                List.of(
                        trial.change(
                                "mail", Values.texts("a@x", "b@x"), Values.texts("b@x", "c@x")),
                        trial.value("title", "boss")));
    }

    @Test
    void changeRecordsSayValueByValueWhatIsToBeDone() throws Exception {
        try (Trial trial = ldif()) {
            String before = trial.text("people");
            trial.export(
                    List.of(
                            trial.add("Bob", trial.value("id", "2"), trial.value("cn", "Bob")),
                            rename(trial)));
            assertThat(trial.text("out"))
                    .isEqualToNormalizingNewlines(
                            """
                            version: 1
                            dn: CN=Ann,O=x
                            changetype: moddn
                            newrdn: CN=Anna
                            deleteoldrdn: 1

                            dn: CN=Anna,O=x
                            changetype: modify
                            add: title
                            title: boss
                            -
                            delete: mail
                            mail: a@x
                            -
                            add: mail
                            mail: c@x
                            -

                            dn: CN=Bob,O=x
                            changetype: add
                            objectClass: person
                            CN: Bob
                            id: 2

                            """);
            assertThat(trial.text("people")).isEqualTo(before);
            assertThat(trial.objects())
                    .containsExactly(
                            "Anna cn=Anna id=1 mail=b@x/c@x title=boss", "Bob cn=Bob id=2");
        }
    }

    @Test
    void exportsGoOnBehindWhatWasWrittenUntilTheFileIsNewer() throws Exception {
        try (Trial trial = ldif()) {
            trial.export(trial.add("Bob", trial.value("id", "2")));
            trial.export(trial.add("Cid", trial.value("id", "3")));
            assertThat(trial.text("out")).containsSubsequence("CN=Bob", "CN=Cid");
            assertThat(trial.objects()).hasSize(3);

            // Whoever made the changes writes what there is now: Cid was not wanted there.
            trial.age("out", 1)
                    .write(
                            "people",
                            "dn: CN=Ann,O=x\nobjectClass: person\nid: 1\n\n"
                                    + "dn: CN=Bob,O=x\nobjectClass: person\nid: 2\n");
            assertThat(trial.objects()).containsExactly("Ann id=1", "Bob id=2");
            trial.age("people", 1);
            trial.export(trial.add("Dan", trial.value("id", "4")));
            assertThat(trial.text("out")).contains("CN=Dan").doesNotContain("CN=Bob");
            assertThat(trial.objects()).contains("Dan cn=Dan id=4").hasSize(3);
        }
    }

    @Test
    void whatWasWrittenCountsWhenTheNextChangeIsJudged() throws Exception {
        try (Trial trial = ldif()) {
            ExportObject bob = trial.add("Bob", trial.value("id", "2"));
            trial.export(bob);
            String once = trial.text("out");
            assertThat(trial.export(bob)).isInstanceOf(ExportResult.Done.class);
            assertThat(trial.text("out")).isEqualTo(once);
            ExportResult other =
                    trial.export(
                            trial.add("Bob", trial.value("id", "2"), trial.value("title", "x")));
            assertThat(other)
                    .isInstanceOfSatisfying(
                            ExportResult.Failed.class,
                            failed -> {
                                assertThat(failed.type()).isEqualTo("cd-existing-object");
                                assertThat(failed.detail()).contains("of the file of changes");
                            });
        }
    }

    @Test
    void aReplacedObjectIsDeletedAndMadeAnew() throws Exception {
        try (Trial trial = ldif()) {
            ExportObject anew =
                    new ExportObject(
                            1,
                            Operation.DELETE_ADD,
                            Trial.BASE.child("CN", "Ann"),
                            null,
                            new Value.Binary(new byte[] {'1'}),
                            "person",
                            List.of(trial.value("id", "9")));
            assertThat(trial.export(anew)).isInstanceOf(ExportResult.Done.class);
            assertThat(trial.text("out"))
                    .containsSubsequence("changetype: delete", "changetype: add");
            assertThat(trial.objects()).containsExactly("Ann cn=Ann id=9");
        }
    }

    @Test
    void aFileOfChangesThatSomebodySpoiltIsNotBuiltUpon() throws Exception {
        try (Trial trial = ldif()) {
            trial.write("out", "dn: CN=Ann,O=x\nchangetype: explode\n");
            assertThatThrownBy(trial::importAll)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("line 1 of")
                    .hasMessageContaining("out");
            assertThatThrownBy(() -> trial.export(trial.add("Bob", trial.value("id", "2"))))
                    .isInstanceOf(ConnectorException.class);
            assertThat(trial.text("out")).endsWith("explode\n");
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("people", "out");
        }
    }

    @Test
    void theConnectionTestNamesAllFiles() throws Exception {
        try (Trial trial = ldif().setFile("changes", "in")) {
            assertThat(trial.test())
                    .contains("people", "changes from " + trial.file("in") + ", not there yet")
                    .contains("changes to " + trial.file("out"));
        }
    }

    @Test
    void rowsSayWhatIsToBeDoneWithWholeObjects() throws Exception {
        try (Trial trial =
                new Trial(new DelimitedConnectorType(), folder)
                        .set("key", "id")
                        .set("name", "cn")
                        .set("base", "O=x")
                        .set("change-column", "op")
                        .set("delete-words", "D,delete")
                        .setFile("output", "out")
                        .one("id", "title")
                        .write("people", "id,cn,title\n1,Ann,boss\n2,Bob,\n")
                        .age("people", 5)) {
            ExportObject delete =
                    new ExportObject(
                            2,
                            Operation.DELETE,
                            Trial.BASE.child("CN", "Bob"),
                            null,
                            new Value.Binary(new byte[] {'2'}),
                            "person",
                            List.of());
            ExportObject update =
                    new ExportObject(
                            3,
                            Operation.UPDATE,
                            Trial.BASE.child("CN", "Ann"),
                            null,
                            new Value.Binary(new byte[] {'1'}),
                            "person",
                            List.of(
                                    trial.change(
                                            "title", Values.texts("boss"), Values.texts("=x"))));
            trial.export(List.of(delete, update, trial.add("Cid", trial.value("id", "3"))));
            assertThat(trial.text("out"))
                    .isEqualTo("op,id,cn,title\r\nD,2,Bob,\r\nmodify,1,Ann,'=x\r\nadd,3,Cid,\r\n");
            assertThat(trial.objects()).containsExactly("Ann id=1 title==x", "Cid id=3");
            Files.writeString(trial.file("out"), trial.text("out").stripTrailing());
            trial.export(trial.add("Dan", trial.value("id", "4")));
            assertThat(trial.text("out")).endsWith("add,3,Cid,\r\nadd,4,Dan,\r\n");
        }
    }
}
