// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.syncline.engine.CurrentError;
import org.syncline.engine.ErrorView;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.ObjectState;
import org.syncline.store.ObjectTrouble;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * The errors that objects are in: what the newest import and the newest synchronization of a
 * connector met, and what objects carry with them until it is got over (semantics reference, 6.5,
 * 6.11).
 */
public final class CurrentErrors {
    private static final int PAGE = 500;

    /** As many steps as it takes to meet the newest of each connector. */
    private static final int STEPS = 500;

    private final SyncStore store;
    private final ProjectModel model;
    private final StatusViews views;

    public CurrentErrors(SyncStore store, ProjectModel model, StatusViews views) {
        this.store = store;
        this.model = model;
        this.views = views;
    }

    /** Hands over all, by connector in the order of the project. */
    public void forEach(Consumer<CurrentError> consumer) {
        List<StepResult> newest = store.inTransaction(session -> views.history(session, STEPS));
        for (ConnectorDefinition connector : model.connectors()) {
            new Listing(connector, consumer).run(newest);
        }
    }

    private final class Listing {
        private final ConnectorDefinition connector;
        private final Consumer<CurrentError> consumer;
        private final Set<String> told = new HashSet<>();

        Listing(ConnectorDefinition connector, Consumer<CurrentError> consumer) {
            this.connector = connector;
            this.consumer = consumer;
        }

        void run(List<StepResult> newestFirst) {
            StepResult imported = newest(newestFirst, true);
            StepResult synchronizedStep = newest(newestFirst, false);
            String synchronization =
                    synchronizedStep == null ? "synchronization" : synchronizedStep.step();
            carried(ObjectState.SYNC_ERROR, synchronization);
            carried(ObjectState.EXPORT_ERROR, StepType.EXPORT.word());
            met(imported);
            met(synchronizedStep);
        }

        private StepResult newest(List<StepResult> newestFirst, boolean imports) {
            return newestFirst.stream()
                    .filter(step -> step.connector().equals(connector.name()))
                    .filter(step -> step.ended() != null)
                    .filter(step -> imports ? isImport(step) : step.step().endsWith("-sync"))
                    .findFirst()
                    .orElse(null);
        }

        private boolean isImport(StepResult step) {
            return step.step().endsWith("-import");
        }

        private void carried(ObjectState state, String step) {
            long after = 0;
            List<CsObject> page;
            do {
                long from = after;
                page = store.inTransaction(session -> page(session, state, from));
                for (CsObject object : page) {
                    ObjectTrouble trouble =
                            state == ObjectState.SYNC_ERROR
                                    ? object.state().syncError()
                                    : object.state().exportError();
                    tell(object, trouble, step);
                    after = object.id();
                }
            } while (page.size() == PAGE);
        }

        private List<CsObject> page(StoreSession session, ObjectState state, long after) {
            ConnectorRecord record = StatusViews.record(session, connector);
            return record == null
                    ? List.of()
                    : new ArrayList<>(session.csStatePage(record.number(), state, after, PAGE));
        }

        private void tell(CsObject object, ObjectTrouble trouble, String step) {
            String dn = object.dn().text();
            String code = trouble.code().isEmpty() ? "" : " (" + trouble.code() + ")";
            told.add(dn + "\n" + trouble.type());
            consumer.accept(
                    new CurrentError(
                            connector.name(),
                            step,
                            new ErrorView(dn, trouble.type(), "", null, trouble.detail() + code),
                            trouble.firstOccurred(),
                            trouble.lastOccurred(),
                            trouble.retryCount()));
        }

        /** Errors of a step that no object carries, such as those of objects never staged. */
        private void met(StepResult step) {
            if (step == null) {
                return;
            }
            for (ErrorView error : step.errors()) {
                if (told.add(error.dn() + "\n" + error.type())) {
                    consumer.accept(
                            new CurrentError(
                                    connector.name(), step.step(), error, null, step.ended(), 0));
                }
            }
        }
    }
}
