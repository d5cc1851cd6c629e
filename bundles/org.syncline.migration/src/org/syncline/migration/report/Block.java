// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import java.util.List;
import java.util.Objects;

/** A part of a {@link Report}. All texts are as they are: whoever shows them makes them safe. */
public sealed interface Block {
    /** A heading inside a section. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /**
     * The one thing that must not be overlooked.
     *
     * @param word says what the tone says
     */
    record Callout(Tone tone, String word, String text) implements Block {
        public Callout {
            Objects.requireNonNull(tone, "tone");
        }
    }

    /** Names with their values. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A name with its value. */
    record Fact(String name, String value) {
        public Fact {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /** What to do, in order. */
    record Steps(List<Step> steps) implements Block {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One thing to do.
     *
     * @param command to be typed; may be empty
     */
    record Step(String text, String command) {
        public Step {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(command, "command");
        }
    }

    /**
     * A table.
     *
     * @param columns headings; every row has as many cells
     */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("a row of other length: " + row);
                }
            }
        }
    }
}
