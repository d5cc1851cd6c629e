// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.List;
import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * One attribute mapping (formats reference, 1.2, {@code mapping}).
 *
 * @param target attribute that is written
 * @param kind how the value comes about
 * @param sources the format's source list as written; for a direct mapping exactly one attribute,
 *     for an expression not necessarily what the expression reads, for a constant empty
 * @param text the constant or the expression as written; empty for a direct mapping
 * @param once whether it flows only when the rule has just created the object
 * @param mergeType as written: {@code Update}, {@code Replace}, {@code Merge}, {@code
 *     MergeCaseInsensitive}
 * @param remark what a person must know of this mapping, for a comment at its place; may be empty
 */
public record ForeignFlow(
        String target,
        Kind kind,
        List<String> sources,
        String text,
        boolean once,
        String mergeType,
        String remark,
        SourceLocation location) {
    /** The flow types of semantics reference 2.6. */
    public enum Kind {
        DIRECT,
        CONSTANT,
        EXPRESSION,
        /**
         * Something that has no counterpart; {@code text} describes it, {@code remark} says why.
         */
        NOT_CARRIED
    }

    public ForeignFlow {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(kind, "kind");
        sources = List.copyOf(sources);
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(mergeType, "mergeType");
        Objects.requireNonNull(remark, "remark");
    }
}
