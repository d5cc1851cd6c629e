// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.syncline.ui.Numbers;
import org.syncline.ui.search.internal.model.CellText;
import org.syncline.ui.search.internal.model.SearchListener.Aspect;
import org.syncline.ui.search.internal.model.SearchModel;

/** Tells a screen reader the selected row of results in words, each time it changes. */
final class ResultAccess {
    private ResultAccess() {}

    static void addTo(NatTable table, SearchModel model) {
        Accessible accessible = table.getAccessible();
        accessible.addAccessibleListener(
                new AccessibleAdapter() {
                    @Override
                    public void getName(AccessibleEvent event) {
                        event.result = words(model);
                    }

                    @Override
                    public void getHelp(AccessibleEvent event) {
                        event.result = "Arrow keys move between objects, Enter opens one.";
                    }
                });
        accessible.addAccessibleControlListener(
                new AccessibleControlAdapter() {
                    @Override
                    public void getRole(AccessibleControlEvent event) {
                        event.detail = ACC.ROLE_TABLE;
                    }
                });
        model.addListener(
                aspect -> {
                    if (aspect == Aspect.SELECTION && !table.isDisposed()) {
                        accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
                    }
                });
    }

    private static String words(SearchModel model) {
        return model.selected()
                .map(
                        row ->
                                "Row "
                                        + Numbers.of(model.selectedIndex() + 1L)
                                        + " of "
                                        + Numbers.of(model.size())
                                        + ": "
                                        + CellText.joined(row, model.columns(), ", "))
                .orElse("Objects found, " + Numbers.of(model.size()) + " rows");
    }
}
