// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import org.syncline.rules.SourceLocation;

/**
 * What happens to an object whose link to the metaverse was cut ({@code provisioning-cleanup}).
 *
 * @param type {@code declared}, or {@code scripted} when an extension decides; empty when the file
 *     does not say
 * @param action {@code make-normal-disconnector}, {@code make-explicit-disconnector}, {@code
 *     delete-object}; may be empty
 */
public record AgentDeprovisioning(String type, String action, SourceLocation location) {
    /** Whether an extension decides. */
    public boolean isScripted() {
        return type.equals("scripted");
    }

    /** The action, or the type where there is none, for people; empty when nothing is said. */
    public String inWords() {
        return action.isEmpty() || isScripted() ? type : action;
    }
}
