// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Optional;
import java.util.SortedSet;
import org.syncline.rules.expression.internal.FunctionTable;
import org.syncline.rules.expression.internal.Words;

/** The functions and bare words of the expression language. Safe for use by many threads. */
public final class Functions {
    private Functions() {}

    /** A function by its exact name. */
    public static Optional<FunctionDescription> find(String name) {
        return FunctionTable.find(name).map(function -> function.description());
    }

    /** The names of all functions, sorted. */
    public static SortedSet<String> names() {
        return FunctionTable.names();
    }

    /**
     * The bare words that may stand in an expression, sorted: literals such as {@code True} and
     * {@code NULL}, and words of enumerations such as {@code UTF8}. Case-sensitive.
     */
    public static SortedSet<String> words() {
        return Words.names();
    }
}
