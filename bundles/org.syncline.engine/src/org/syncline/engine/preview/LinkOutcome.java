// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

/** What became of the link of an object. */
public enum LinkOutcome {
    /** It was linked and stays so. */
    KEPT,
    /** It was joined to a metaverse object. */
    JOINED,
    /** A metaverse object was made for it. */
    PROJECTED,
    /** It was provisioned in a target. */
    PROVISIONED,
    /** It was linked and no rule has it in scope any more, or it is gone. */
    LOST,
    /** It was not linked and stays so. */
    NONE;

    /** The word in listings. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
