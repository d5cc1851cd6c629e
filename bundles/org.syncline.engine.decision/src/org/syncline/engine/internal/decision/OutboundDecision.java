// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.List;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.Link;

/**
 * What the outbound rules of one connector mean for the object that a metaverse object has there
 * (semantics reference, 2.8; decisions, "Ownership"). Pure.
 */
public final class OutboundDecision {
    /** The verdict on an object, or on its absence. */
    public enum Verdict {
        /** No object, and no rule asks for one. */
        NONE,
        /** No object yet, or only one that was never sent: join or provision. */
        SEEK,
        /** Linked and in scope: compute its flows. */
        FLOW,
        /** Owned and out of scope: stage a delete. */
        DELETE,
        /** Never owned and out of scope: the link goes, the object stays as it is. */
        RELEASE,
        /** Not a matter of outbound rules. */
        LEAVE
    }

    private OutboundDecision() {}

    /**
     * Judges.
     *
     * @param current the object linked in that connector, or null
     * @param inScope outbound rules in scope, by precedence, of the object's type if there is one
     * @param equivalence the equivalence of the rule that made the link, or null when unknown
     */
    public static Verdict judge(CsObject current, List<CompiledRule> inScope, String equivalence) {
        if (current == null) {
            return inScope.isEmpty() ? Verdict.NONE : Verdict.SEEK;
        }
        if (isOver(current) || Tower.isDeleteSent(current)) {
            return Verdict.LEAVE;
        }
        if (inScope.stream().anyMatch(CompiledRule::provisions)) {
            return isUnsent(current) ? Verdict.SEEK : Verdict.FLOW;
        }
        if (current.owned()) {
            return Verdict.DELETE;
        }
        if (current.link().kind().isInbound()) {
            return inScope.isEmpty() ? Verdict.LEAVE : Verdict.FLOW;
        }
        return stands(current.link(), inScope, equivalence) ? Verdict.FLOW : Verdict.RELEASE;
    }

    private static boolean stands(Link link, List<CompiledRule> inScope, String equivalence) {
        return inScope.stream()
                .anyMatch(
                        rule ->
                                rule.key().equals(link.ruleKey())
                                        || rule.equivalence().equals(equivalence));
    }

    /**
     * Whether an object is gone from its directory, or has become another one there: its link is a
     * matter of the next synchronization of its own connector.
     */
    public static boolean isOver(CsObject object) {
        return object.importOperation() == Operation.DELETE
                || object.importOperation() == Operation.DELETE_ADD;
    }

    /** Whether an object exists here only, as an add that was never sent. */
    public static boolean isUnsent(CsObject object) {
        return object.confirmed() == null
                && object.importOperation() != Operation.DELETE
                && !Tower.isDeleteSent(object)
                && Tower.sent(object) == null;
    }

    /** Whether a join may link to an object of a target: it exists there as far as is known. */
    public static boolean canBeJoined(CsObject object) {
        return object.importOperation() != Operation.DELETE && Tower.sent(object) != null;
    }
}
