// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.Objects;
import org.syncline.model.Value;

/** What became of one exported object. */
public sealed interface ExportResult {
    /**
     * The live object holds values that are neither those expected nor those wanted: somebody else
     * changed it, and a person decides (decisions, "Moved on").
     */
    String CONFLICT = "conflict";

    /**
     * The directory holds what was wanted.
     *
     * @param anchor anchor of the object where the directory told it, or null: then the confirming
     *     import brings it
     */
    record Done(Value.Binary anchor) implements ExportResult {}

    /**
     * The object was not written.
     *
     * @param type name of the error (semantics reference, 6.10), or {@link #CONFLICT}
     * @param code the directory's own code, or empty
     * @param literal the directory's own name for it, or empty
     * @param detail what the directory said, for a person
     */
    record Failed(String type, String code, String literal, String detail) implements ExportResult {
        public Failed {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(literal, "literal");
            Objects.requireNonNull(detail, "detail");
        }
    }
}
