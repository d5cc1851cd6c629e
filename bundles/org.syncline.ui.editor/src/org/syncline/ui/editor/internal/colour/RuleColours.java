// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.colour;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.syncline.language.ide.colour.TokenKind;

/**
 * How each kind of text is written. The colours are definitions of the theme with a value for light
 * and one for dark, which a person can change under Preferences, Colors and Fonts. Kinds differ in
 * weight or slant too where they stand side by side. UI thread only.
 */
public final class RuleColours implements IPropertyChangeListener {
    private static final String PREFIX = "org.syncline.ui.editor.color.";

    private final Runnable changed;

    /** Calls {@code changed} whenever colours have changed, until {@link #dispose}. */
    RuleColours(Runnable changed) {
        this.changed = changed;
        themes().addPropertyChangeListener(this);
    }

    void dispose() {
        themes().removePropertyChangeListener(this);
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        String property = event.getProperty();
        if (IThemeManager.CHANGE_CURRENT_THEME.equals(property) || property.startsWith(PREFIX)) {
            changed.run();
        }
    }

    /** Null for text in the editor's own colour. Asked anew each time, since themes change. */
    static TextAttribute attribute(TokenKind kind) {
        String key = key(kind);
        if (key == null) {
            return null;
        }
        Color colour = registry().get(PREFIX + key);
        return new TextAttribute(colour, null, style(kind));
    }

    /** The last part of the colour definition's id. */
    private static String key(TokenKind kind) {
        return switch (kind) {
            case KEYWORD -> "keyword";
            case STRING -> "string";
            case NUMBER -> "number";
            case COMMENT -> "comment";
            case OPERATOR -> "operator";
            case REFERENCE, ATTRIBUTE -> "attribute";
            case PARAMETER -> "parameter";
            case DECLARATION -> "declaration";
            case TYPE -> "type";
            case FUNCTION -> "function";
            case SCOPE_OPERATOR -> "scopeOperator";
            case PLAIN -> null;
        };
    }

    private static int style(TokenKind kind) {
        return switch (kind) {
            case KEYWORD, DECLARATION -> SWT.BOLD;
            case COMMENT -> SWT.ITALIC;
            default -> SWT.NORMAL;
        };
    }

    private static IThemeManager themes() {
        return PlatformUI.getWorkbench().getThemeManager();
    }

    private static ColorRegistry registry() {
        return themes().getCurrentTheme().getColorRegistry();
    }
}
