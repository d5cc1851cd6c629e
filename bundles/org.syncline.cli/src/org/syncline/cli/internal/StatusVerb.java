// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.syncline.engine.ConnectorHealth;
import org.syncline.engine.ConnectorStatus;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;

/** {@code status}: a project at a glance. */
final class StatusVerb extends ProjectVerb {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public String summary() {
        return "counts of every connector and of the metaverse";
    }

    @Override
    int show(ProjectSession session, boolean json, Output out) {
        ProjectStatus status = session.status();
        if (json) {
            Json.print(out, json(status));
        } else {
            text(status, out);
        }
        return ExitCode.DONE;
    }

    static void text(ProjectStatus status, Output out) {
        out.println(
                status.name()
                        + (status.staging() ? ": staging mode is on, nothing is exported" : ""));
        TextTable table = new TextTable(columns());
        table.row(
                "connector",
                "objects",
                "linked",
                "unlinked",
                "pending imports",
                "add",
                "update",
                "rename",
                "delete",
                "orphans",
                "not ours",
                "errors",
                "");
        for (ConnectorStatus connector : status.connectors()) {
            table.row(
                    connector.name(),
                    Numbers.count(connector.objects()),
                    Numbers.count(connector.connectors()),
                    Numbers.count(connector.disconnectors()),
                    Numbers.count(connector.pendingImports()),
                    pending(connector, Operation.ADD),
                    pending(connector, Operation.UPDATE),
                    pending(connector, Operation.RENAME),
                    pending(connector, Operation.DELETE),
                    Numbers.count(connector.orphans()),
                    Numbers.count(connector.notOurs()),
                    Numbers.count(connector.errors()),
                    required(connector));
        }
        out.print(table);
        Instant now = Instant.now();
        for (ConnectorStatus connector : status.connectors()) {
            if (connector.objects() > 0) {
                text(connector, now, out);
            }
        }
        out.println(
                "  metaverse: " + Numbers.count(status.metaverseObjects(), "object", "objects"));
    }

    private static String required(ConnectorStatus connector) {
        boolean imports = connector.health().fullImportRequired();
        if (connector.fullSyncRequired()) {
            String size = connector.health().limitedSuffices() ? "limited" : "full";
            return imports
                    ? "full import and " + size + " synchronization required"
                    : size + " synchronization required";
        }
        return imports ? "full import required" : "";
    }

    private static void text(ConnectorStatus connector, Instant now, Output out) {
        ConnectorHealth health = connector.health();
        List<String> parts = new ArrayList<>();
        add(parts, health.unconfirmed(), "sent and not confirmed");
        add(parts, health.exportErrors(), "in an export error");
        add(parts, health.syncErrors(), "in a synchronization error");
        add(parts, health.transients(), "with a temporary name");
        if (!parts.isEmpty()) {
            out.println("  " + Printable.of(connector.name()) + ": " + String.join(", ", parts));
        }
        for (String warning : health.warnings(now)) {
            out.println("  " + Printable.of(connector.name() + ": " + warning));
        }
    }

    private static void add(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(Numbers.count(number) + " " + what);
        }
    }

    private static List<Boolean> columns() {
        List<Boolean> right = new ArrayList<>(Collections.nCopies(13, true));
        right.set(0, false);
        right.set(12, false);
        return right;
    }

    private static String pending(ConnectorStatus connector, Operation operation) {
        return Numbers.count(connector.pendingExports().getOrDefault(operation, 0L));
    }

    private static JsonObject json(ProjectStatus status) {
        JsonArray connectors = new JsonArray();
        status.connectors().forEach(connector -> connectors.add(json(connector)));
        JsonObject metaverse = new JsonObject();
        metaverse.addProperty("objects", status.metaverseObjects());
        JsonObject result = new JsonObject();
        result.addProperty("staging", status.staging());
        result.add("connectors", connectors);
        result.add("metaverse", metaverse);
        return result;
    }

    private static JsonObject json(ConnectorStatus connector) {
        JsonObject pending = new JsonObject();
        for (Operation operation :
                List.of(
                        Operation.ADD,
                        Operation.UPDATE,
                        Operation.RENAME,
                        Operation.DELETE,
                        Operation.DELETE_ADD)) {
            pending.addProperty(
                    operation.word(), connector.pendingExports().getOrDefault(operation, 0L));
        }
        JsonObject one = new JsonObject();
        one.addProperty("name", connector.name());
        one.addProperty("objects", connector.objects());
        one.addProperty("connectors", connector.connectors());
        one.addProperty("disconnectors", connector.disconnectors());
        one.addProperty("pendingImports", connector.pendingImports());
        one.add("pendingExports", pending);
        one.addProperty("orphans", connector.orphans());
        one.addProperty("notOurs", connector.notOurs());
        one.addProperty("errors", connector.errors());
        one.addProperty("fullSyncRequired", connector.fullSyncRequired());
        one.addProperty("limitedSyncSuffices", connector.health().limitedSuffices());
        ConnectorHealth health = connector.health();
        one.addProperty("fullImportRequired", health.fullImportRequired());
        one.addProperty("unconfirmed", health.unconfirmed());
        one.addProperty("exportErrors", health.exportErrors());
        one.addProperty("syncErrors", health.syncErrors());
        one.addProperty("transients", health.transients());
        JsonArray warnings = new JsonArray();
        health.warnings(Instant.now()).forEach(warnings::add);
        one.add("warnings", warnings);
        return one;
    }
}
