// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import org.eclipse.ui.IStartup;

/** Starts the rule language when the window stands, so that all files are checked unopened. */
public final class StartRuleLanguage implements IStartup {
    @Override
    public void earlyStartup() {
        RuleLanguage.get().start();
    }
}
