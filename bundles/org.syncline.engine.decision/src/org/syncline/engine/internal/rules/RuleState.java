// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.StoreSession;

/**
 * Whether rules or schema have changed since they were last applied to all objects (semantics
 * reference, 1.10), and which rules they are. Inbound rules are applied by a full synchronization
 * of their connector, outbound rules of all connectors by that of any connector.
 */
public final class RuleState {
    private final ProjectModel model;

    public RuleState(ProjectModel model) {
        this.model = model;
    }

    /**
     * Puts on record that a step begins that applies the present rules to objects of all
     * connectors, though not to all of them: rules that differ from those applied last count as
     * applied to nobody from now on, also when the project goes back to the old ones.
     */
    public void saveBegun(StoreSession session) {
        for (ConnectorDefinition connector : model.connectors()) {
            for (Direction direction : Direction.values()) {
                AppliedRules present = AppliedRules.present(model, connector, direction);
                Optional<AppliedRules> applied = RuleRecords.read(session, connector, direction);
                if (applied.isPresent()) {
                    AppliedRules mixed = applied.get().mixedWith(present);
                    RuleRecords.save(session, connector, direction, mixed);
                } else if (hasDigest(session, connector, direction)) {
                    // A store of an earlier version, which kept the digest of all rules only.
                    RuleRecords.save(session, connector, direction, present);
                }
            }
        }
    }

    /** Puts on record that a synchronization has applied the present rules to all they touch. */
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

    /**
     * The rules that were edited, of all connectors.
     *
     * @return empty when more than rules has changed for what a synchronization of the connector
     *     applies, or when it is not known which rules were applied: then a full one is needed
     */
    public Optional<RuleEdits> edits(
            StoreSession session, ConnectorDefinition connector, ConnectorRecord record) {
        if (record.fullSyncRequired()) {
            return Optional.empty();
        }
        List<RuleEdit> edits = new ArrayList<>();
        for (ConnectorDefinition other : model.connectors()) {
            for (Direction direction : Direction.values()) {
                Optional<AppliedRules> applied = applied(session, other, direction);
                if (applied.isPresent() && isGroundKept(applied.get(), other)) {
                    edits.addAll(applied.get().edits(model, other, direction));
                } else if (direction == Direction.OUTBOUND
                        || other.key().equals(connector.key())
                        || isLinked(session, other)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new RuleEdits(edits));
    }

    /** Inbound rules of a connector without any link can have done nothing so far. */
    private static boolean isLinked(StoreSession session, ConnectorDefinition connector) {
        return session.connectors().stream()
                .filter(record -> record.key().equals(connector.key()))
                .anyMatch(record -> session.counts(record.number()).connectors() > 0);
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
        if (!hasDigest(session, connector, direction)) {
            String digest = RuleDigests.connector(model, connector, direction);
            session.setProperty(property(connector, direction), digest);
        }
        AppliedRules present = AppliedRules.present(model, connector, direction);
        RuleRecords.save(session, connector, direction, present);
    }

    private boolean isStale(
            StoreSession session, ConnectorDefinition connector, Direction direction) {
        return !hasDigest(session, connector, direction)
                || applied(session, connector, direction)
                        .filter(
                                rules ->
                                        isGroundKept(rules, connector)
                                                && rules.edits(model, connector, direction)
                                                        .isEmpty())
                        .isEmpty();
    }

    /** The rules applied last; a store of an earlier version knows them while nothing changes. */
    private Optional<AppliedRules> applied(
            StoreSession session, ConnectorDefinition connector, Direction direction) {
        return RuleRecords.read(session, connector, direction)
                .or(
                        () ->
                                hasDigest(session, connector, direction)
                                        ? Optional.of(
                                                AppliedRules.present(model, connector, direction))
                                        : Optional.empty());
    }

    private boolean isGroundKept(AppliedRules applied, ConnectorDefinition connector) {
        return applied.ground().equals(RuleDigests.schemas(model, connector));
    }

    private boolean hasDigest(
            StoreSession session, ConnectorDefinition connector, Direction direction) {
        String digest = RuleDigests.connector(model, connector, direction);
        return session.property(property(connector, direction)).map(digest::equals).orElse(false);
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
