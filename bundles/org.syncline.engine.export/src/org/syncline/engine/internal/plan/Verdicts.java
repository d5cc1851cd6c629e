// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.plan;

import org.syncline.engine.plan.Verdict;

/** Numbers that stand for verdicts on disk, apart from their order in the source. */
public final class Verdicts {
    private Verdicts() {}

    static int code(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> 1;
            case HELD -> 2;
            case REJECTED -> 3;
        };
    }

    public static Verdict of(int code) {
        return switch (code) {
            case 1 -> Verdict.APPROVED;
            case 2 -> Verdict.HELD;
            case 3 -> Verdict.REJECTED;
            default -> throw new IllegalStateException("The store holds the verdict " + code);
        };
    }
}
