// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

/**
 * A part of an expression of Azure AD Connect.
 *
 * @param text as it stands in a rule
 * @param level how loosely it holds together
 * @param always whether it gives a value for every object, so never NULL nor an empty text
 */
record ExpressionText(String text, Level level, boolean always) {
    /** From loose to tight (semantics reference, 3.1). */
    enum Level {
        COMPARISON,
        /** Concatenations, which may be put together without brackets. */
        CONCATENATION,
        SINGLE
    }

    static ExpressionText single(String text, boolean always) {
        return new ExpressionText(text, Level.SINGLE, always);
    }

    /** The text for a place that takes nothing looser than the level. */
    String within(Level needed) {
        return level.compareTo(needed) < 0 ? "(" + text + ")" : text;
    }
}
