// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.MvSource;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Dn;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/** One metaverse object on its way through the outbound rules of one connector. */
final class OutboundItem {
    private final MvSource source;
    private final List<CsObject> present = new ArrayList<>();
    private List<CompiledRule> rules = List.of();
    private CsObject before;
    private CsObject current;
    private Dn name;
    private Dn announced;
    private boolean finished;
    private boolean failed;

    OutboundItem(MvSource source, int connector) {
        this.source = source;
        source.linked().stream().filter(cs -> cs.connector() == connector).forEach(present::add);
    }

    MvSource source() {
        return source;
    }

    MvObject object() {
        return source.object();
    }

    /** The objects of the connector that are linked when the batch begins. */
    List<CsObject> present() {
        return present;
    }

    /** Rules in scope; of the type of {@link #current} as soon as that is known. */
    List<CompiledRule> rules() {
        return rules;
    }

    void rules(List<CompiledRule> inScope) {
        rules = inScope;
    }

    /** Leaves the rules for objects of one type. */
    void restrict(String csType) {
        rules = rules.stream().filter(rule -> rule.rule().csType().equals(csType)).toList();
    }

    /** The object as it was, or null. */
    CsObject before() {
        return before;
    }

    void begin(CsObject object) {
        before = object;
        current = object;
    }

    /** The object as it is to be, or null. */
    CsObject current() {
        return current;
    }

    void current(CsObject object) {
        current = object;
    }

    /** The name that a new object gets. */
    Dn name() {
        return name;
    }

    void name(Dn dn) {
        name = dn;
    }

    /** Nothing more is to be decided. */
    void finish() {
        finished = true;
    }

    boolean finished() {
        return finished;
    }

    /** The object stays as it was. */
    void fail() {
        failed = true;
        finished = true;
        current = before;
    }

    /** The object must not exist in the target, because another wants the same place. */
    void lose() {
        fail();
        if (before != null && OutboundDecision.isUnsent(before)) {
            current = null;
        }
    }

    boolean failed() {
        return failed;
    }

    /** The place that the object was said to have while references were resolved. */
    Dn announced() {
        return announced;
    }

    void announce(Dn place) {
        announced = place;
    }

    /** The object to which errors belong: the one in the target, else the one behind it. */
    CsObject concerned() {
        if (before != null) {
            return before;
        }
        return OutboundFlows.main(source.linked());
    }

    /** A decision about the item. */
    interface Decision {
        void make(OutboundItem item) throws DecisionException;
    }
}
