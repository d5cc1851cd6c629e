// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ListSelectionDialog;
import org.syncline.engine.search.SearchColumn;
import org.syncline.ui.search.internal.model.CellText;
import org.syncline.ui.search.internal.model.SearchModel;

/** Asks which columns to show: any attribute, and what is no attribute. */
final class ColumnsDialog {
    private ColumnsDialog() {}

    static void choose(Shell shell, SearchModel model) {
        ListSelectionDialog dialog =
                ListSelectionDialog.of(all(model).toArray())
                        .title("Columns")
                        .message(
                                model.attributes().isEmpty()
                                        ? "Search once to see the attributes of the connector too."
                                        : "Columns to show, in this order:")
                        .contentProvider(ArrayContentProvider.getInstance())
                        .labelProvider(
                                new LabelProvider() {
                                    @Override
                                    public String getText(Object element) {
                                        return CellText.title((String) element);
                                    }
                                })
                        .preselect(model.columns().toArray())
                        .create(shell);
        if (dialog.open() == org.eclipse.jface.window.Window.OK) {
            List<String> chosen =
                    Arrays.stream(dialog.getResult()).map(String.class::cast).toList();
            if (!chosen.isEmpty()) {
                model.setColumns(chosen);
            }
        }
    }

    /** Those that are shown first, so that the order is kept. */
    private static List<String> all(SearchModel model) {
        Set<String> all = new LinkedHashSet<>(model.columns());
        all.addAll(model.isMetaverse() ? SearchColumn.OF_METAVERSE : SearchColumn.OF_SPACE);
        all.addAll(model.attributes());
        return new ArrayList<>(all);
    }
}
