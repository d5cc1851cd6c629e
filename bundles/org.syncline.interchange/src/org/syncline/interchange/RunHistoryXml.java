// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.syncline.interchange.RunDetails.ObjectError;
import org.syncline.interchange.RunDetails.Step;

/**
 * Writes runs as the {@code run-history} document that tools for FIM and its relatives read
 * (formats reference, 3.4), one after the other; nothing is kept in memory. Times are UTC. Counters
 * that the format does not know are written as comments. Characters that XML cannot hold become
 * U+FFFD. Not for use by several threads.
 */
public final class RunHistoryXml {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final Appendable out;
    private final Function<String, UUID> connectors;
    private final XmlText xml;

    /**
     * @param out receives text that is to be stored as UTF-8; not closed here
     * @param connectors the identity of a connector by its name
     */
    public RunHistoryXml(Appendable out, Function<String, UUID> connectors) {
        this.out = out;
        this.connectors = connectors;
        this.xml = new XmlText(out);
    }

    /** Writes what stands before all runs. */
    public void begin() throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open("run-history");
    }

    /** Writes what stands after all runs. */
    public void end() throws IOException {
        xml.close("run-history");
    }

    /** Writes a run on one connector. */
    public void write(RunDetails run) throws IOException {
        xml.open("run-details")
                .element("ma-id", guid(connectors.apply(run.connector())))
                .element("ma-name", run.connector())
                .element("run-number", Long.toString(run.run()))
                .element("run-profile-name", run.profile())
                .element("security-id", run.person());
        for (Step step : run.steps()) {
            write(step);
        }
        xml.close("run-details");
    }

    private void write(Step step) throws IOException {
        xml.open(
                        "step-details",
                        "step-number",
                        Long.toString(step.number()),
                        "step-id",
                        guid(step.id()))
                .element("start-date", TIME.format(step.started()))
                .elementIfAny("end-date", step.ended() == null ? null : TIME.format(step.ended()))
                .element("step-result", step.result());
        description(step);
        xml.element("current-export-step-counter", "0")
                .element("last-successful-export-step-counter", "0");
        connection(step);
        discoveryErrors(step);
        xml.open("ma-discovery-counters");
        CounterBlock.DISCOVERY.write(xml, step.counters());
        xml.close("ma-discovery-counters");
        synchronizationErrors(step);
        xml.open("mv-retry-errors").close("mv-retry-errors");
        CounterBlock.writeAll(xml, step.counters(), name -> guid(connectors.apply(name)));
        xml.close("step-details");
    }

    private void description(Step step) throws IOException {
        boolean rules = step.type().endsWith("-sync");
        xml.open("step-description").open("step-type", "type", rules ? "apply-rules" : step.type());
        if (isImport(step)) {
            xml.element("import-subtype", "to-cs");
        }
        if (rules) {
            xml.element(
                    "apply-rules-subtype",
                    step.type().startsWith("delta")
                            ? "apply-pending"
                            : "reevaluate-flow-connectors");
        }
        xml.close("step-type").element("custom-data", "").close("step-description");
    }

    /** What kept the step from reaching or finishing its directory is an incident. */
    private void connection(Step step) throws IOException {
        boolean failed = isConnection(step.result());
        String result = failed ? step.result() : "success";
        xml.open("ma-connection").element("connection-result", result);
        if (failed) {
            Instant date = step.ended() == null ? step.started() : step.ended();
            xml.open("connection-log")
                    .open("incident")
                    .element("connection-result", result)
                    .element("date", TIME.format(date))
                    .open("cd-error")
                    .element("error-literal", step.detail())
                    .close("cd-error")
                    .close("incident")
                    .close("connection-log");
        }
        xml.close("ma-connection");
        if (!failed && !step.detail().isEmpty()) {
            xml.comment("detail: " + step.detail() + " ");
        }
    }

    private void discoveryErrors(Step step) throws IOException {
        xml.open("ma-discovery-errors");
        if (isImport(step)) {
            for (ObjectError error : step.errors()) {
                xml.open("ma-object-error")
                        .element("error-type", error.type())
                        .element("dn", error.dn());
                literal(error);
                xml.close("ma-object-error");
            }
        }
        xml.close("ma-discovery-errors");
    }

    private void synchronizationErrors(Step step) throws IOException {
        xml.open("synchronization-errors");
        if (!isImport(step)) {
            String name = step.type().equals("export") ? "export-error" : "import-error";
            for (ObjectError error : step.errors()) {
                xml.open(name, "cs-guid", guid(error.id()), "dn", error.dn());
                Instant date = step.ended() == null ? step.started() : step.ended();
                xml.element("date-occurred", TIME.format(date)).element("error-type", error.type());
                if (step.type().equals("export")) {
                    literal(error);
                } else {
                    rule(error);
                }
                xml.close(name);
            }
        }
        xml.close("synchronization-errors");
    }

    private void literal(ObjectError error) throws IOException {
        xml.open("cd-error").element("error-literal", error.message()).close("cd-error");
    }

    private void rule(ObjectError error) throws IOException {
        xml.elementIfAny("algorithm-step", error.algorithmStep())
                .open("extension-error-info")
                .elementIfAny("extension-name", error.rule())
                .element("extension-context", error.message())
                .close("extension-error-info");
    }

    private static boolean isImport(Step step) {
        return step.type().endsWith("-import");
    }

    private static boolean isConnection(String result) {
        return result.startsWith("no-start-")
                || result.equals("stopped-connectivity")
                || result.equals("stopped-server-down");
    }

    private static String guid(UUID id) {
        return "{" + id.toString().toUpperCase(Locale.ROOT) + "}";
    }
}
