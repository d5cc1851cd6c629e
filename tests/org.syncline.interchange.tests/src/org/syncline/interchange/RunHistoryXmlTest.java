// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.syncline.interchange.RunDetails.ObjectError;
import org.syncline.interchange.RunDetails.Step;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The document is read back with an ordinary parser. */
class RunHistoryXmlTest {
    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-55555555abcd");
    private static final Instant START = Instant.parse("2020-01-02T03:04:05.678Z");
    private static final ObjectError ERROR =
            new ObjectError(
                    ID,
                    "CN=A <b>&\"'\u0001\uD800,DC=x",
                    "flow-multi-values-to-single-value",
                    "import-flow",
                    "In]]> --> rule",
                    "two values\r\n<!-- & -->");

    private static Step step(
            String type, String result, String detail, Map<String, Long> counters) {
        return new Step(
                1,
                ID,
                type,
                result,
                detail,
                START,
                START.plusMillis(3323),
                new TreeMap<>(counters),
                result.contains("errors") ? List.of(ERROR) : List.of());
    }

    private static String text(String connector, Step... steps) throws IOException {
        StringBuilder out = new StringBuilder();
        RunHistoryXml xml = new RunHistoryXml(out, name -> ID);
        xml.begin();
        xml.write(new RunDetails(connector, 42, "Delta & more", "EXAMPLE\\ann", List.of(steps)));
        xml.end();
        return out.toString();
    }

    private static Document parsed(String text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Element only(Document document, String name) {
        assertThat(document.getElementsByTagName(name).getLength()).as(name).isOne();
        return (Element) document.getElementsByTagName(name).item(0);
    }

    private static String value(Document document, String name) {
        return only(document, name).getTextContent();
    }

    @Test
    void aStepHasTimesResultAndTheCountersOfEveryBlock() throws IOException {
        Document xml =
                parsed(
                        text(
                                "example.test",
                                step("delta-import", "success", "", Map.of("stage-add", 7L))));

        assertThat(value(xml, "ma-id")).isEqualTo("{11111111-2222-3333-4444-55555555ABCD}");
        assertThat(value(xml, "run-number")).isEqualTo("42");
        assertThat(value(xml, "run-profile-name")).isEqualTo("Delta & more");
        assertThat(value(xml, "security-id")).isEqualTo("EXAMPLE\\ann");
        assertThat(value(xml, "start-date")).isEqualTo("2020-01-02 03:04:05.678");
        assertThat(value(xml, "end-date")).isEqualTo("2020-01-02 03:04:09.001");
        assertThat(only(xml, "step-type").getAttribute("type")).isEqualTo("delta-import");
        assertThat(value(xml, "import-subtype")).isEqualTo("to-cs");
        assertThat(value(xml, "stage-add")).isEqualTo("7");
        assertThat(only(xml, "stage-add").getAttribute("detail")).isEqualTo("true");
        assertThat(only(xml, "stage-no-change").getAttribute("detail")).isEqualTo("false");
        assertThat(value(xml, "export-failure")).isEqualTo("0");
        assertThat(value(xml, "disconnector-remains")).isEqualTo("0");
    }

    @Test
    void outboundCountersStandUnderTheirTarget() throws IOException {
        Document xml =
                parsed(
                        text(
                                "a",
                                step(
                                        "full-sync",
                                        "success",
                                        "",
                                        Map.of("a/b <c>/provisioned-add-flow", 3L))));

        Element block = only(xml, "outbound-flow-counters");
        assertThat(block.getAttribute("ma")).isEqualTo("a/b <c>");
        assertThat(value(xml, "provisioned-add-flow")).isEqualTo("3");
        assertThat(value(xml, "apply-rules-subtype")).isEqualTo("reevaluate-flow-connectors");
    }

    @Test
    void countersThatTheFormatDoesNotKnowAreComments() throws IOException {
        String text =
                text("a", step("full-sync", "success", "", Map.of("x", 1L, "b/c---d---", 2L)));

        parsed(text);
        assertThat(text)
                .contains("<!-- counter x: 1 -->")
                .contains("<!-- counter b/c- - -d- - -: 2 -->");
    }

    @Test
    void hostileValuesAreTextAndNothingElse() throws IOException {
        Document xml =
                parsed(
                        text(
                                "a\"><evil/>",
                                step("full-sync", "completed-sync-errors", "", Map.of())));

        assertThat(value(xml, "ma-name")).isEqualTo("a\"><evil/>");
        Element error = only(xml, "import-error");
        assertThat(error.getAttribute("dn")).isEqualTo("CN=A <b>&\"'\uFFFD\uFFFD,DC=x");
        assertThat(value(xml, "extension-name")).isEqualTo(ERROR.rule());
        assertThat(value(xml, "extension-context")).isEqualTo(ERROR.message());
        assertThat(value(xml, "algorithm-step")).isEqualTo("import-flow");
        assertThat(xml.getElementsByTagName("evil").getLength()).isZero();
    }

    @Test
    void errorsStandWhereTheFormatHasThemForTheirKindOfStep() throws IOException {
        Document imported =
                parsed(text("a", step("full-import", "completed-discovery-errors", "", Map.of())));
        Document exported =
                parsed(text("a", step("export", "completed-export-errors", "", Map.of())));

        assertThat(only(imported, "ma-object-error").getParentNode().getNodeName())
                .isEqualTo("ma-discovery-errors");
        assertThat(only(exported, "export-error").getParentNode().getNodeName())
                .isEqualTo("synchronization-errors");
        assertThat(value(exported, "error-literal")).isEqualTo(ERROR.message());
    }

    @Test
    void whatKeptAStepFromItsDirectoryIsAnIncident() throws IOException {
        Document xml =
                parsed(
                        text(
                                "a",
                                step("full-import", "no-start-connection", "Nobody --", Map.of())));

        Element incident = only(xml, "incident");
        assertThat(incident.getElementsByTagName("connection-result").item(0).getTextContent())
                .isEqualTo("no-start-connection");
        assertThat(value(xml, "error-literal")).isEqualTo("Nobody --");
    }
}
