// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.Optional;
import org.syncline.engine.StepOptions;
import org.syncline.engine.internal.rules.RuleDigests;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ContainerRule;
import org.syncline.rules.PartitionDefinition;
import org.syncline.store.StoreSession;

/**
 * What a connector reads: partitions, containers, object types, attributes, schema. After a change
 * of these a delta import would not bring what came into scope, nor see what went out of it
 * (semantics reference, 6.3), so the digest of the last complete full import is kept.
 */
public final class ImportScopes {
    private ImportScopes() {}

    /**
     * Puts on record that a full import has come to its end, unless it read only one of several
     * partitions.
     */
    public static void saveRead(
            StoreSession session, ConnectorDefinition connector, StepOptions options) {
        if (options.partition() == null || connector.partitions().size() == 1) {
            session.setProperty(property(connector), digest(connector));
        }
    }

    /** Why a full import is needed, a sentence; empty when it is not. */
    public static String fullImportNeeded(StoreSession session, ConnectorDefinition connector) {
        Optional<String> read = session.property(property(connector));
        if (read.isEmpty()) {
            return "No full import has come to its end yet.";
        }
        return read.get().equals(digest(connector))
                ? ""
                : "What the connector reads (partitions, containers, object types, attributes,"
                        + " schema) changed since the last full import.";
    }

    private static String property(ConnectorDefinition connector) {
        return "import-scope/" + RuleDigests.sha256(connector.key());
    }

    private static String digest(ConnectorDefinition connector) {
        StringBuilder text = new StringBuilder();
        for (PartitionDefinition partition : connector.partitions()) {
            line(text, "partition", partition.dn());
            for (ContainerRule container : partition.containers()) {
                line(text, container.included() ? "include" : "exclude", container.dn());
            }
        }
        connector.objectTypes().stream().sorted().forEach(type -> line(text, "type", type));
        connector.attributes().stream().sorted().forEach(name -> line(text, "attribute", name));
        line(text, "schema", connector.schema().types().toString());
        return RuleDigests.sha256(text.toString());
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(what).append(' ').append(value.length()).append(' ').append(value).append('\n');
    }
}
