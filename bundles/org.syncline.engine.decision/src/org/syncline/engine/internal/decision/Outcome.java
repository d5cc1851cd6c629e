// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.List;
import org.syncline.model.Values;

/** What all flows to one attribute come to. */
public sealed interface Outcome {
    /**
     * Values, never none.
     *
     * @param values the values
     * @param from who gave them, in precedence order
     */
    record Given(Values values, List<Offer> from) implements Outcome {}

    /** No value: the attribute is empty. */
    record Nothing() implements Outcome {}

    /** The attribute stays as it is. */
    record Keep() implements Outcome {}
}
