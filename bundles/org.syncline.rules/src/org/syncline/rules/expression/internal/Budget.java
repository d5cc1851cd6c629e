// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import org.syncline.rules.expression.EvaluationException;

/** Bounds what one evaluation may cost: rules and values may be hostile. For one thread. */
final class Budget {
    /** The longest text or binary value that a function may make, in characters or bytes. */
    static final int MAX_LENGTH = 4 << 20;

    /** Steps of one evaluation; a group of 250,000 members through a long expression fits. */
    private static final long MAX_WORK = 50_000_000;

    /** Characters that count as one step. */
    private static final int CHARACTERS_PER_STEP = 32;

    private long left = MAX_WORK;

    void step(int offset) throws EvaluationException {
        take(1, offset);
    }

    /** Accounts for a result of this length, in characters or bytes, before it is made. */
    void length(long length, int offset) throws EvaluationException {
        if (length > MAX_LENGTH) {
            throw new EvaluationException(
                    "The result is longer than "
                            + MAX_LENGTH
                            + " characters. Shorten it, for example with Left().",
                    offset,
                    false);
        }
        take(length / CHARACTERS_PER_STEP, offset);
    }

    /** Accounts for reading a value of this length, in characters or bytes. */
    void read(long length, int offset) throws EvaluationException {
        if (length >= CHARACTERS_PER_STEP) {
            take(length / CHARACTERS_PER_STEP, offset);
        }
    }

    /** Accounts for work before it is done. */
    void work(long steps, int offset) throws EvaluationException {
        take(steps, offset);
    }

    private void take(long steps, int offset) throws EvaluationException {
        left -= steps;
        if (left < 0) {
            throw new EvaluationException(
                    "The expression takes too much work for one object. Simplify it.",
                    offset,
                    false);
        }
    }
}
