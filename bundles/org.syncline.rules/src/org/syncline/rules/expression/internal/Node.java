// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import org.syncline.rules.expression.EvaluationException;

/** One evaluator of a compiled expression. Immutable. */
@FunctionalInterface
public interface Node {
    /** The value under the bindings of the frame, never null. */
    Datum evaluate(Frame frame) throws EvaluationException;
}
