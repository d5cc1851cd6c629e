// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.store.PlanRecord;
import org.syncline.store.StoreSession;

/**
 * What people call a plan: its number and the beginning of its digest, so that a slip of the finger
 * does not name another plan.
 */
public final class PlanIds {
    private static final int DIGITS = 8;
    private static final Pattern ID =
            Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{" + DIGITS + "})");

    private PlanIds() {}

    static String of(long number, String digest) {
        return number + "-" + digest.substring(0, DIGITS);
    }

    /** The plan of that name, if there is one. */
    public static Optional<PlanRecord> find(StoreSession session, String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? session.plans()
                        .plan(Long.parseLong(matcher.group(1)))
                        .filter(plan -> plan.digest().startsWith(matcher.group(2)))
                : Optional.empty();
    }
}
