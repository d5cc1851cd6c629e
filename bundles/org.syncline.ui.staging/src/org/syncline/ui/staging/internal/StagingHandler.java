// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Carries the verbs of the staging view out. Which verb is said in {@code plugin.xml} behind the
 * class name.
 */
public final class StagingHandler extends AbstractHandler implements IExecutableExtension {
    private Verb verb;

    private enum Verb {
        NEXT(view -> view.model().selectNext()),
        PREVIOUS(view -> view.model().selectPrevious()),
        OPEN_OBJECT(StagingView::openSelectedObject),
        OPEN_RULE(StagingView::openSelectedRule),
        FILTER(StagingView::focusFilter),
        REFRESH(view -> view.model().refresh()),
        CLEAR_FILTERS(view -> view.model().clearFilters()),
        COPY_NAME(StagingView::copyName),
        COPY_LDIF(StagingView::copyLdif),
        TEXT(StagingView::toggleText);

        private final Consumer<StagingView> deed;

        Verb(Consumer<StagingView> deed) {
            this.deed = deed;
        }
    }

    @Override
    public void setInitializationData(
            IConfigurationElement config, String propertyName, Object data) {
        verb = Verb.valueOf((String) data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        if (part instanceof StagingView view) {
            verb.deed.accept(view);
        }
        return null;
    }
}
