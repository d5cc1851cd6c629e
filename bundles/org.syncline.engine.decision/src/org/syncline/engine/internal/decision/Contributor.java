// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.List;
import org.syncline.engine.internal.rules.CompiledRule;

/**
 * A connector space object that contributes to a metaverse object.
 *
 * @param source the object
 * @param rules the inbound rules that have it in scope, by precedence
 */
public record Contributor(CsSource source, List<CompiledRule> rules) {
    public Contributor {
        rules = List.copyOf(rules);
    }

    /** Whether a rule in scope keeps a metaverse object of that type alive. */
    public boolean keepsAlive(String mvType) {
        return source.object().link() != null
                && source.object().link().kind().isInbound()
                && keepsAny(mvType);
    }

    private boolean keepsAny(String mvType) {
        for (CompiledRule rule : rules) {
            if (rule.linkType().keepsAlive() && rule.rule().coversMetaverseType(mvType)) {
                return true;
            }
        }
        return false;
    }
}
