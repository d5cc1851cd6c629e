// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.plan;

/**
 * Why a change asks for the eye of a person before all others: it is held by default until somebody
 * decides (decisions, "Export").
 */
public enum Hold {
    DELETE("delete"),
    MOVE("move"),
    /** It changes a name to log on by, a password flag, a certificate or the like. */
    SENSITIVE_ATTRIBUTE("sensitive-attribute");

    private final String word;

    Hold(String word) {
        this.word = word;
    }

    /** The word of JSON. */
    public String word() {
        return word;
    }
}
