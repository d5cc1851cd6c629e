// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.internal.rules.RuleDigests;
import org.syncline.engine.plan.Verdict;
import org.syncline.store.DecisionRecord;
import org.syncline.store.StoreSession;

/**
 * The chain of decisions: each link holds the hash of the one before, so that none can be changed,
 * taken out or put in between unseen (DESIGN, "Processes and people").
 */
final class DecisionChain {
    private static final int PAGE = 500;

    private final Clock clock;

    DecisionChain(Clock clock) {
        this.clock = clock;
    }

    /** A decision before it has its place in the chain. */
    record Link(
            long plan,
            int connector,
            Verdict verdict,
            String note,
            String person,
            boolean authenticated,
            String query) {}

    /**
     * Adds a link.
     *
     * @param digests of the changes it is about, in rising order, each once
     */
    void add(StoreSession session, Link link, List<String> digests) {
        DecisionRecord last = session.plans().lastDecision().orElse(null);
        DecisionRecord open =
                new DecisionRecord(
                        last == null ? 1 : last.number() + 1,
                        link.plan(),
                        Verdicts.code(link.verdict()),
                        link.note(),
                        link.person(),
                        link.authenticated(),
                        clock.instant(),
                        link.query(),
                        digests.size(),
                        digest(digests),
                        last == null ? "" : last.hash(),
                        "");
        session.plans().addDecision(withHash(open));
        session.plans().addDecided(open.number(), link.connector(), digests);
    }

    /** What is wrong with the chain, for a person. */
    static List<String> verify(StoreSession session) {
        List<String> wrong = new ArrayList<>();
        long number = 0;
        String previous = "";
        List<DecisionRecord> page;
        do {
            page = session.plans().chain(number, PAGE);
            for (DecisionRecord record : page) {
                number++;
                verify(session, record, number, previous, wrong);
                number = record.number();
                previous = record.hash();
            }
        } while (page.size() == PAGE);
        return wrong;
    }

    private static void verify(
            StoreSession session,
            DecisionRecord record,
            long expected,
            String previous,
            List<String> wrong) {
        String name = "Decision " + record.number();
        if (record.number() != expected) {
            wrong.add(name + " follows where decision " + expected + " is expected.");
        }
        if (!record.previous().equals(previous)) {
            wrong.add(name + " does not continue the decision before it.");
        }
        if (!hash(record).equals(record.hash())) {
            wrong.add(name + " was changed after it was made.");
        }
        List<String> digests = session.plans().decided(record.number());
        if (digests.size() != record.changes() || !digest(digests).equals(record.changesDigest())) {
            wrong.add(name + " is not about the changes that it was made about.");
        }
    }

    private static String digest(List<String> digests) {
        return RuleDigests.sha256(String.join("\n", digests));
    }

    private static DecisionRecord withHash(DecisionRecord r) {
        return new DecisionRecord(
                r.number(),
                r.plan(),
                r.verdict(),
                r.note(),
                r.person(),
                r.authenticated(),
                r.time(),
                r.query(),
                r.changes(),
                r.changesDigest(),
                r.previous(),
                hash(r));
    }

    private static String hash(DecisionRecord record) {
        StringBuilder text = new StringBuilder();
        RuleDigests.part(text, record.previous());
        RuleDigests.part(text, Long.toString(record.number()));
        RuleDigests.part(text, Long.toString(record.plan()));
        RuleDigests.part(text, Integer.toString(record.verdict()));
        RuleDigests.part(text, record.note());
        RuleDigests.part(text, record.person());
        RuleDigests.part(text, Boolean.toString(record.authenticated()));
        RuleDigests.part(text, record.time().toString());
        RuleDigests.part(text, record.query());
        RuleDigests.part(text, Long.toString(record.changes()));
        RuleDigests.part(text, record.changesDigest());
        return RuleDigests.sha256(text.toString());
    }
}
