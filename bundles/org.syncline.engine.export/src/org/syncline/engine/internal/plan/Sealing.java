// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.syncline.engine.EngineException;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.internal.rules.RuleDigests;
import org.syncline.engine.internal.rules.RuleState;
import org.syncline.engine.internal.view.Listings;
import org.syncline.engine.internal.view.StatusViews;
import org.syncline.engine.plan.Plan;
import org.syncline.model.Operation;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.PlanRecord;
import org.syncline.store.PlanRow;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Seals the pending exports of a connector, page by page. */
final class Sealing {
    private static final int PAGE = 500;

    private final SyncStore store;
    private final ProjectModel model;
    private final Clock clock;
    private final Listings listings;

    Sealing(SyncStore store, ProjectModel model, Clock clock, Listings listings) {
        this.store = store;
        this.model = model;
        this.clock = clock;
        this.listings = listings;
    }

    /** Reads alone. */
    Plan dryRun(ConnectorDefinition definition, String person) {
        PlanRecord head = store.inTransaction(session -> head(session, definition, person));
        Total total = new Total(definition, head);
        listings.forEachPending(definition, PendingFilter.all(definition.name()), total);
        return plan(total.sealed(0), "", definition.name(), rulesChanged(definition, head));
    }

    /** Writes the plan; it is seen when all of it is there. */
    Plan seal(ConnectorDefinition definition, String person) {
        PlanRecord head = store.inTransaction(session -> head(session, definition, person));
        if (head.connector() == 0) {
            throw new EngineException(
                    "Nothing was ever imported from or synchronized with \""
                            + definition.name()
                            + "\", so there is nothing to plan.",
                    "Run \"syncline run\" first.");
        }
        long number =
                store.inTransaction(
                        session -> {
                            session.plans().dropUnsealed();
                            return session.plans().begin(head);
                        });
        Total total = new Total(definition, head);
        Writer writer = new Writer(number);
        listings.forEachPending(
                definition, PendingFilter.all(definition.name()), total.andThen(writer));
        writer.flush();
        PlanRecord sealed = total.sealed(number);
        store.inTransaction(
                session -> {
                    session.plans().seal(number, sealed.digest(), sealed.counts());
                    return null;
                });
        return plan(
                sealed,
                PlanIds.of(number, sealed.digest()),
                definition.name(),
                rulesChanged(definition, head));
    }

    static Plan plan(PlanRecord record, String id, String connector, boolean rulesChanged) {
        return new Plan(
                id,
                connector,
                record.digest(),
                record.ruleDigest(),
                rulesChanged,
                record.sealed(),
                record.person(),
                watermarks(record.watermarks()),
                record.counts());
    }

    private boolean rulesChanged(ConnectorDefinition definition, PlanRecord head) {
        return !head.ruleDigest().equals(new RuleState(model).present(definition));
    }

    private PlanRecord head(StoreSession session, ConnectorDefinition definition, String person) {
        ConnectorRecord record = StatusViews.record(session, definition);
        return new PlanRecord(
                0,
                record == null ? 0 : record.number(),
                "",
                new RuleState(model).applied(session, definition),
                clock.instant(),
                person,
                watermarks(session),
                Map.of());
    }

    /** A watermark may be long and is opaque: its digest tells whether it is the same. */
    private static String watermarks(StoreSession session) {
        StringBuilder text = new StringBuilder();
        for (ConnectorRecord record : session.connectors()) {
            String mark = Base64.getEncoder().encodeToString(record.watermark());
            text.append(
                            Base64.getEncoder()
                                    .encodeToString(record.name().getBytes(StandardCharsets.UTF_8)))
                    .append(' ')
                    .append(RuleDigests.sha256(record.generation() + " " + mark), 0, 16)
                    .append('\n');
        }
        return text.toString();
    }

    private static SortedMap<String, String> watermarks(String text) {
        SortedMap<String, String> marks = new TreeMap<>();
        text.lines()
                .map(line -> line.split(" "))
                .forEach(
                        pair ->
                                marks.put(
                                        new String(
                                                Base64.getDecoder().decode(pair[0]),
                                                StandardCharsets.UTF_8),
                                        pair[1]));
        return marks;
    }

    /** Counts and the digest over all changes. */
    private static final class Total implements Consumer<PendingChange> {
        private final PlanRecord head;
        private final MessageDigest digest;
        private final Map<Operation, Long> counts = new EnumMap<>(Operation.class);

        Total(ConnectorDefinition definition, PlanRecord head) {
            this.head = head;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
            add(definition.key());
            add(head.ruleDigest());
        }

        @Override
        public void accept(PendingChange change) {
            add(change.digest());
            counts.merge(change.operation(), 1L, Long::sum);
        }

        private void add(String part) {
            StringBuilder text = new StringBuilder();
            RuleDigests.part(text, part);
            digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        PlanRecord sealed(long number) {
            return new PlanRecord(
                    number,
                    head.connector(),
                    HexFormat.of().formatHex(digest.digest()),
                    head.ruleDigest(),
                    head.sealed(),
                    head.person(),
                    head.watermarks(),
                    counts);
        }
    }

    /** Writes changes by the page. */
    private final class Writer implements Consumer<PendingChange> {
        private final long plan;
        private final List<PlanRow> rows = new ArrayList<>();
        private long position;

        Writer(long plan) {
            this.plan = plan;
        }

        @Override
        public void accept(PendingChange change) {
            position++;
            rows.add(
                    new PlanRow(
                            plan,
                            position,
                            change.id(),
                            change.digest(),
                            change.operation(),
                            Holds.bits(change),
                            0,
                            "",
                            PlanContent.pack(change)));
            if (rows.size() == PAGE) {
                flush();
            }
        }

        void flush() {
            store.inTransaction(
                    session -> {
                        session.plans().addChanges(rows);
                        return null;
                    });
            rows.clear();
        }
    }
}
