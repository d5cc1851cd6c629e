// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportResult;
import org.syncline.connector.file.DelimitedConnectorType;
import org.syncline.model.ValueType;

/** How cells are read and written, and what is said of those that cannot be. */
@SuppressWarnings("resource") // a trial gives itself back from each setting
class DelimitedTextTest {
    @TempDir private Path folder;
    private Trial trial;

    @BeforeEach
    void open() {
        trial =
                new Trial(new DelimitedConnectorType(), folder)
                        .set("key", "id")
                        .set("base", "O=x")
                        .one("title")
                        .many("mail");
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private ExportResult.Failed refused(ExportResult result) {
        return (ExportResult.Failed) result;
    }

    @Test
    void quotedCellsHoldDelimitersQuotesAndLineEnds() throws Exception {
        trial.write(
                "people",
                "id,title,mail\r\n1,\"a, \"\"b\"\"\nc\r\nd\",\r\n\n2,\"\", x|y|\n\"3\",z,\"v|v\"");
        assertThat(trial.objects())
                .containsExactly("1 title=a, \"b\"\nc\r\nd", "2 mail= x/y", "3 mail=v title=z");
    }

    @Test
    void delimitersHaveNamesAndQuotesCanBeSwitchedOff() throws Exception {
        trial.set("delimiter", "tab")
                .set("quote", "none")
                .set("separator", ";")
                .set("header", "false")
                .set("columns", "id, mail, title");
        trial.write("people", "1\ta;b\tsays \"no\"\n");
        assertThat(trial.objects()).containsExactly("1 mail=a/b title=says \"no\"");
        ExportResult result = trial.export(trial.add("2", trial.value("title", "a\tb")));
        assertThat(refused(result).type()).isEqualTo("invalid-attribute-value");
        assertThat(refused(result).detail()).contains("title", "quote is none");
        assertThat(trial.export(trial.add("3", trial.value("title", "\"x"))))
                .isInstanceOf(ExportResult.Done.class);
        assertThat(trial.objects()).contains("3 title=\"x");
    }

    @Test
    void aBadRowIsAnErrorWithFileAndLineAndTheOthersAreRead() throws Exception {
        trial.declare(ValueType.INTEGER, false, "size").set("type-column", "kind");
        trial.write(
                "people",
                """
                id,kind,title,mail,size
                1,person,"open
                still",,5
                2,person,too,many,6,cells
                3,person,few
                4,person,"x"y,,7
                ,person,no key,,8
                5,person,no number,,many
                6,robot,unwanted,,9
                1,person,twice,,9
                7,person,last,,10
                """);
        Reported reported = trial.importAll().reported();
        assertThat(reported.events())
                .containsExactly("1 size=5 title=open\nstill", "7 size=10 title=last");
        assertThat(reported.filteredObjects()).isEqualTo(1);
        assertThat(reported.problems())
                .hasSize(6)
                .allMatch(problem -> problem.contains("people, line "));
        assertThat(reported.problems().get(0)).contains("line 4", "parse-error", "6 values");
        assertThat(reported.problems().get(1)).contains("line 5", "3 values for 5 columns");
        assertThat(reported.problems().get(2)).contains("line 6", "behind the quote");
        assertThat(reported.problems().get(3)).contains("line 7", "missing-dn");
        assertThat(reported.problems().get(4)).contains("line 8", "invalid-numeric-value", "many");
        assertThat(reported.problems().get(5)).contains("line 10", "duplicate-object");
    }

    @Test
    void theErrorLimitStopsAnImport() throws Exception {
        trial.set("error-limit", "2").write("people", "id,title,mail\n1\n2\n3\n4,x,\n");
        assertThatThrownBy(trial::importAll)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        e -> {
                            assertThat(e).hasMessageContaining("more than 2 objects");
                            assertThat(e).hasMessageContaining("line 4");
                            assertThat(e.remedy()).contains("error-limit");
                        });
    }

    @Test
    void aBadRowIsNotLostByAnExport() throws Exception {
        String text = "id,title,mail\n1\n";
        trial.write("people", text);
        assertThatThrownBy(() -> trial.export(trial.add("2", trial.value("title", "x"))))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("line 2");
        assertThat(trial.text("people")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name,title,mail\n",
                "id,title,title\n",
                "id,,mail\n",
                "\"id\"x,title\n"
            })
    void aHeaderThatDoesNotFitIsRefused(String text) throws Exception {
        trial.write("people", text);
        assertThatThrownBy(trial::importAll)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(ConnectorException.Kind.CONFIGURATION);
                            assertThat(e.remedy()).contains("header");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+2", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "'=1", "''@x"})
    void aFormulaIsWrittenWithAnApostropheThatIsNoPartOfTheValue(String formula) throws Exception {
        trial.write("people", "id,title,mail\n");
        trial.export(trial.add("1", trial.value("title", formula)));
        assertThat(trial.objects()).containsExactly("1 title=" + formula);
        assertThat(trial.text("people")).contains("'" + formula).doesNotContain("," + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 (89) 1234-5", "-12.5", "'quoted'", "a=b", "O'Neil"})
    void whatIsNoFormulaIsWrittenAsItIs(String value) throws Exception {
        trial.write("people", "id,title,mail\n");
        trial.export(trial.add("1", trial.value("title", value)));
        assertThat(trial.objects()).containsExactly("1 title=" + value);
        assertThat(trial.text("people")).contains("1," + value + ",");
    }

    @Test
    void formulasAreKeptForReadersThatTakeCellsAsTheyAre() throws Exception {
        trial.set("formulas", "keep").write("people", "id,title,mail\n1,'=1,\n");
        assertThat(trial.objects()).containsExactly("1 title='=1");
        trial.export(trial.add("2", trial.value("title", "=1")));
        assertThat(trial.text("people")).contains("1,'=1,").contains("2,=1,");
    }

    @Test
    void controlCharactersComeBackAsTheyWere() throws Exception {
        String value = "a\u0000b\u0007\u001b[31m\u2028\u0085c\rd";
        trial.write("people", "id,title,mail\n");
        trial.export(trial.add("1", trial.value("title", value)));
        assertThat(trial.objects()).containsExactly("1 title=" + value);
    }

    @Test
    void aValueWithTheSeparatorIsRefused() throws Exception {
        trial.write("people", "id,title,mail\n");
        ExportResult result = trial.export(trial.add("1", trial.value("mail", "a|b")));
        assertThat(refused(result).type()).isEqualTo("invalid-attribute-value");
        assertThat(
                        refused(
                                        trial.export(
                                                trial.add(
                                                        "1",
                                                        trial.one("phone").value("phone", "1"))))
                                .type())
                .isEqualTo("insufficient-columns");
        assertThat(trial.text("people")).isEqualTo("id,title,mail\n");
    }

    @Test
    void nobodyFillsMemoryWithOneEndlessRow() throws Exception {
        trial.write("people", "id,title,mail\n1,\"" + "x".repeat(1 << 24));
        assertThatThrownBy(trial::importAll)
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("longer than");
    }
}
