// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal;

import org.eclipse.swt.widgets.Composite;
import org.syncline.engine.ConnectorStatus;
import org.syncline.ui.Banner;
import org.syncline.ui.Icons;
import org.syncline.ui.Widgets;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;
import org.syncline.ui.staging.internal.model.ReviewModel;

/** Lines between numbers and rows: what is listed when it is no change, and what is out of date. */
final class ReviewBanners {
    private final Composite parent;
    private final ReviewModel model;
    private final Banner warning;
    private final Banner section;
    private String shownWarning = "";
    private String shownSection = "";

    /** Makes the lines, which show themselves when there is something to say. */
    static void addTo(Composite parent, ReviewModel model) {
        model.addListener(new ReviewBanners(parent, model)::changed);
    }

    private ReviewBanners(Composite parent, ReviewModel model) {
        this.parent = parent;
        this.model = model;
        warning = Widgets.banner(parent);
        section = Widgets.banner(parent);
    }

    private void changed(Aspect aspect) {
        if ((aspect == Aspect.STATE || aspect == Aspect.LISTING) && !parent.isDisposed()) {
            shownWarning = show(warning, Icons.WARNING, shownWarning, warningText());
            shownSection = show(section, Icons.INFO, shownSection, sectionText());
        }
    }

    private static String show(Banner banner, Icons icon, String before, String now) {
        if (!now.equals(before)) {
            if (now.isEmpty()) {
                banner.hide();
            } else {
                banner.show(icon, now);
            }
        }
        return now;
    }

    private String warningText() {
        if (model.isOutOfDate()) {
            return "The pending exports changed while they were shown. Press F5 to read them again.";
        }
        boolean rulesMoved =
                model.status().stream()
                        .flatMap(status -> status.connectors().stream())
                        .anyMatch(ConnectorStatus::fullSyncRequired);
        boolean rows = model.totals().pending() > 0;
        return rulesMoved && rows
                ? "Rules or schema changed since the last full synchronization, so these pending"
                        + " exports may be out of date. Run a full synchronization to compute them"
                        + " again."
                : "";
    }

    private String sectionText() {
        return switch (model.query().section()) {
            case PENDING -> "";
            case ORPHANS ->
                    "Orphans: objects that carry the anchor of the old system and have no source any"
                            + " more. They are left alone until somebody decides to leave, adopt or"
                            + " delete each of them.";
            case NOT_OURS ->
                    "Not ours: objects of the target that no provisioning rule ever had in scope."
                            + " They are left alone.";
        };
    }
}
