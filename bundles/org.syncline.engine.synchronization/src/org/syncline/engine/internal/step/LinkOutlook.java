// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Operation;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.ScopeOperator;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Whether a link to an existing object would last. The object contributes as soon as it is linked,
 * and may take the metaverse object out of the scope of the very rules that want it: then one step
 * would make the link and the next release it, for ever. What the object contributes is judged by
 * what imports confirmed, in the step of whatever connector, so that their order does not matter.
 */
final class LinkOutlook {
    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final TargetBatch batch;

    LinkOutlook(SyncContext context, StepLog log, StoreSession session, TargetBatch batch) {
        this.context = context;
        this.log = log;
        this.session = session;
        this.batch = batch;
    }

    /**
     * Whether a link may be made. What a pending import would end waits for the synchronization of
     * that connector, which may join the object otherwise.
     *
     * @param joined the object with the link
     * @param rule the rule that makes the link
     * @throws DecisionException when it would end itself
     */
    boolean lasts(OutboundItem item, CsObject joined, CompiledRule rule) throws DecisionException {
        List<CompiledRule> asked =
                context.rules().outbound(batch.targetName(), item.object().type()).stream()
                        .filter(other -> other.rule().csType().equals(joined.objectType()))
                        .toList();
        if (rule.rule().scope().isEmpty() || stands(item, joined, rule, asked)) {
            return true;
        }
        if (joined.connector() != context.current() && joined.importOperation() != Operation.NONE) {
            return false;
        }
        throw refused(joined, rule);
    }

    private DecisionException refused(CsObject joined, CompiledRule rule) {
        return TargetSearch.failure(
                rule,
                "Rule \""
                        + rule.rule().name()
                        + "\" asks to join \""
                        + joined.dn()
                        + "\" of \""
                        + batch.targetName()
                        + "\", but what that object contributes takes the metaverse object out"
                        + " of the scope of the rule, which would release it again. Let the"
                        + " scope ask for attributes that no inbound rule of \""
                        + batch.targetName()
                        + "\" gives.");
    }

    private boolean stands(
            OutboundItem item, CsObject joined, CompiledRule rule, List<CompiledRule> asked)
            throws DecisionException {
        Contributor news = context.futureContributor(joined);
        Set<String> wanted = attributes(asked);
        if (news == null || !givesAny(news, item.object().type(), wanted) && !askForGroups(asked)) {
            return true;
        }
        List<CsObject> linked = new ArrayList<>(item.source().linked());
        List<Contributor> contributors = new ArrayList<>();
        for (CsObject other : linked) {
            Contributor contributor = context.contributor(other);
            if (contributor != null) {
                contributors.add(contributor);
            }
        }
        contributors.add(news);
        linked.add(joined);
        MetaverseWriter metaverse = new MetaverseWriter(context, log, session);
        MvObject future = metaverse.sketch(item.object(), contributors, null, wanted);
        // What a failing flow would give is not known; its error comes up once the link is made.
        return future == null
                || ScopeEvaluator.inScope(asked, context.source(future, linked, batch.target()))
                        .stream()
                        .anyMatch(other -> other.provisions() || isHeir(other, rule));
    }

    private static boolean isHeir(CompiledRule other, CompiledRule rule) {
        return other.equivalence().equals(rule.equivalence());
    }

    private static boolean givesAny(Contributor news, String type, Set<String> wanted) {
        return news.rules().stream()
                .filter(rule -> rule.rule().coversMetaverseType(type))
                .flatMap(rule -> rule.rule().flows().stream())
                .anyMatch(flow -> wanted.contains(flow.target()));
    }

    private static Set<String> attributes(List<CompiledRule> rules) {
        return clauses(rules).stream().map(ScopeClause::attribute).collect(Collectors.toSet());
    }

    private static boolean askForGroups(List<CompiledRule> rules) {
        return clauses(rules).stream()
                .anyMatch(
                        clause ->
                                clause.operator() == ScopeOperator.ISMEMBEROF
                                        || clause.operator() == ScopeOperator.ISNOTMEMBEROF);
    }

    private static List<ScopeClause> clauses(List<CompiledRule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.rule().scope().stream())
                .flatMap(group -> group.clauses().stream())
                .toList();
    }
}
