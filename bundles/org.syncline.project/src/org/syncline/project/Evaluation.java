// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.Objects;
import org.syncline.rules.expression.EvaluatedValue;

/** What one expression came to. */
public sealed interface Evaluation {
    /** Value and type. */
    record Success(EvaluatedValue value) implements Evaluation {
        public Success {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * No value.
     *
     * @param message what is wrong and what to do, a sentence for a person
     * @param column where in the expression, in characters from 1, line breaks counted
     */
    record Failure(String message, int column) implements Evaluation {
        public Failure {
            Objects.requireNonNull(message, "message");
        }
    }
}
