// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.swt.widgets.Control;
import org.syncline.ui.staging.internal.model.ChangeColumn;
import org.syncline.ui.staging.internal.model.ChangeKind;
import org.syncline.ui.staging.internal.model.ReviewModel;
import org.syncline.ui.staging.internal.model.ReviewRow;
import org.syncline.ui.table.TableStyle;

/** Colours of the change table: each kind of change has its own. */
final class ChangeTableStyle extends TableStyle {
    ChangeTableStyle(NatTable table, Control reference) {
        super(table, reference);
    }

    /** Labels of a cell: the kind in the first column, weight in the others. */
    static void label(LabelStack labels, int column, ReviewModel model, int row) {
        ReviewRow found = model.rows().peek(row);
        if (found == null) {
            labels.addLabel(MUTED);
            return;
        }
        switch (ChangeColumn.of(model.query().section()).get(column).column()) {
            case KIND -> labels.addLabel(found.kind().name());
            case OBJECT -> labels.addLabel(STRONG);
            case NAME, SOURCE, ANCHOR -> labels.addLabel(MUTED);
            case TYPE, ATTRIBUTES, RULE -> {
                // as everything else
            }
        }
    }

    @Override
    protected void colors() {
        for (ChangeKind kind : ChangeKind.values()) {
            color(Kinds.color(kind), kind.name());
        }
    }
}
