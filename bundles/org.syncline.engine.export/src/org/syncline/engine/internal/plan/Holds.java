// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.engine.PendingChange;
import org.syncline.engine.plan.Hold;
import org.syncline.model.Dn;
import org.syncline.model.Operation;

/** Which changes are held by default until a person decides (decisions, "Export"). */
final class Holds {
    private static final Set<String> SENSITIVE = sensitive();

    private Holds() {}

    private static Set<String> sensitive() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(
                List.of(
                        "userPrincipalName",
                        "sAMAccountName",
                        "sourceAnchor",
                        "userAccountControl",
                        "servicePrincipalName",
                        "altSecurityIdentities",
                        "msDS-KeyCredentialLink",
                        "userCertificate"));
        return names;
    }

    /** The holds of a change as bits. */
    static int bits(PendingChange change) {
        int bits = 0;
        Operation operation = change.operation();
        if (operation == Operation.DELETE || operation == Operation.DELETE_ADD) {
            bits |= bit(Hold.DELETE);
        }
        if (isMove(change)) {
            bits |= bit(Hold.MOVE);
        }
        if (operation != Operation.ADD && changesSensitive(change)) {
            bits |= bit(Hold.SENSITIVE_ATTRIBUTE);
        }
        return bits;
    }

    static Set<Hold> of(int bits) {
        Set<Hold> holds = EnumSet.noneOf(Hold.class);
        for (Hold hold : Hold.values()) {
            if ((bits & bit(hold)) != 0) {
                holds.add(hold);
            }
        }
        return holds;
    }

    /** An object that is made has to be given these attributes; only a change of them is held. */
    private static boolean changesSensitive(PendingChange change) {
        return change.lines().stream()
                .map(line -> line.change().attribute().toLowerCase(Locale.ROOT))
                .map(attribute -> attribute.split(";", 2)[0])
                .anyMatch(SENSITIVE::contains);
    }

    private static boolean isMove(PendingChange change) {
        return change.newDn() != null
                && !Objects.equals(Dn.of(change.dn()).parent(), Dn.of(change.newDn()).parent());
    }

    private static int bit(Hold hold) {
        return switch (hold) {
            case DELETE -> 1;
            case MOVE -> 2;
            case SENSITIVE_ATTRIBUTE -> 4;
        };
    }
}
