// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;

/**
 * The synchronization rules of Azure AD Connect.
 *
 * @param standard number of rules with a tag
 * @param standardNamed number of standard rules that a policy names without their content
 * @param custom rules without a tag
 * @param modified standard rules that bear a sign of a change; an upgrade overwrites it
 * @param disabled rules that take no part, standard and custom
 */
public record RuleOverview(
        int standard,
        int standardNamed,
        List<RuleFinding> custom,
        List<RuleFinding> modified,
        List<RuleFinding> disabled) {
    public RuleOverview {
        custom = List.copyOf(custom);
        modified = List.copyOf(modified);
        disabled = List.copyOf(disabled);
    }
}
