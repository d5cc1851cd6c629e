// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.syncline.ui.Numbers;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;
import org.syncline.ui.staging.internal.model.ReviewModel;
import org.syncline.ui.staging.internal.model.ReviewRow;

/**
 * Tells a screen reader what a table drawn by itself cannot: the selected row in words, each time
 * it changes.
 */
final class ChangeTableAccess {
    private ChangeTableAccess() {}

    static void addTo(NatTable table, ReviewModel model) {
        Accessible accessible = table.getAccessible();
        accessible.addAccessibleListener(
                new AccessibleAdapter() {
                    @Override
                    public void getName(AccessibleEvent event) {
                        event.result = words(model);
                    }

                    @Override
                    public void getHelp(AccessibleEvent event) {
                        event.result =
                                "Arrow keys move between changes, Enter goes to the details, F3"
                                        + " opens the rule.";
                    }
                });
        accessible.addAccessibleControlListener(
                new AccessibleControlAdapter() {
                    @Override
                    public void getRole(AccessibleControlEvent event) {
                        event.detail = ACC.ROLE_TABLE;
                    }

                    @Override
                    public void getValue(AccessibleControlEvent event) {
                        event.result = words(model);
                    }
                });
        model.addListener(
                aspect -> {
                    if (aspect == Aspect.SELECTION && !table.isDisposed()) {
                        accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
                    }
                });
    }

    /** The selected row, for example {@code Row 3 of 1,204: Update, Ann Lee, user, mail}. */
    static String words(ReviewModel model) {
        String rows = Numbers.of(model.rows().size());
        return model.selected()
                .map(ReviewRow::spoken)
                .map(
                        row ->
                                "Row "
                                        + Numbers.of(model.selectedIndex() + 1L)
                                        + " of "
                                        + rows
                                        + ": "
                                        + row)
                .orElse("Pending changes, " + rows + " rows");
    }
}
