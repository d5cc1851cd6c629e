// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.syncline.engine.ConnectorStatus;
import org.syncline.project.ProjectStatus;
import org.syncline.ui.BackgroundLoads;
import org.syncline.ui.staging.internal.model.ReviewListener.Aspect;

/**
 * The review of what would be written to a target, without a window: connector, filters, counts,
 * rows by the page, selection. Views show it and call its verbs.
 *
 * <p>Confined to the home thread of its loads; reading goes on in the background and a load that
 * was overtaken is cancelled. Looking never starts a run. Rows come in the order of the store, by
 * name: nothing is loaded only to be sorted.
 */
public final class ReviewModel {
    private final BackgroundLoads loads;
    private final PageCache<ReviewRow> rows;
    private final ReviewSelection selection;
    private final ReferenceNames names;
    private final List<ReviewListener> listeners = new CopyOnWriteArrayList<>();
    private ReviewSource source;
    private ProjectStatus status;
    private ReviewQuery query = ReviewQuery.NONE;
    private ReviewCounts matching = ReviewCounts.NONE;
    private ReviewPhase phase = ReviewPhase.NO_PROJECT;
    private ReviewFailure failure;
    private boolean chosen;
    private boolean outOfDate;
    private BackgroundLoads.Load live;

    public ReviewModel(BackgroundLoads loads) {
        this.loads = loads;
        this.rows = new PageCache<>(loads, ReviewRow::landmark, new Arrivals());
        this.selection = new ReviewSelection(rows);
        this.names = new ReferenceNames(loads, () -> fire(Aspect.NAMES));
    }

    public void addListener(ReviewListener listener) {
        listeners.add(listener);
    }

    public void removeListener(ReviewListener listener) {
        listeners.remove(listener);
    }

    /** Shows another project; null for none. */
    public void open(ReviewSource newSource) {
        source = newSource;
        chosen = false;
        status = null;
        query = ReviewQuery.NONE;
        selection.forget();
        show(Listing.NONE);
        phase = ReviewPhase.NO_PROJECT;
        refresh();
    }

    /** Shows that a project cannot be read at all, in place of one. */
    public void openBroken(RuntimeException why) {
        open(null);
        failed(why);
    }

    /** Whether there is something to read. */
    public boolean hasSource() {
        return source != null;
    }

    /** Reads everything anew, and keeps connector, filters and selection where they still exist. */
    public void refresh() {
        cancelLive();
        failure = null;
        if (source == null) {
            fire(Aspect.STATE);
            fire(Aspect.LISTING);
            fire(Aspect.SELECTION);
            return;
        }
        ReviewSource from = source;
        startLoading();
        live = loads.start(cancellation -> from.status(), this::arrived, this::failed);
    }

    /** Gives up everything under way; the model is not used any more. */
    public void dispose() {
        listeners.clear();
        source = null;
        cancelLive();
        names.forget();
        rows.reset(Listing.NONE.pages(), 0);
    }

    public void chooseConnector(String name) {
        chosen = true;
        if (!query.connector().equals(name)) {
            selection.forget();
            ask(query.withConnector(name));
        }
    }

    /** Switches a kind on or off, see {@link ReviewQuery#toggled}. */
    public void toggle(ChangeKind kind) {
        ask(query.toggled(kind));
    }

    /** Narrows by text in the name. */
    public void filterText(String text) {
        String stripped = text.strip();
        if (!query.text().equals(stripped)) {
            ask(query.withText(stripped));
        }
    }

    /** Shows all pending exports of the connector. */
    public void clearFilters() {
        ask(query.withoutFilters());
    }

    /** Selects a row; out of range does nothing. */
    public void select(int index) {
        if (selection.select(index)) {
            selectionChanged();
        }
    }

    /** Selects the row behind the selected one. */
    public void selectNext() {
        select(selection.index() + 1);
    }

    /** Selects the row before the selected one. */
    public void selectPrevious() {
        select(selection.index() - 1);
    }

    public ReviewPhase phase() {
        return phase;
    }

    /** Why the last reading failed; empty when it did not. */
    public Optional<ReviewFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the store was found changed since the counts were read. */
    public boolean isOutOfDate() {
        return outOfDate;
    }

    public ReviewQuery query() {
        return query;
    }

    /** The project as last read; empty before. */
    public Optional<ProjectStatus> status() {
        return Optional.ofNullable(status);
    }

    /** The connector shown. */
    public Optional<ConnectorStatus> connector() {
        return status == null ? Optional.empty() : connector(query.connector());
    }

    /** Rows by kind that match the text of the query. */
    public ReviewCounts matching() {
        return matching;
    }

    /** Rows by kind without any filter. */
    public ReviewCounts totals() {
        return connector().map(ReviewCounts::of).orElse(ReviewCounts.NONE);
    }

    /** The rows of the listing. */
    public PageCache<ReviewRow> rows() {
        return rows;
    }

    /** Index of the selected row, -1 for none. */
    public int selectedIndex() {
        return selection.index();
    }

    /** The selected row; empty while none is, or while it is loading. */
    public Optional<ReviewRow> selected() {
        return selection.row();
    }

    /** Readable names of objects that the selected change refers to, as far as they have come. */
    public Map<String, String> referenceNames() {
        return names.known();
    }

    private void ask(ReviewQuery next) {
        query = next;
        selection.restart();
        if (status != null) {
            cancelLive();
            failure = null;
            startLoading();
            list();
        }
    }

    private void arrived(ProjectStatus read) {
        status = read;
        query = query.onOneOf(status.connectors(), chosen);
        list();
    }

    private void list() {
        Optional<ConnectorStatus> connector = connector();
        if (connector.isEmpty()) {
            listed(Listing.NONE);
            return;
        }
        ReviewSource from = source;
        ReviewQuery asked = query;
        live =
                loads.start(
                        cancellation -> Listing.read(from, asked, connector.get(), cancellation),
                        this::listed,
                        this::failed);
    }

    private void listed(Listing listing) {
        live = null;
        phase = ReviewPhase.READY;
        show(listing);
        fire(Aspect.STATE);
        fire(Aspect.LISTING);
        fire(Aspect.SELECTION);
    }

    private void show(Listing listing) {
        outOfDate = false;
        matching = listing.matching();
        names.forget();
        rows.reset(listing.pages(), listing.size());
        selection.listingChanged();
    }

    private void failed(RuntimeException error) {
        live = null;
        phase = ReviewPhase.FAILED;
        failure = ReviewFailure.of(error);
        fire(Aspect.STATE);
    }

    private Optional<ConnectorStatus> connector(String name) {
        return status.connectors().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private void startLoading() {
        phase = ReviewPhase.LOADING;
        fire(Aspect.STATE);
    }

    private void selectionChanged() {
        fire(Aspect.SELECTION);
        if (source != null && selection.row().orElse(null) instanceof ReviewRow.Pending pending) {
            names.lookUp(source, pending.change());
        }
    }

    private void cancelLive() {
        if (live != null) {
            live.cancel();
            live = null;
        }
    }

    private void fire(Aspect aspect) {
        listeners.forEach(listener -> listener.changed(aspect));
    }

    private final class Arrivals implements PageCache.Listener {
        @Override
        public void loaded(int from, int to) {
            boolean settled = selection.arrived(from, to);
            fire(Aspect.ROWS);
            if (settled) {
                selectionChanged();
            }
        }

        @Override
        public void outOfDate() {
            outOfDate = true;
            fire(Aspect.STATE);
        }

        @Override
        public void failed(RuntimeException error) {
            ReviewModel.this.failed(error);
        }
    }
}
