// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.internal.decision.JoinMatcher;
import org.syncline.engine.internal.decision.RuleSource;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.view.MetaverseViews;
import org.syncline.engine.internal.view.Names;
import org.syncline.engine.preview.JoinSearch;
import org.syncline.engine.preview.RuleScope;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinCondition;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/** Scopes and joins as they were evaluated, for a preview. */
final class RuleViews {
    private static final int MOST = 20;

    private final StoreSession session;
    private final Names names;

    RuleViews(StoreSession session, Names names) {
        this.session = session;
        this.names = names;
    }

    List<RuleScope> scopes(List<CompiledRule> asked, RuleSource source) {
        return asked.stream().map(rule -> scope(rule, source)).toList();
    }

    private RuleScope scope(CompiledRule rule, RuleSource source) {
        List<List<RuleScope.Clause>> groups = new ArrayList<>();
        for (List<ScopeEvaluator.ClauseResult> group :
                ScopeEvaluator.explain(rule.rule(), source)) {
            groups.add(group.stream().map(this::clause).toList());
        }
        boolean inScope =
                groups.isEmpty()
                        || groups.stream()
                                .anyMatch(g -> g.stream().allMatch(RuleScope.Clause::holds));
        return new RuleScope(
                names.rule(rule),
                rule.rule().precedence(),
                rule.linkType().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                inScope,
                groups);
    }

    private RuleScope.Clause clause(ScopeEvaluator.ClauseResult result) {
        return new RuleScope.Clause(
                Words.clause(result.clause()),
                result.clause().attribute(),
                names.shown(result.found()),
                result.holds(),
                result.error());
    }

    /**
     * Join groups.
     *
     * @param hit the object that was joined, or null
     */
    List<JoinSearch> joins(List<Trace.Search> searches, Direction direction, Object hit) {
        List<JoinSearch> views = new ArrayList<>();
        boolean taken = hit == null;
        for (Trace.Search search : searches) {
            boolean chosen = !taken && search.found().size() == 1 && isHit(search, hit);
            taken |= chosen;
            views.add(join(search, direction, chosen));
        }
        return views;
    }

    private static boolean isHit(Trace.Search search, Object hit) {
        return id(search.found().getFirst()) == id(hit);
    }

    private static long id(Object object) {
        return object instanceof CsObject cs ? cs.id() : ((MvObject) object).id();
    }

    private JoinSearch join(Trace.Search search, Direction direction, boolean chosen) {
        return new JoinSearch(
                names.rule(search.rule()),
                Words.group(search.group()),
                search.group().conditions().stream()
                        .map(condition -> condition(condition, direction, search.source()))
                        .toList(),
                search.found().stream().limit(MOST).map(this::found).toList(),
                chosen);
    }

    private JoinSearch.Condition condition(
            JoinCondition condition, Direction direction, RuleSource source) {
        String attribute = JoinMatcher.sourceAttribute(condition, direction);
        return new JoinSearch.Condition(
                attribute,
                JoinMatcher.targetAttribute(condition, direction),
                names.shown(source.attribute(attribute)));
    }

    private String found(Object object) {
        if (object instanceof CsObject cs) {
            return cs.dn().text();
        }
        MvObject metaverse = (MvObject) object;
        return session.csByMetaverse(List.of(metaverse.id())).stream()
                .min(MetaverseViews.SOURCES_FIRST)
                .map(cs -> cs.dn().text())
                .orElse(metaverse.type());
    }
}
