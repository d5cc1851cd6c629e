// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.csexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.formats.FormatException;

class ConnectorSpaceCounterTest {
    private static final String AD = "{11111111-2222-3333-4444-555555555555}";
    private static final String HEAD = "<cs-objects>\n";
    private static final String TAIL = "</cs-objects>\n";

    @TempDir private Path folder;

    private final ConnectorSpaceCounter counter = new ConnectorSpaceCounter();

    @Test
    void objectsAreCountedByConnectorAndType() throws Exception {
        ConnectorSpaceCount count =
                count(
                        HEAD
                                + object("user", AD, "")
                                + object("user", AD, "<connector-state>stay</connector-state>")
                                + object("Group", AD, "")
                                + object("user", "{B891884F-051E-4A83-95AF-2544101C9083}", "")
                                + TAIL);

        assertThat(count.complete()).isTrue();
        assertThat(count.connectors()).hasSize(2);
        ConnectorCount first = count.connectors().getFirst();
        assertThat(first.id()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(first.name()).isEqualTo("example.test");
        assertThat(first.types()).containsExactly(entry("Group", 1L), entry("user", 2L));
        assertThat(first.ofType("group")).isEqualTo(1);
        assertThat(first.filtered()).isEqualTo(1);
        assertThat(count.connectors().get(1).types()).containsExactly(entry("user", 1L));
    }

    @Test
    void placeholdersWereNeverImportedAndAreNotCounted() throws Exception {
        ConnectorSpaceCount count =
                count(
                        HEAD
                                + object("user", AD, "<placeholder-link>1</placeholder-link>")
                                + object("user", AD, "<placeholder-link>0</placeholder-link>")
                                + TAIL);

        ConnectorCount only = count.connectors().getFirst();
        assertThat(only.types()).containsExactly(entry("user", 1L));
        assertThat(only.placeholders()).isEqualTo(1);
    }

    @Test
    void typeIsTakenFromTheHologramWhereTheObjectDoesNotSay() throws Exception {
        String hologram =
                "<synchronized-hologram><entry dn=\"CN=a\"><primary-objectclass>contact"
                        + "</primary-objectclass></entry></synchronized-hologram>";

        ConnectorSpaceCount count =
                count(HEAD + object("", AD, hologram) + object("", AD, "") + TAIL);

        assertThat(count.connectors().getFirst().types()).containsExactly(entry("contact", 1L));
        assertThat(count.connectors().getFirst().untyped()).isEqualTo(1);
    }

    @Test
    void valuesThatLookLikeObjectsAreNotCounted() throws Exception {
        String value =
                "<synchronized-hologram><entry><attr name=\"info\"><value>&lt;cs-object/&gt;"
                        + "</value><cs-object object-type=\"user\"/></attr></entry>"
                        + "</synchronized-hologram>";

        ConnectorSpaceCount count = count(HEAD + object("user", AD, value) + TAIL);

        assertThat(count.connectors().getFirst().types()).containsExactly(entry("user", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void everyEncodingOfRealToolsIsRead(String charset) throws Exception {
        String head =
                charset.startsWith("w") ? "<?xml version='1.0' encoding='windows-1252'?>" : "";
        String mark = charset.matches("UTF-8|UTF-16.E") ? "\ufeff" : "";
        String xml = mark + head + HEAD + object("user", AD, "<partition-name>ä</partition-name>");
        Path file = folder.resolve("cs.xml");
        Files.write(file, (xml + TAIL).getBytes(Charset.forName(charset)));

        assertThat(counter.isExport(file)).isTrue();
        assertThat(counter.count(file, "cs.xml").connectors().getFirst().ofType("user"))
                .isEqualTo(1);
    }

    @Test
    void fileThatWasCutOffCountsAsFarAsItGoes() throws Exception {
        String whole = HEAD + object("user", AD, "") + object("user", AD, "");

        ConnectorSpaceCount count = count(whole + "<cs-object cs-dn=\"CN=x\" object-type=\"us");

        assertThat(count.complete()).isFalse();
        assertThat(count.connectors().getFirst().ofType("user")).isEqualTo(2);
        assertThat(count.whyStopped().orElseThrow().problem())
                .isEqualTo("the file ends in the middle");
        assertThat(count.whyStopped().orElseThrow().location().line()).isEqualTo(4);
    }

    @Test
    void damageInTheMiddleIsNamedWithItsPlace() throws Exception {
        ConnectorSpaceCount count =
                count(HEAD + object("user", AD, "") + "<cs-object></wrong>" + TAIL);

        assertThat(count.connectors().getFirst().ofType("user")).isEqualTo(1);
        assertThat(count.whyStopped().orElseThrow().location().line()).isEqualTo(3);
    }

    @Test
    void bytesThatAreNoTextEndTheCount() throws Exception {
        Path file = folder.resolve("cs.xml");
        byte[] bytes = (HEAD + object("user", AD, "")).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + 1);
        all[bytes.length] = (byte) 0xff;
        Files.write(file, all);

        ConnectorSpaceCount count = counter.count(file, "cs.xml");

        assertThat(count.complete()).isFalse();
        assertThat(count.whyStopped().orElseThrow().problem()).contains("not UTF-8 text");
    }

    @Test
    void entitiesAreRefused() throws Exception {
        Path file =
                write("<!DOCTYPE x [<!ENTITY a \"aaaa\">]>" + HEAD + object("&a;", AD, "") + TAIL);

        assertThat(counter.isExport(file)).isFalse();
        assertThatThrownBy(() -> counter.count(file, "cs.xml"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("document type declaration");
    }

    @Test
    void otherDocumentsAreNamed() throws Exception {
        Path file = write("<saved-ma-configuration/>");

        assertThat(counter.isExport(file)).isFalse();
        assertThatThrownBy(() -> counter.count(file, "cs.xml"))
                .hasMessageContaining("<saved-ma-configuration>");
    }

    @Test
    @Timeout(60)
    void hugeFileIsCountedWithoutBeingHeld() throws Exception {
        Path file = folder.resolve("huge.xml");
        String block = object("user", AD, "<x>" + "v".repeat(400) + "</x>");
        int objects = 200_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (int i = 0; i < objects; i++) {
                out.write(block);
            }
            out.write(TAIL);
        }
        assertThat(Files.size(file)).isGreaterThan(100L << 20);

        assertThat(counter.count(file, "huge.xml").connectors().getFirst().ofType("user"))
                .isEqualTo(objects);
    }

    @Test
    @Timeout(60)
    void endlessAttributeIsNotCollected() throws Exception {
        Path file = folder.resolve("endless.xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD + "<cs-object object-type=\"");
            String piece = "x".repeat(1 << 20);
            for (int i = 0; i < 40; i++) {
                out.write(piece);
            }
        }

        ConnectorSpaceCount count = counter.count(file, "endless.xml");

        assertThat(count.whyStopped().orElseThrow().problem()).contains("more than 16777216");
    }

    @Test
    void endlessDepthIsRefused() throws IOException {
        Path file = write(HEAD + "<a>".repeat(10_000));

        assertThatThrownBy(() -> counter.count(file, "cs.xml"))
                .hasMessageContaining("nested deeper than 96 levels");
    }

    @Test
    void madeUpTypesDoNotFillMemory() throws Exception {
        StringBuilder xml = new StringBuilder(HEAD);
        for (int i = 0; i < 1_500; i++) {
            xml.append(object("type" + i, AD, ""));
        }

        ConnectorCount only = count(xml + TAIL).connectors().getFirst();

        assertThat(only.types()).hasSize(1_000);
        assertThat(only.untyped()).isEqualTo(500);
    }

    private ConnectorSpaceCount count(String xml) throws IOException, FormatException {
        return counter.count(write(xml), "cs.xml");
    }

    private Path write(String xml) throws IOException {
        return Files.writeString(folder.resolve("cs.xml"), xml);
    }

    private static String object(String type, String connector, String more) {
        return "<cs-object cs-dn=\"CN=a\" id=\"{BBBBBBBB-0000-0000-0000-000000000001}\""
                + (type.isEmpty() ? "" : " object-type=\"" + type + "\"")
                + "><ma-id>"
                + connector
                + "</ma-id><ma-name>example.test</ma-name>"
                + more
                + "</cs-object>\n";
    }
}
