// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Holds the one {@link RuleLanguage} of the workbench and makes it known as a service. */
public final class RuleEditorActivator implements BundleActivator {
    private RuleLanguage language;

    @Override
    public void start(BundleContext context) {
        language = new RuleLanguage();
        context.registerService(RuleLanguage.class, language, null);
    }

    @Override
    public void stop(BundleContext context) {
        language.shutdown();
    }
}
