// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.StoreSession;

/**
 * Whether rules or schema have changed since they were last applied to all objects (semantics
 * reference, 1.10). Inbound rules are applied by a full synchronization of their connector,
 * outbound rules of all connectors by that of any connector.
 */
public final class RuleState {
    private final ProjectModel model;

    public RuleState(ProjectModel model) {
        this.model = model;
    }

    /** Puts on record that a full synchronization has applied the present rules. */
    public void saveSynchronized(StoreSession session, ConnectorDefinition connector) {
        save(session, connector, Direction.INBOUND);
        model.connectors().forEach(other -> save(session, other, Direction.OUTBOUND));
    }

    /** Whether a delta synchronization would not be enough. */
    public boolean isFullSyncRequired(
            StoreSession session, ConnectorDefinition connector, ConnectorRecord record) {
        return record.fullSyncRequired()
                || isStale(session, connector, Direction.INBOUND)
                || isStale(session, connector, Direction.OUTBOUND);
    }

    /** Whether the inbound rules or the schema of a connector are others than those applied. */
    public boolean isInboundStale(StoreSession session, ConnectorDefinition connector) {
        return isStale(session, connector, Direction.INBOUND);
    }

    /** Whether the outbound rules of any connector are others than those applied. */
    public boolean isAnyOutboundStale(StoreSession session) {
        return model.connectors().stream()
                .anyMatch(connector -> isStale(session, connector, Direction.OUTBOUND));
    }

    private void save(StoreSession session, ConnectorDefinition connector, Direction direction) {
        String digest = RuleDigests.connector(model, connector, direction);
        if (isStale(session, connector, direction)) {
            session.setProperty(property(connector, direction), digest);
        }
    }

    private boolean isStale(
            StoreSession session, ConnectorDefinition connector, Direction direction) {
        String digest = RuleDigests.connector(model, connector, direction);
        return !session.property(property(connector, direction)).map(digest::equals).orElse(false);
    }

    /**
     * Digest of all rules and schemas from which pending exports of a target come, as they were
     * applied last.
     */
    public String applied(StoreSession session, ConnectorDefinition target) {
        StringBuilder text = new StringBuilder();
        for (ConnectorDefinition connector : model.connectors()) {
            RuleDigests.part(text, connector.key());
            RuleDigests.part(
                    text, session.property(property(connector, Direction.INBOUND)).orElse(""));
        }
        RuleDigests.part(text, session.property(property(target, Direction.OUTBOUND)).orElse(""));
        return RuleDigests.sha256(text.toString());
    }

    /** The same digest of the rules as they are now. */
    public String present(ConnectorDefinition target) {
        StringBuilder text = new StringBuilder();
        for (ConnectorDefinition connector : model.connectors()) {
            RuleDigests.part(text, connector.key());
            RuleDigests.part(text, RuleDigests.connector(model, connector, Direction.INBOUND));
        }
        RuleDigests.part(text, RuleDigests.connector(model, target, Direction.OUTBOUND));
        return RuleDigests.sha256(text.toString());
    }

    private static String property(ConnectorDefinition connector, Direction direction) {
        return "rules/"
                + direction.name().toLowerCase(java.util.Locale.ROOT)
                + "/"
                + connector.key();
    }
}
