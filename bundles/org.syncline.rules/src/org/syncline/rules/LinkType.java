// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

/**
 * What a rule does for an object that is not linked, and for the object's life (semantics
 * reference, 2.5).
 */
public enum LinkType {
    /** Creates the target object and keeps the metaverse object alive. */
    PROVISION("provision"),
    /** Links to an existing object only. */
    JOIN("join"),
    /** Links to an existing object and keeps the metaverse object alive. */
    STICKY_JOIN("sticky join"),
    /** Links without flowing: stops exports of objects in scope. */
    JOIN_NO_FLOW("join no flow");

    private final String word;

    LinkType(String word) {
        this.word = word;
    }

    /** As written in rule files. */
    public String word() {
        return word;
    }

    /** Whether a link by a rule of this type keeps the metaverse object alive. */
    public boolean keepsAlive() {
        return this == PROVISION || this == STICKY_JOIN;
    }
}
