// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.syncline.engine.PendingChange;
import org.syncline.engine.RuleReference;
import org.syncline.model.Printable;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.Widgets;
import org.syncline.ui.staging.internal.model.ReviewRow;

/** Head of the detail: what happens to which object, where it is and where it goes, and why. */
final class DetailHeader {
    static final String TITLE_KEY = "staging.detail.title";
    static final String DN_KEY = "staging.detail.dn";
    static final String NEW_DN_KEY = "staging.detail.newDn";
    static final String CAUSE_KEY = "staging.detail.cause";

    /** A native text stands a little to the right of where it begins. */
    private static final int LINK_INDENT = 3;

    private final Composite control;
    private final Label icon;
    private final Label operation;
    private final Text title;
    private final Text dn;
    private final Text newDn;
    private final Label newDnLabel;
    private final Label causeLabel;
    private final Link cause;
    private final Label sourceLabel;
    private final Text source;
    private ReviewRow row;

    DetailHeader(Composite parent, Consumer<RuleReference> openRule) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(12, 8)
                .spacing(8, 3)
                .applyTo(control);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        Composite first = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(first);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(first);
        icon = new Label(first, SWT.NONE);
        operation = new Label(first, SWT.NONE);
        operation.setFont(Widgets.largerFont(operation, 2));
        title = text(first, TITLE_KEY);
        title.setFont(Widgets.largerFont(title, 2));
        label("Name:");
        dn = text(control, DN_KEY);
        newDnLabel = label("New name:");
        newDn = text(control, NEW_DN_KEY);
        causeLabel = label("Rule:");
        cause = Widgets.key(new Link(control, SWT.NONE), CAUSE_KEY);
        GridDataFactory.fillDefaults().grab(true, false).indent(LINK_INDENT, 0).applyTo(cause);
        cause.addListener(SWT.Selection, event -> causeOf(row).ifPresent(openRule));
        sourceLabel = label("Source:");
        source = text(control, "staging.detail.source");
    }

    private Label label(String text) {
        Label label = new Label(control, SWT.NONE);
        label.setText(text);
        label.setForeground(SynclineColors.get(SynclineColors.MUTED));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    private static Text text(Composite parent, String key) {
        Text text = Widgets.key(new Text(parent, SWT.READ_ONLY), key);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    void show(ReviewRow newRow) {
        row = newRow;
        icon.setImage(Kinds.icon(row.kind()).image());
        title.setText(row.objectName());
        operation.setText(row.kind().word() + " " + row.objectType());
        dn.setText(row.dn());
        String next = newName();
        newDn.setText(next);
        setShown(newDn, !next.isEmpty());
        setShown(newDnLabel, !next.isEmpty());
        boolean pending = row instanceof ReviewRow.Pending;
        cause.setText(causeText());
        setShown(cause, pending);
        setShown(causeLabel, pending);
        sourceLabel.setText(pending ? "Source:" : "Anchor:");
        source.setText(sourceText());
        restyle();
        control.layout(true, true);
        control.requestLayout();
    }

    void restyle() {
        if (row != null) {
            operation.setForeground(SynclineColors.get(Kinds.color(row.kind())));
            newDn.setForeground(SynclineColors.get(SynclineColors.RENAMED));
        }
        for (var child : control.getChildren()) {
            if (child instanceof Label label) {
                label.setForeground(SynclineColors.get(SynclineColors.MUTED));
            }
        }
    }

    private String newName() {
        return row instanceof ReviewRow.Pending pending && pending.change().newDn() != null
                ? Printable.of(pending.change().newDn())
                : "";
    }

    private static java.util.Optional<RuleReference> causeOf(ReviewRow row) {
        return row instanceof ReviewRow.Pending pending
                ? java.util.Optional.ofNullable(pending.change().cause())
                : java.util.Optional.empty();
    }

    private String causeText() {
        return causeOf(row).map(DetailHeader::linkText).orElse("none");
    }

    /** Link text knows {@code <a>} and {@code &}; names may hold either. */
    private static String linkText(RuleReference rule) {
        String name = Printable.of(rule.name()).replace("&", "&&").replace("<", "\u2039");
        if (!RuleLinks.canOpen(rule)) {
            return name + " (no longer in the project)";
        }
        return "<a>" + name + "</a>   " + Printable.of(rule.file()) + ":" + rule.line();
    }

    private String sourceText() {
        if (row instanceof ReviewRow.Pending pending) {
            PendingChange change = pending.change();
            return change.source() == null
                    ? "none any more"
                    : Printable.of(change.source().connector() + ": " + change.source().dn());
        }
        return row.sourceText().isEmpty() ? "none" : row.sourceText();
    }

    private static void setShown(org.eclipse.swt.widgets.Control part, boolean visible) {
        ((GridData) part.getLayoutData()).exclude = !visible;
        part.setVisible(visible);
    }
}
