// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule carries for people, for its place among others and for foreign formats; the engine
 * decides nothing by it (semantics reference, 2.2; formats reference, 1.2).
 *
 * @param internalId the second identifier of a rule of Azure AD Connect, or null when it equals the
 *     first
 * @param version revision of the rule, or null
 * @param tag immutable tag of a default rule such as {@code Microsoft.InfromADUserJoin.003}, empty
 *     for others
 * @param passwordSync whether the rule permits password hash synchronization; kept, never acted on
 * @param softDeleteExpiry as written in the foreign format, or null; its effect is not documented
 * @param givenPrecedence the number that the file gives, or null when it gives a neighbour only;
 *     {@link SyncRule#precedence()} is what holds
 * @param precedenceAfter identifier or name of the rule that this one follows, or null
 * @param precedenceBefore identifier or name of the rule that this one precedes, or null
 * @param extras fields of a foreign format that have no meaning here, in their order; unmodifiable
 */
public record RuleDetails(
        String internalId,
        Integer version,
        String tag,
        boolean passwordSync,
        String softDeleteExpiry,
        Integer givenPrecedence,
        String precedenceAfter,
        String precedenceBefore,
        Map<String, String> extras) {
    /** A rule that has none of these. */
    public static final RuleDetails NONE =
            new RuleDetails(null, null, "", false, null, null, null, null, Map.of());

    public RuleDetails {
        Objects.requireNonNull(tag, "tag");
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }
}
