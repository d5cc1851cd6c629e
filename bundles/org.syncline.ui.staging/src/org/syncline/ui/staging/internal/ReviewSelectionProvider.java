// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;
import org.syncline.ui.staging.internal.model.ReviewModel;

/** The selected row as the workbench's selection, for commands that depend on it. */
final class ReviewSelectionProvider implements ISelectionProvider {
    private final ReviewModel model;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

    ReviewSelectionProvider(ReviewModel model) {
        this.model = model;
        model.addListener(this::changed);
    }

    @Override
    public IStructuredSelection getSelection() {
        return model.selected()
                .map(row -> new StructuredSelection(row))
                .orElse(StructuredSelection.EMPTY);
    }

    @Override
    public void setSelection(ISelection selection) {
        // rows are selected by their place; a row alone does not tell it
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    private void changed(Aspect aspect) {
        if (aspect == Aspect.SELECTION) {
            SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
            listeners.forEach(listener -> listener.selectionChanged(event));
        }
    }
}
