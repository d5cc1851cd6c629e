// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Display;
import org.syncline.engine.SourceReference;
import org.syncline.model.Printable;
import org.syncline.ui.Icons;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.staging.internal.model.DetailLine;
import org.syncline.ui.staging.internal.model.DetailLine.Kind;

/** Cells of the detail table. */
final class DetailLabels extends StyledCellLabelProvider {
    private static final Styler LINK =
            new Styler() {
                @Override
                public void applyStyles(TextStyle style) {
                    style.foreground = JFaceColors.getHyperlinkText(Display.getCurrent());
                    style.underline = true;
                }
            };

    private final Column column;

    DetailLabels(Column column) {
        this.column = column;
    }

    /** The columns with their shares of the width. */
    enum Column {
        ATTRIBUTE("Attribute", 17),
        BEFORE("In Target Now", 26),
        AFTER("To Be Written", 26),
        RULE("Rule", 16),
        SOURCE("Source Object", 15);

        private final String title;
        private final int weight;

        Column(String title, int weight) {
            this.title = title;
            this.weight = weight;
        }

        String title() {
            return title;
        }

        int weight() {
            return weight;
        }
    }

    /** Whether a click on the cell does something. */
    static boolean isLink(ViewerCell cell) {
        DetailLine line = (DetailLine) cell.getElement();
        return switch (Column.values()[cell.getColumnIndex()]) {
            case RULE -> line.first() && RuleLinks.canOpen(line.rule());
            case AFTER -> line.kind() == Kind.MORE;
            case ATTRIBUTE, BEFORE, SOURCE -> false;
        };
    }

    @Override
    public void update(ViewerCell cell) {
        DetailLine line = (DetailLine) cell.getElement();
        StyledString text = text(line);
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        if (column == Column.ATTRIBUTE) {
            cell.setImage(line.first() ? icon(line).image() : null);
        }
        super.update(cell);
    }

    @Override
    public String getToolTipText(Object element) {
        String text = text((DetailLine) element).getString();
        return text.isEmpty() ? null : text.replace("&", "&&");
    }

    private StyledString text(DetailLine line) {
        return switch (column) {
            case ATTRIBUTE -> new StyledString(line.first() ? Printable.of(line.attribute()) : "");
            case BEFORE -> before(line);
            case AFTER -> after(line);
            case RULE -> rule(line);
            case SOURCE -> new StyledString(source(line));
        };
    }

    private static StyledString before(DetailLine line) {
        return switch (line.kind()) {
            case REMOVED -> value("\u2212 " + line.before(), SynclineColors.REMOVED);
            case CHANGED -> value(line.before(), SynclineColors.REMOVED);
            case ADDED, MORE -> new StyledString();
            case UNCHANGED -> value(line.before(), SynclineColors.MUTED);
        };
    }

    private static StyledString after(DetailLine line) {
        return switch (line.kind()) {
            case ADDED -> value("+ " + line.after(), SynclineColors.ADDED);
            case CHANGED -> value(line.after(), SynclineColors.ADDED);
            case REMOVED -> new StyledString();
            case UNCHANGED -> new StyledString();
            case MORE -> new StyledString(line.after(), LINK);
        };
    }

    private static StyledString value(String text, String color) {
        return new StyledString(text, SynclineColors.styler(color));
    }

    private static StyledString rule(DetailLine line) {
        if (!line.first() || line.rule() == null) {
            return new StyledString();
        }
        String name = Printable.of(line.rule().name());
        return RuleLinks.canOpen(line.rule())
                ? new StyledString(name, LINK)
                : new StyledString(name);
    }

    private static String source(DetailLine line) {
        SourceReference source = line.source();
        if (!line.first()) {
            return "";
        }
        return source == null ? "constant" : Printable.of(source.dn());
    }

    private static Icons icon(DetailLine line) {
        return switch (line.operation()) {
            case ADD -> Icons.ADD;
            case DELETE -> Icons.DELETE;
            case NONE, UPDATE, RENAME, DELETE_ADD -> Icons.UPDATE;
        };
    }
}
