// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import java.util.Objects;
import org.syncline.rules.SourceLocation;

/**
 * An expression of a synchronization rule of FIM or MIM, which stores it as a tree ({@code fn} and
 * {@code arg}; formats reference, 2.2). Its functions are another set than those of Azure AD
 * Connect.
 */
public sealed interface FunctionTree {
    SourceLocation location();

    /**
     * A function with its arguments.
     *
     * @param function as written, {@code +} included; not necessarily a known one
     * @param custom {@code isCustomExpression}: whether it was typed and not chosen in the window
     */
    record Call(
            String function, boolean custom, List<FunctionTree> arguments, SourceLocation location)
            implements FunctionTree {
        public Call {
            Objects.requireNonNull(function, "function");
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A string.
     *
     * @param value without its quotes, otherwise as written
     */
    record Text(String value, SourceLocation location) implements FunctionTree {}

    /**
     * A number or a truth value.
     *
     * @param text as written; empty for an empty argument
     */
    record Constant(String text, SourceLocation location) implements FunctionTree {}

    /**
     * A bare name: an attribute, or a parameter of the synchronization rule.
     *
     * @param listed whether the mapping's source list holds it too
     */
    record Attribute(String name, boolean listed, SourceLocation location)
            implements FunctionTree {}

    /**
     * What is neither of these.
     *
     * @param text a description
     */
    record Unknown(String text, SourceLocation location) implements FunctionTree {}
}
