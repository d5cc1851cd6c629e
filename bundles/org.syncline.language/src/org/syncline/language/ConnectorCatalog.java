// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * The connector types that are installed, as far as checks need to know them. Implemented above the
 * language, which knows no connector.
 */
public interface ConnectorCatalog {
    /** No connector type at all: settings and types are not checked. */
    ConnectorCatalog UNKNOWN =
            new ConnectorCatalog() {
                @Override
                public SortedSet<String> types() {
                    return java.util.Collections.emptySortedSet();
                }

                @Override
                public Optional<List<Setting>> settings(String type) {
                    return Optional.empty();
                }
            };

    /**
     * One setting that a connector type understands.
     *
     * @param name the word in the rule file
     * @param required whether the connector cannot work without it
     * @param secret whether it must be declared {@code secret} and not given in the file
     * @param choices allowed values, empty when any is
     * @param problem what is wrong with a value, half a sentence that goes on behind the value
     */
    record Setting(
            String name,
            boolean required,
            boolean secret,
            List<String> choices,
            Function<String, Optional<String>> problem) {
        public Setting {
            choices = List.copyOf(choices);
        }

        /** A setting whose values are held against its choices alone. */
        public Setting(String name, boolean required, boolean secret, List<String> choices) {
            this(name, required, secret, choices, value -> Optional.empty());
        }
    }

    /** The ids of the installed types. */
    SortedSet<String> types();

    /** What can be configured on a type; empty for a type that is not installed. */
    Optional<List<Setting>> settings(String type);
}
