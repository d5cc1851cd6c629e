// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.syncline.rules.SourceLocation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** JUnit XML: well-formed whatever it holds, and complete. */
class JUnitXmlTest {
    @Test
    void everyTestIsACaseWithFileLineAndTime() throws Exception {
        RuleTestResult passed =
                new RuleTestResult(
                        "fine",
                        new SourceLocation("t.sync", 3, 1),
                        Duration.ofMillis(1234),
                        List.of());

        Document xml = parsed(JUnitXml.of("Contoso", List.of(passed)));

        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        Element testCase = (Element) xml.getElementsByTagName("testcase").item(0);
        assertThat(testCase.getAttribute("name")).isEqualTo("fine");
        assertThat(testCase.getAttribute("classname")).isEqualTo("Contoso");
        assertThat(testCase.getAttribute("file")).isEqualTo("t.sync");
        assertThat(testCase.getAttribute("line")).isEqualTo("3");
        assertThat(testCase.getAttribute("time")).isEqualTo("1.234");
        assertThat(testCase.getChildNodes().getLength()).isZero();
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        String hostile = "\"]]><x a='1'>&amp;\u0000\u001b[31m\r\n\ud800\ufffe\u202e\ud83d\ude00";
        TestFailure failure =
                new TestFailure(
                        new SourceLocation("a&b.sync", 7, 1), hostile, List.of(hostile, "plain"));
        RuleTestResult result =
                new RuleTestResult(
                        hostile,
                        new SourceLocation("a&b.sync", 5, 1),
                        Duration.ZERO,
                        List.of(failure));

        Document xml = parsed(JUnitXml.of(hostile, List.of(result)));

        Element found = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(found.getAttribute("message"))
                .startsWith("\"]]><x a='1'>&amp;\\u0000\\u001B[31m\\u000D\\u000A\\uD800")
                .endsWith("\\u202E\ud83d\ude00");
        assertThat(found.getTextContent()).startsWith("a&b.sync:7: ").endsWith("\n    plain");
        assertThat(xml.getElementsByTagName("x").getLength()).isZero();
        assertThat(
                        ((Element) xml.getElementsByTagName("testsuite").item(0))
                                .getAttribute("failures"))
                .isEqualTo("1");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
