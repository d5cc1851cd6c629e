// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.Comparator;
import org.syncline.engine.internal.rules.CompiledFlow;

/**
 * A flow that wants to give a value to an attribute, and the object it would read.
 *
 * @param flow the flow of a rule in scope
 * @param source the object read
 */
public record Offer(CompiledFlow flow, RuleSource source) {
    /** Lower precedence wins; what follows makes the order total, it decides nothing by meaning. */
    static final Comparator<Offer> BY_PRECEDENCE =
            Comparator.comparingInt((Offer offer) -> offer.flow.rule().precedence())
                    .thenComparing(offer -> offer.flow.rule().key())
                    .thenComparing(offer -> String.valueOf(offer.source.dn()));
}
