// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.JoinMatcher;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Value;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Last pass, over the disconnectors of targets: one that carries the old system's anchor, that is a
 * value for every attribute of a join group of a provisioning rule, is an orphan when no source has
 * that anchor, and not ours when one has it but no rule has it in scope (decisions, "Orphans",
 * "Ownership").
 */
final class OrphanPass {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;

    OrphanPass(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
    }

    void run() {
        context.connectors()
                .forEach(
                        (number, definition) -> {
                            List<CompiledRule> rules =
                                    context.rules().outbound(definition.name()).stream()
                                            .filter(CompiledRule::provisions)
                                            .toList();
                            if (!rules.isEmpty()) {
                                run(number, rules);
                            }
                        });
    }

    private void run(int target, List<CompiledRule> rules) {
        boolean all =
                target == context.current()
                        || context.extent().allBystanders(context.connectors().get(target).name());
        if (all) {
            Paging.run(log, progress, (session, after) -> page(session, target, rules, after));
        }
        if (!all || context.recorder().listens()) {
            ofSources(target, rules);
        }
    }

    /** Those whose source has changed, or that were let go. */
    private void ofSources(int target, List<CompiledRule> rules) {
        List<JoinKey> keys = List.copyOf(context.memory().sources().keys(target));
        List<Long> released = List.copyOf(context.memory().sources().released(target));
        int size = Math.max(keys.size(), released.size());
        for (int from = 0; from < size; from += Paging.BATCH) {
            List<JoinKey> someKeys = part(keys, from);
            List<Long> someReleased = part(released, from);
            log.batch(session -> touched(session, target, rules, someKeys, someReleased));
        }
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(Math.min(all.size(), from), Math.min(all.size(), from + Paging.BATCH));
    }

    private static Void touched(
            StoreSession session,
            int target,
            List<CompiledRule> rules,
            List<JoinKey> keys,
            List<Long> released) {
        Set<Long> ids = new HashSet<>(released);
        session.csByJoinKeys(target, keys).values().forEach(ids::addAll);
        judge(
                session,
                rules,
                session.csByIds(ids).values().stream().filter(cs -> cs.link() == null).toList());
        return null;
    }

    private static long page(
            StoreSession session, int target, List<CompiledRule> rules, long after) {
        List<CsObject> page = session.csDisconnectorPage(target, after, Paging.BATCH);
        judge(session, rules, page);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private static void judge(StoreSession session, List<CompiledRule> rules, List<CsObject> page) {
        Set<JoinKey> keys = new HashSet<>();
        for (CsObject object : page) {
            if (isCandidate(object)) {
                rules.forEach(rule -> keys.addAll(anchorKeys(rule, object)));
            }
        }
        Map<JoinKey, Set<Long>> hits = session.mvByJoinKeys(keys);
        Set<Long> ids = new HashSet<>();
        hits.values().forEach(ids::addAll);
        Map<Long, MvObject> sources = session.mvByIds(ids);
        List<CsObject> writes = new ArrayList<>();
        for (CsObject object : page) {
            Disposition disposition = disposition(object, rules, hits, sources);
            if (disposition != object.disposition()) {
                writes.add(object.withOwned(object.owned(), disposition));
            }
        }
        session.writeCs(writes);
    }

    /** What is planned to be deleted, or is gone, is no bystander. */
    private static boolean isCandidate(CsObject object) {
        return object.confirmed() != null && !Tower.isLeaving(object);
    }

    private static Disposition disposition(
            CsObject object,
            List<CompiledRule> rules,
            Map<JoinKey, Set<Long>> hits,
            Map<Long, MvObject> sources) {
        if (!isCandidate(object)) {
            return Disposition.NORMAL;
        }
        boolean anchored = false;
        for (CompiledRule rule : rules) {
            for (JoinGroup group : rule.rule().joins()) {
                if (carries(rule, group, object)) {
                    anchored = true;
                    if (hasSource(rule, group, object, hits, sources)) {
                        return Disposition.NOT_OURS;
                    }
                }
            }
        }
        if (anchored) {
            return Disposition.ORPHAN;
        }
        return object.disposition() == Disposition.NOT_OURS
                ? Disposition.NOT_OURS
                : Disposition.NORMAL;
    }

    private static boolean carries(CompiledRule rule, JoinGroup group, CsObject object) {
        return rule.rule().csType().equals(object.objectType())
                && !group.conditions().isEmpty()
                && group.conditions().stream()
                        .noneMatch(
                                condition ->
                                        object.confirmed().get(condition.csAttribute()).isEmpty());
    }

    private static List<JoinKey> anchorKeys(CompiledRule rule, CsObject object) {
        List<JoinKey> keys = new ArrayList<>();
        for (JoinGroup group : rule.rule().joins()) {
            if (carries(rule, group, object)) {
                keys.addAll(keys(group, object));
            }
        }
        return keys;
    }

    private static List<JoinKey> keys(JoinGroup group, CsObject object) {
        JoinCondition first = group.conditions().getFirst();
        List<JoinKey> keys = new ArrayList<>();
        for (Value value : object.confirmed().get(first.csAttribute())) {
            keys.add(new JoinKey(first.mvAttribute(), value));
        }
        return keys;
    }

    private static boolean hasSource(
            CompiledRule rule,
            JoinGroup group,
            CsObject object,
            Map<JoinKey, Set<Long>> hits,
            Map<Long, MvObject> sources) {
        return keys(group, object).stream()
                .flatMap(key -> hits.getOrDefault(key, Set.of()).stream())
                .map(sources::get)
                .filter(source -> rule.rule().coversMetaverseType(source.type()))
                .anyMatch(source -> matches(group, object, source));
    }

    private static boolean matches(JoinGroup group, CsObject object, MvObject source) {
        return group.conditions().stream()
                .allMatch(
                        condition ->
                                JoinMatcher.anyEqual(
                                        object.confirmed().get(condition.csAttribute()),
                                        source.get(condition.mvAttribute()),
                                        condition.caseSensitive()));
    }
}
