// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.formats.FormatException;

class XmlFileTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir private Path folder;

    @Test
    void readsNamesWithoutPrefixAndTheTextInside() throws Exception {
        XmlElement root = read("<a xmlns:d='urn:d'><d:b d:c='1'>x<![CDATA[<y>]]></d:b></a>");
        XmlElement child = root.first("b").orElseThrow();
        assertThat(child.attribute("c")).isEqualTo("1");
        assertThat(child.text()).isEqualTo("x<y>");
    }

    @Test
    void passesOverWhatIsNotWanted() throws Exception {
        Path file = write("<a><big><c/><big/>text</big><d/></a>".getBytes(StandardCharsets.UTF_8));
        XmlElement root = new XmlFile("x", XmlLimits.DEFAULT, Set.of("big")).read(file);
        assertThat(root.children()).extracting(XmlElement::name).containsExactly("big", "d");
        assertThat(root.children().get(0).children()).isEmpty();
        assertThat(root.children().get(0).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void readsADeclaredEncoding(String encoding) throws Exception {
        String declared = encoding.startsWith("UTF-16") ? "utf-16" : encoding;
        String text = "<?xml version='1.0' encoding='" + declared + "'?><a>J\u00f6rg</a>";
        byte[] bytes = text.getBytes(Charset.forName(encoding));
        assertThat(read(bytes).text()).isEqualTo("J\u00f6rg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsAByteOrderMarkWithoutDeclaration(String encoding) throws Exception {
        byte[] bytes = "\ufeff<a>\u4f50\u85e4</a>".getBytes(Charset.forName(encoding));
        assertThat(read(bytes).text()).isEqualTo("\u4f50\u85e4");
    }

    @Test
    void aTextOfManyBlocksIsDecodedWhole() throws Exception {
        String text = "\u0416\u00f6x".repeat(30_000);
        assertThat(read("<a>" + text + "</a>").text()).isEqualTo(text);
    }

    @Test
    void aDeclarationThatTheBytesContradictIsRefusedWithItsPlace() throws Exception {
        FormatException e =
                refused(
                        "<?xml version='1.0' encoding='utf-16'?><a/>"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(e)
                .hasMessage(
                        "x.xml:1:31: the file declares the encoding \"utf-16\" but holds 8-bit text");
        assertThat(e.remedy()).contains("save it as UTF-8");
        assertThat(
                        refused(
                                "\ufeff<?xml version='1.0' encoding='utf-8'?><a/>"
                                        .getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("declares the encoding \"utf-8\" but holds UTF-16");
        assertThat(
                        refused(
                                "\ufeff<?xml version='1.0' encoding='iso-8859-1'?><a/>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("declares the encoding \"iso-8859-1\" but holds UTF-8");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirPlace() throws Exception {
        byte[] bytes = "<a>\n<b>J\u00f6rg</b></a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(bytes)).hasMessage("x.xml:2:5: this is not UTF-8 text: byte 0xF6");
    }

    @Test
    void anEncodingThatNobodyKnowsIsRefused() throws Exception {
        assertThat(
                        refused(
                                "<?xml version='1.0' encoding='klingon'?><a/>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("the encoding \"klingon\" is not known");
    }

    @Test
    void anExternalEntityIsRefusedAndNotRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        FormatException e =
                refused("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<a>&x;</a>");
        assertThat(e).hasMessageContaining("document type declaration");
        assertThat(e.getMessage()).doesNotContain("TOP-SECRET");
        assertThat(e.location().line()).isEqualTo(1);
    }

    @Test
    void anExternalDocumentTypeIsRefusedWithoutAConnection() throws Exception {
        assertThat(refused("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/evil.dtd\"><a/>"))
                .hasMessageContaining("document type declaration");
    }

    @Test
    void anEntityBombIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY x").append(i).append(" \"");
            bomb.append(("&x" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]><a>&x29;</a>");
        Assertions.assertTimeoutPreemptively(
                SOON,
                () ->
                        assertThat(refused(bomb.toString()))
                                .hasMessageContaining("document type declaration"));
    }

    @Test
    void anEntityWithoutDeclarationIsRefused() throws Exception {
        assertThat(refused("<a>\n&nosuch;</a>").location().line()).isEqualTo(2);
    }

    @Test
    void aFileOf100MegabytesIsRefusedWithoutReadingIt() throws Exception {
        Path big = folder.resolve("big.xml");
        try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> {
                    FormatException e = refused(big);
                    assertThat(e)
                            .hasMessage(
                                    "x.xml: the file has 100 MB, and no more than 64 MB are read");
                    assertThat(e.remedy()).contains("export of a configuration");
                });
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        assertThat(refused("<a>".repeat(100_000)))
                .hasMessageContaining("nested deeper than 96 levels");
    }

    @Test
    void endlessTextIsRefused() throws Exception {
        assertThat(refused("<a>" + "x".repeat(2 << 20) + "</a>"))
                .hasMessageContaining("<a> holds more than 1048576 characters");
    }

    @Test
    void endlessElementsAreRefused() throws Exception {
        assertThat(refused("<a>" + "<b/>".repeat(600_000) + "</a>"))
                .hasMessageContaining("more than 500000 elements");
    }

    @Test
    void aFileThatWasCutOffSaysWhere() throws Exception {
        FormatException e = refused("<a>\n <b>\n  <c>text");
        assertThat(e.getMessage())
                .startsWith("x.xml:3:")
                .contains("the file ends in the middle")
                .contains("inside <c>, which opens in line 3");
        assertThat(e.remedy()).contains("export it again");
        assertThat(refused("<a>\n <b att=\"val").getMessage())
                .startsWith("x.xml:2:")
                .contains("the file ends in the middle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not xml at all",
                "<a></b>",
                "<a b='1' b='2'/>",
                "<a/><b/>",
                "<a>\u0001</a>"
            })
    void whatIsNotXmlIsRefusedWithItsPlace(String text) throws Exception {
        FormatException e = refused(text);
        assertThat(e.location().line()).isEqualTo(1);
        assertThat(e.getMessage()).startsWith("x.xml:1:").contains("not XML");
    }

    @Test
    void anEmptyFileAMissingFileAndAFolderAreRefused() throws Exception {
        assertThat(refused("")).hasMessage("x.xml: the file is empty");
        assertThat(refused(folder.resolve("nowhere.xml"))).hasMessageContaining("cannot be read");
        assertThat(refused(folder)).hasMessageContaining("cannot be read");
    }

    private XmlElement read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private XmlElement read(byte[] bytes) throws Exception {
        return new XmlFile("x.xml", XmlLimits.DEFAULT, Set.of()).read(write(bytes));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.xml"), bytes);
    }

    private FormatException refused(String text) throws IOException {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private FormatException refused(byte[] bytes) throws IOException {
        return refused(write(bytes));
    }

    private static FormatException refused(Path file) {
        FormatException e =
                catchThrowableOfType(
                        FormatException.class,
                        () -> new XmlFile("x.xml", XmlLimits.DEFAULT, Set.of()).read(file));
        assertThat(e).as("the file was read").isNotNull();
        return e;
    }
}
