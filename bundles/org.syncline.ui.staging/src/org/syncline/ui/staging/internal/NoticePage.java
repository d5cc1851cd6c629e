// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.syncline.ui.Icons;
import org.syncline.ui.Widgets;
import org.syncline.ui.staging.internal.model.ReviewNotice;

/** What stands in place of the table when there are no rows: why, and what to do. */
final class NoticePage {
    static final String TITLE_KEY = "staging.notice.title";
    static final String TEXT_KEY = "staging.notice.text";
    static final String ACTION_KEY = "staging.notice.action";

    private static final int TEXT_WIDTH = 70;

    private final Composite control;
    private final Label icon;
    private final Label title;
    private final Text text;
    private final Button button;
    private ReviewNotice.Action action = ReviewNotice.Action.NONE;

    /**
     * A page without a notice.
     *
     * @param act does what a notice's button says
     */
    NoticePage(Composite parent, Consumer<ReviewNotice.Action> act) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(20, 20).applyTo(control);
        Composite middle = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(6, 8).applyTo(middle);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .applyTo(middle);
        icon = new Label(middle, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        title = Widgets.key(new Label(middle, SWT.CENTER), TITLE_KEY);
        title.setFont(Widgets.largerFont(title, 2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        text = Widgets.key(new Text(middle, wrapped()), TEXT_KEY);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(Widths.characters(text, TEXT_WIDTH), SWT.DEFAULT)
                .applyTo(text);
        button = Widgets.key(new Button(middle, SWT.PUSH), ACTION_KEY);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(button);
        button.addListener(SWT.Selection, event -> act.accept(action));
    }

    private static int wrapped() {
        return SWT.READ_ONLY | SWT.CENTER | SWT.MULTI | SWT.WRAP;
    }

    Composite control() {
        return control;
    }

    /** The button when there is one, else the words. */
    void setFocus() {
        if (button.isVisible()) {
            button.setFocus();
        } else {
            control.forceFocus();
        }
    }

    void show(ReviewNotice notice) {
        action = notice.action();
        icon.setImage(iconOf(notice.kind()).image());
        title.setText(notice.title());
        text.setText(notice.text());
        text.setBackground(control.getBackground());
        setShown(text, !notice.text().isEmpty());
        button.setText(notice.action().label());
        setShown(button, notice.action() != ReviewNotice.Action.NONE);
        control.layout(true, true);
    }

    private static void setShown(Control part, boolean shown) {
        ((GridData) part.getLayoutData()).exclude = !shown;
        part.setVisible(shown);
    }

    private static Icons iconOf(ReviewNotice.Kind kind) {
        return switch (kind) {
            case BUSY -> Icons.RUNNING;
            case CALM -> Icons.INFO;
            case GOOD -> Icons.SUCCESS;
            case ERROR -> Icons.ERROR;
        };
    }
}
