// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.plan;

/**
 * Why a change asks for the eye of a person before all others: it is held by default until somebody
 * decides (decisions, "Export").
 */
public enum Hold {
    DELETE("delete"),
    MOVE("move"),
    SENSITIVE_ATTRIBUTE("sensitive-attribute"),
    /** The directory holds values that the change does not expect. */
    CONFLICT("conflict");

    private final String word;

    Hold(String word) {
        this.word = word;
    }

    /** The word of JSON. */
    public String word() {
        return word;
    }
}
