// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.ConnectorHealth;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.ErrorView;
import org.syncline.engine.StepNeeds;
import org.syncline.engine.StepResult;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.rules.RuleEdits;
import org.syncline.engine.internal.rules.RuleState;
import org.syncline.model.Value;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorCounts;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.ObjectError;
import org.syncline.store.ObjectState;
import org.syncline.store.StepRecord;
import org.syncline.store.StoreSession;

/** Connectors, steps and bystanders as people and programs see them. */
public final class StatusViews {
    private static final StepNeeds NEVER =
            new StepNeeds(
                    "The connector was never imported.",
                    "The connector was never synchronized.",
                    false);

    private static final String CHANGED =
            "Rules or schema changed since the last full synchronization.";

    private final ProjectModel model;
    private final RuleBook rules;
    private final RuleReferences references;

    public StatusViews(ProjectModel model, RuleBook rules, RuleReferences references) {
        this.model = model;
        this.rules = rules;
        this.references = references;
    }

    /** The record of a connector, or null when it was never used. */
    public static ConnectorRecord record(StoreSession session, ConnectorDefinition definition) {
        return session.connectors().stream()
                .filter(record -> record.key().equals(definition.key()))
                .findFirst()
                .orElse(null);
    }

    public List<ConnectorStatus> status(StoreSession session) {
        List<ConnectorStatus> all = new ArrayList<>();
        for (ConnectorDefinition definition : model.connectors()) {
            ConnectorRecord record = record(session, definition);
            all.add(record == null ? unused(definition) : status(session, definition, record));
        }
        return all;
    }

    private static ConnectorStatus unused(ConnectorDefinition definition) {
        ConnectorHealth health =
                new ConnectorHealth(
                        NEVER.fullImport(), NEVER.fullSync(), false, null, 0, 0, 0, 0, 0);
        return new ConnectorStatus(definition.name(), 0, 0, 0, 0, Map.of(), 0, 0, 0, true, health);
    }

    private ConnectorStatus status(
            StoreSession session, ConnectorDefinition definition, ConnectorRecord record) {
        ConnectorCounts counts = session.counts(record.number());
        StepNeeds needs = needs(session, definition);
        return new ConnectorStatus(
                definition.name(),
                counts.objects(),
                counts.connectors(),
                counts.disconnectors(),
                counts.pendingImports(),
                counts.pendingExports(),
                counts.orphans(),
                counts.notOurs(),
                session.currentErrors(record.number()),
                needs.fullSyncRequired(),
                new ConnectorHealth(
                        needs.fullImport(),
                        needs.fullSync(),
                        needs.limitedSuffices(),
                        ImportTimes.last(session, definition),
                        counts.in(ObjectState.UNCONFIRMED),
                        counts.in(ObjectState.ESCROWED),
                        counts.in(ObjectState.EXPORT_ERROR),
                        counts.in(ObjectState.SYNC_ERROR),
                        counts.in(ObjectState.TRANSIENT)));
    }

    /** Whether delta steps of a connector are enough. */
    public StepNeeds needs(StoreSession session, ConnectorDefinition definition) {
        ConnectorRecord record = record(session, definition);
        if (record == null) {
            return NEVER;
        }
        String fullImport = ImportScopes.fullImportNeeded(session, definition);
        RuleState state = new RuleState(model);
        if (!state.isFullSyncRequired(session, definition, record)) {
            return new StepNeeds(fullImport, "", false);
        }
        Optional<RuleEdits> edits = state.edits(session, definition, record);
        return new StepNeeds(
                fullImport,
                edits.map(found -> edited(session, definition, record, found)).orElse(CHANGED),
                edits.isPresent());
    }

    private static String edited(
            StoreSession session,
            ConnectorDefinition definition,
            ConnectorRecord record,
            RuleEdits edits) {
        if (edits.isEmpty()) {
            return "Parameters that no rule uses were changed.";
        }
        long objects =
                (edits.inbound(definition.name()).isEmpty()
                                ? 0
                                : session.counts(record.number()).objects())
                        + (edits.anyOutbound() ? session.mvCount() : 0);
        return String.format(
                Locale.ROOT,
                "Rules were edited since they were applied last: %s. At most %,d objects have to be"
                        + " looked at again.",
                edits.text(),
                objects);
    }

    /** Steps, newest first, with their errors. */
    public List<StepResult> history(StoreSession session, int limit) {
        return steps(session, session.steps(limit));
    }

    /** Steps in their order, with their errors. */
    List<StepResult> steps(StoreSession session, List<StepRecord> steps) {
        Map<Integer, String> names = names(session);
        return steps.stream().map(step -> step(session, names, step)).toList();
    }

    private StepResult step(StoreSession session, Map<Integer, String> names, StepRecord step) {
        return new StepResult(
                step.id(),
                step.run(),
                names.getOrDefault(step.connector(), ""),
                step.step(),
                step.status(),
                step.detail(),
                step.started(),
                step.ended(),
                step.counters(),
                errors(session.errors(step.id())),
                step.position(),
                step.options());
    }

    /** Errors with their rules as they stand now. */
    public List<ErrorView> errors(List<ObjectError> errors) {
        return errors.stream()
                .map(
                        error ->
                                new ErrorView(
                                        error.dn(),
                                        error.type(),
                                        error.algorithmStep(),
                                        error.ruleKey().isEmpty()
                                                ? null
                                                : references.rule(error.ruleKey()),
                                        error.message()))
                .toList();
    }

    private static Map<Integer, String> names(StoreSession session) {
        Map<Integer, String> names = new HashMap<>();
        session.connectors().forEach(record -> names.put(record.number(), record.name()));
        return names;
    }

    /** An orphan, or an object that is not ours, with the anchor of the old system. */
    public BystanderObject bystander(String connector, CsObject object, Disposition disposition) {
        return new BystanderObject(
                object.dn().text(),
                object.objectType(),
                disposition == Disposition.ORPHAN ? "orphan" : "not-ours",
                anchor(connector, object));
    }

    private String anchor(String connector, CsObject object) {
        Set<String> names = new TreeSet<>(rules.connectorSpaceKeys(connector));
        for (String name : names) {
            Value value = object.confirmed() == null ? null : object.confirmed().get(name).first();
            if (value != null) {
                return value.text();
            }
        }
        return "";
    }
}
