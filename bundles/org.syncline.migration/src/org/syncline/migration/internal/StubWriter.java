// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.syncline.migration.Outcome;
import org.syncline.model.AttributeSchema;
import org.syncline.rules.SourceLocation;

/**
 * Declares a connector that only rules name, with the types and attributes that they use, so that
 * the rules can be checked.
 */
final class StubWriter {
    private final Connected connected;
    private final Output output;

    StubWriter(Connected connected, Output output) {
        this.connected = connected;
        this.output = output;
    }

    void write(SortedMap<String, SortedMap<String, AttributeSchema>> used) {
        boolean tenant = Connections.TENANT.equals(connected.id());
        SyncText text = new SyncText();
        text.comment(
                "Only rules name this connector; no source describes it. Say what it uses and where"
                        + " it connects to.");
        text.open(
                "connector "
                        + SyncText.quoted(connected.name())
                        + " uses "
                        + (tenant ? ConnectorKind.TENANT : ConnectorKind.UNKNOWN));
        if (connected.id() != null) {
            text.line("id " + SyncText.quoted(connected.id()));
        }
        List<String> types = used.keySet().stream().filter(SchemaWriter::isWritable).toList();
        ConnectorWriter.list(text, "objects", types);
        text.close();
        String file = output.file("connectors", connected.stem(), text.toString());
        output.report(
                Outcome.NOT_VERIFIED,
                "connector",
                connected.name(),
                SourceLocation.NONE,
                file,
                "only rules name it; complete the declaration, or translate the configuration of"
                        + " the connector together with the rules");
        new SchemaWriter(connected, output)
                .write(
                        "What rules use of \"" + connected.name() + "\".",
                        types,
                        new TreeSet<>(),
                        used);
    }
}
