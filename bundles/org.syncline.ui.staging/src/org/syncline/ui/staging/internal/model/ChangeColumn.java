// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.List;
import java.util.function.Function;
import org.syncline.ui.staging.internal.model.ReviewQuery.Section;

/** The columns of the change table. */
public enum ChangeColumn {
    KIND("Operation", row -> row.kind().glyph() + "  " + row.kind().word()),
    OBJECT("Object", ReviewRow::objectName),
    NAME("Name in Target", ReviewRow::dn),
    TYPE("Type", ReviewRow::objectType),
    ATTRIBUTES("Attributes", ReviewRow::attributes),
    RULE("Rule", ReviewRow::ruleText),
    SOURCE("Source Object", ReviewRow::sourceText),
    ANCHOR("Source Anchor", ReviewRow::sourceText);

    private final String title;
    private final Function<ReviewRow, String> text;

    ChangeColumn(String title, Function<ReviewRow, String> text) {
        this.title = title;
        this.text = text;
    }

    /**
     * A column with its share of the width.
     *
     * @param column the column
     * @param percent share of the table's width
     */
    public record Share(ChangeColumn column, int percent) {}

    /** The columns of a section, their shares adding up to 100. */
    public static List<Share> of(Section section) {
        return switch (section) {
            case PENDING ->
                    List.of(
                            new Share(KIND, 8),
                            new Share(OBJECT, 16),
                            new Share(NAME, 15),
                            new Share(TYPE, 6),
                            new Share(ATTRIBUTES, 23),
                            new Share(RULE, 16),
                            new Share(SOURCE, 16));
            case ORPHANS, NOT_OURS ->
                    List.of(
                            new Share(KIND, 10),
                            new Share(OBJECT, 24),
                            new Share(NAME, 36),
                            new Share(TYPE, 8),
                            new Share(ANCHOR, 22));
        };
    }

    public String title() {
        return title;
    }

    /** The text of a cell, safe to show. */
    public String textOf(ReviewRow row) {
        return text.apply(row);
    }
}
