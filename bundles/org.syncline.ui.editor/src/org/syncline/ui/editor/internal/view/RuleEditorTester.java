// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.view;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.IEditorPart;

/** Whether an editor shows a rule file. */
public final class RuleEditorTester extends PropertyTester {
    @Override
    public boolean test(Object receiver, String property, Object[] args, Object expected) {
        return receiver instanceof IEditorPart editor
                && editor.getEditorInput() != null
                && editor.getEditorInput().getName().endsWith(".sync");
    }
}
