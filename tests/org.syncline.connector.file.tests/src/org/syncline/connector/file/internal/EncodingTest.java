// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ExportResult;
import org.syncline.connector.file.DelimitedConnectorType;
import org.syncline.connector.file.LdifConnectorType;

/** Encodings of files, told by the setting or by a byte order mark. */
@SuppressWarnings("resource") // a trial gives itself back from each setting
class EncodingTest {
    private static final String ROWS = "id,title\n1,Größe\n";
    private static final String ENTRIES =
            "dn: CN=1,O=x\nobjectClass: person\nid: 1\ntitle: Größe\n";

    @TempDir private Path folder;

    private Trial trial(ConnectorType type) {
        Trial trial = new Trial(type, folder).one("id", "title");
        return type instanceof DelimitedConnectorType
                ? trial.set("key", "id").set("base", "O=x")
                : trial;
    }

    /** A mark before the text is written as the character that it is. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, auto, ''",
        "UTF-8, auto, \uFEFF",
        "UTF-8, UTF-8, \uFEFF",
        "UTF-16LE, auto, \uFEFF",
        "UTF-16BE, auto, \uFEFF",
        "UTF-16LE, UTF-16, \uFEFF",
        "UTF-16LE, UTF-16LE, ''",
        "windows-1252, windows-1252, ''"
    })
    void textIsReadAndWrittenAsItWas(String charset, String setting, String mark) throws Exception {
        Charset written = Charset.forName(charset);
        try (Trial trial =
                trial(new DelimitedConnectorType())
                        .set("encoding", setting)
                        .write("people", mark + ROWS, written)) {
            assertThat(trial.objects()).containsExactly("1 id=1 title=Größe");
            assertThat(trial.export(trial.add("2", trial.value("title", "Café"))))
                    .isInstanceOf(ExportResult.Done.class);
            assertThat(Files.readString(trial.file("people"), written))
                    .isEqualTo(mark + "id,title\r\n1,Größe\r\n2,Café\r\n");
        }
        Files.delete(folder.resolve("people"));
        try (Trial trial =
                trial(new LdifConnectorType())
                        .set("encoding", setting)
                        .write("people", mark + ENTRIES, written)) {
            assertThat(trial.objects()).containsExactly("1 id=1 title=Größe");
        }
    }

    @Test
    void textInAnotherEncodingIsRefusedWithItsLineAndTheSetting() throws Exception {
        try (Trial trial =
                trial(new DelimitedConnectorType())
                        .write("people", ROWS, Charset.forName("windows-1252"))) {
            assertThatThrownBy(trial::importAll)
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            e -> {
                                assertThat(e)
                                        .hasMessageContaining("people")
                                        .hasMessageContaining("line");
                                assertThat(e.remedy()).contains("encoding", "windows-1252");
                            });
        }
    }

    @Test
    void whatAnEncodingCannotHoldIsNotWritten() throws Exception {
        Charset narrow = Charset.forName("windows-1252");
        try (Trial trial =
                trial(new DelimitedConnectorType())
                        .set("encoding", "windows-1252")
                        .write("people", ROWS, narrow)) {
            assertThatThrownBy(() -> trial.export(trial.add("2", trial.value("title", "名前"))))
                    .isInstanceOf(ConnectorException.class);
            assertThat(Files.readString(trial.file("people"), narrow)).isEqualTo(ROWS);
            assertThat(folder.toFile().list()).containsExactly("people");
        }
    }

    @Test
    void anUnknownEncodingIsASettingToCorrect() {
        assertThatThrownBy(
                        () -> trial(new LdifConnectorType()).set("encoding", "klingon").objects())
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("klingon");
    }

    @Test
    void ldifIsWrittenInUtf8() throws Exception {
        try (Trial trial =
                trial(new LdifConnectorType()).write("people", ENTRIES, StandardCharsets.UTF_8)) {
            trial.export(trial.add("2", trial.value("title", "名前\u0000\u0007")));
            assertThat(trial.objects()).contains("2 title=名前\u0000\u0007");
            assertThat(trial.text("people")).startsWith("version: 1").contains("title:: ");
        }
    }
}
