// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.PendingFilter;
import org.syncline.model.Operation;

/**
 * What the review shows: everything that table, counts and later decisions act on. Decisions belong
 * to a query and not to the rows that happen to be loaded.
 *
 * @param connector name of the target connector, empty when there is none
 * @param section which listing
 * @param kinds kinds wanted among pending exports; empty means all
 * @param text text that the name must contain, case ignored; empty means any
 */
public record ReviewQuery(String connector, Section section, Set<ChangeKind> kinds, String text) {
    /** The listings of the review. */
    public enum Section {
        /** What would be written. */
        PENDING,
        /** Objects of the old system without a source. */
        ORPHANS,
        /** Objects that no rule of ours ever spoke for. */
        NOT_OURS
    }

    /** Nothing in particular of no connector. */
    public static final ReviewQuery NONE = new ReviewQuery("", Section.PENDING, Set.of(), "");

    public ReviewQuery {
        kinds = Set.copyOf(kinds);
    }

    public ReviewQuery withConnector(String name) {
        return new ReviewQuery(name, section, kinds, text);
    }

    /**
     * The same query on a connector that there is: the present one when somebody chose it or when
     * it has something to review, else the first that has.
     */
    ReviewQuery onOneOf(List<ConnectorStatus> connectors, boolean chosen) {
        Predicate<ConnectorStatus> present = c -> c.name().equals(connector);
        if (connectors.stream().anyMatch(present.and(c -> chosen || c.pendingTotal() > 0))) {
            return this;
        }
        return connectors.stream()
                .filter(c -> c.pendingTotal() > 0)
                .findFirst()
                .or(() -> connectors.stream().filter(c -> c.orphans() > 0).findFirst())
                .or(() -> connectors.stream().filter(present).findFirst())
                .or(() -> connectors.stream().findFirst())
                .map(c -> withConnector(c.name()))
                .orElse(NONE);
    }

    public ReviewQuery withText(String newText) {
        return new ReviewQuery(connector, section, kinds, newText);
    }

    /** All pending exports of the connector. */
    public ReviewQuery withoutFilters() {
        return new ReviewQuery(connector, Section.PENDING, Set.of(), "");
    }

    /** The same connector, text and kinds in another listing. */
    public ReviewQuery inSection(Section other) {
        return new ReviewQuery(connector, other, kinds, text);
    }

    /**
     * Takes a kind in or out. A pending kind leads back to the pending exports; orphans and objects
     * that are not ours replace them, and taking them out leads back as well.
     */
    public ReviewQuery toggled(ChangeKind kind) {
        if (!kind.isPending()) {
            Section own = kind == ChangeKind.ORPHAN ? Section.ORPHANS : Section.NOT_OURS;
            return new ReviewQuery(
                    connector, section == own ? Section.PENDING : own, Set.of(), text);
        }
        EnumSet<ChangeKind> next = EnumSet.noneOf(ChangeKind.class);
        next.addAll(kinds);
        if (!next.remove(kind)) {
            next.add(kind);
        }
        return new ReviewQuery(connector, Section.PENDING, next, text);
    }

    /** Whether a kind is switched on as a filter. */
    public boolean shows(ChangeKind kind) {
        return switch (kind) {
            case ORPHAN -> section == Section.ORPHANS;
            case NOT_OURS -> section == Section.NOT_OURS;
            case ADD, UPDATE, RENAME, DELETE, DELETE_ADD ->
                    section == Section.PENDING && kinds.contains(kind);
        };
    }

    /** Whether the query leaves anything out. */
    public boolean isFiltered() {
        return !kinds.isEmpty() || !text.isEmpty();
    }

    /** The store's filter for this query. */
    public PendingFilter filter() {
        Set<Operation> operations =
                kinds.stream().map(ChangeKind::operation).collect(Collectors.toSet());
        return new PendingFilter(connector, operations, text);
    }
}
