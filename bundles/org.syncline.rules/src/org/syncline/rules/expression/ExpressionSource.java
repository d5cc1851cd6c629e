// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Optional;
import org.syncline.model.AttributeSchema;

/** What is known of the objects that an expression will be evaluated for. */
public interface ExpressionSource {
    /** A source of which nothing is declared: then little can be said of types. */
    ExpressionSource UNKNOWN = name -> Optional.empty();

    /** What the schema says of an attribute, empty when it is not declared. Never {@code dn}. */
    Optional<AttributeSchema> attribute(String name);

    /**
     * Whether the objects are those of the metaverse: they have no {@code dn}, and their references
     * are links, which functions of names do not take.
     */
    default boolean isMetaverse() {
        return false;
    }
}
