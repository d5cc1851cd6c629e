// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.engine.ErrorView;
import org.syncline.ui.ObjectPage;
import org.syncline.ui.RuleLinks;
import org.syncline.ui.Widgets;
import org.syncline.ui.operations.internal.model.ErrorText;

/** What an error of an object means and what to do, with links to its rule and to the object. */
final class ErrorExplanation {
    private final Composite area;
    private final IWorkbenchPage page;
    private final Text explanation;
    private final Link rule;
    private final Link object;
    private String connector = "";
    private ErrorView error;

    /**
     * @param area has a grid layout of one column
     * @param key before the keys of its widgets
     */
    ErrorExplanation(Composite area, IWorkbenchPage page, String key) {
        this.area = area;
        this.page = page;
        explanation =
                Widgets.key(
                        new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI), key + "-explanation");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(8, 6)
                .hint(100, SWT.DEFAULT)
                .applyTo(explanation);
        rule = link(key + "-rule", this::openRule);
        object = link(key + "-object", this::openObject);
    }

    private Link link(String key, Runnable action) {
        Link link = Widgets.key(new Link(area, SWT.NONE), key);
        link.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(link);
        return link;
    }

    /**
     * The whole text, for which a column has no room.
     *
     * @param shown null for none
     */
    void show(String ofConnector, ErrorView shown) {
        connector = ofConnector;
        error = shown;
        explanation.setText(shown == null ? "" : ErrorText.explanation(shown));
        rule.setText(
                shown != null && RuleLinks.canOpen(shown.rule())
                        ? "<a>Open rule " + ErrorText.rule(shown) + "</a>"
                        : "");
        object.setText(shown != null && !shown.dn().isEmpty() ? "<a>Open object</a>" : "");
        area.layout();
    }

    void openRule() {
        if (error != null) {
            RuleLinks.open(page, error.rule());
        }
    }

    void openObject() {
        if (error != null && !error.dn().isEmpty()) {
            ObjectPage.open(page, connector, error.dn());
        }
    }
}
