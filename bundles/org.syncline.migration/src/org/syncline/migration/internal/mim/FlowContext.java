// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.function.Predicate;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.rules.Direction;

/**
 * Between which objects flows run.
 *
 * @param extension assembly whose code scripted flows call, empty when unknown
 * @param source schema of the side that is read
 * @param target schema of the side that is written
 */
record FlowContext(
        Direction direction,
        String extension,
        String sourceType,
        Schema source,
        String targetType,
        Schema target) {
    static FlowContext inbound(
            ManagementAgent agent, String csType, String mvType, Schema metaverse) {
        return new FlowContext(
                Direction.INBOUND, agent.extension(), csType, agent.schema(), mvType, metaverse);
    }

    static FlowContext outbound(
            ManagementAgent agent, String csType, String mvType, Schema metaverse) {
        return new FlowContext(
                Direction.OUTBOUND, agent.extension(), mvType, metaverse, csType, agent.schema());
    }

    boolean inbound() {
        return direction == Direction.INBOUND;
    }

    /** Whether the source object may have the attribute: any, when nobody describes its type. */
    Predicate<String> known() {
        return name ->
                source.attributes(sourceType).isEmpty()
                        || source.attribute(sourceType, name).isPresent();
    }

    /** Type of an attribute of the target; text when nobody describes it. */
    ValueType targetValueType(String attribute) {
        return target.attribute(targetType, attribute)
                .map(AttributeSchema::type)
                .orElse(ValueType.STRING);
    }
}
