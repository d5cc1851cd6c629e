// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.table;

import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;

/** Mouse and keys select rows; headers select nothing, since a column may be a million cells. */
public final class RowBindings extends RowOnlySelectionBindings {
    @Override
    protected void configureColumnHeaderMouseClickBindings(UiBindingRegistry registry) {
        // see the class comment
    }

    @Override
    protected void configureRowHeaderMouseClickBindings(UiBindingRegistry registry) {
        // there is no row header
    }
}
