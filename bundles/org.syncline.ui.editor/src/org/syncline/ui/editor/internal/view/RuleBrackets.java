// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.view;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows the bracket that belongs to the one at the cursor. */
public final class RuleBrackets extends DefaultCharacterPairMatcher {
    public RuleBrackets() {
        super(new char[] {'{', '}', '(', ')', '[', ']'});
    }
}
