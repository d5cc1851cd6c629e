// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.ruletest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.syncline.model.Printable;

/**
 * Results of rule tests as JUnit XML, the form that build servers read: one suite, one test case a
 * rule test, with file and line. Whatever names and values hold, the document is well-formed.
 */
public final class JUnitXml {
    private JUnitXml() {}

    /**
     * The document.
     *
     * @param suite name of the suite, for example that of the project
     */
    public static String of(String suite, List<RuleTestResult> results) {
        long failed = results.stream().filter(result -> !result.passed()).count();
        Duration time =
                results.stream().map(RuleTestResult::time).reduce(Duration.ZERO, Duration::plus);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String counts =
                attribute("name", suite)
                        + attribute("tests", Integer.toString(results.size()))
                        + attribute("failures", Long.toString(failed))
                        + attribute("errors", "0");
        xml.append("<testsuites").append(counts).append(attribute("time", seconds(time)));
        xml.append(">\n  <testsuite").append(counts).append(attribute("skipped", "0"));
        xml.append(attribute("time", seconds(time))).append(">\n");
        results.forEach(result -> append(xml, suite, result));
        return xml.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private static void append(StringBuilder xml, String suite, RuleTestResult result) {
        xml.append("    <testcase")
                .append(attribute("name", result.name()))
                .append(attribute("classname", suite))
                .append(attribute("file", result.location().file()))
                .append(attribute("line", Integer.toString(result.location().line())))
                .append(attribute("time", seconds(result.time())));
        if (result.passed()) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n");
        for (TestFailure failure : result.failures()) {
            xml.append("      <failure")
                    .append(attribute("message", failure.message()))
                    .append(attribute("type", "expectation"))
                    .append('>')
                    .append(escaped(text(failure)))
                    .append("</failure>\n");
        }
        xml.append("    </testcase>\n");
    }

    private static String text(TestFailure failure) {
        StringBuilder text = new StringBuilder();
        text.append(failure.location().file()).append(':').append(failure.location().line());
        text.append(": ").append(Printable.of(failure.message()));
        failure.details().forEach(d -> text.append("\n    ").append(Printable.of(d)));
        return text.toString();
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(Printable.of(value)) + "\"";
    }

    /** Printable text holds no character that XML forbids, but for some outside of the plane. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                case 0xFFFE, 0xFFFF -> escaped.append('\uFFFD');
                                default -> escaped.appendCodePoint(c);
                            }
                        });
        return escaped.toString();
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis())
                .divide(BigDecimal.valueOf(1000), 3, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
