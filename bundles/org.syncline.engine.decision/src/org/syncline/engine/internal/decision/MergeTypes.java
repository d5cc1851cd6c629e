// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.List;
import org.syncline.engine.internal.rules.CompiledFlow;
import org.syncline.model.AttributeSchema;
import org.syncline.rules.MergeType;

/** How the flows to one attribute are put together (semantics reference, 2.6, merge type). */
final class MergeTypes {
    private MergeTypes() {}

    /**
     * The merge type that all flows to an attribute share; Replace is Update.
     *
     * @param target schema of the attribute, or null when it is not declared
     * @throws DecisionException when they differ, or merge into an attribute with one value
     */
    static MergeType of(List<Offer> offers, AttributeSchema target) throws DecisionException {
        MergeType type = normal(offers.getFirst().flow());
        for (Offer offer : offers) {
            if (normal(offer.flow()) != type) {
                throw invalid(
                        offer.flow(),
                        "Rules \""
                                + offers.getFirst().flow().rule().name()
                                + "\" and \""
                                + offer.flow().rule().name()
                                + "\" flow to "
                                + offer.flow().flow().target()
                                + " with different merge types. Give all of them the same.");
            }
        }
        if (type != MergeType.UPDATE && target != null && !target.multiValued()) {
            CompiledFlow flow = offers.getFirst().flow();
            throw invalid(
                    flow,
                    "Rule \""
                            + flow.rule().name()
                            + "\" merges into "
                            + target.name()
                            + ", which holds one value only. Remove the merge option.");
        }
        return type;
    }

    private static DecisionException invalid(CompiledFlow flow, String message) {
        return new DecisionException(
                FlowComputation.outbound(flow) ? ErrorTypes.OUTBOUND_FLOW : ErrorTypes.INBOUND_FLOW,
                FlowComputation.step(flow),
                flow.rule(),
                message);
    }

    private static MergeType normal(CompiledFlow flow) {
        MergeType type = flow.flow().merge();
        return type == MergeType.REPLACE ? MergeType.UPDATE : type;
    }
}
