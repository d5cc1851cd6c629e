// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Objects;

/**
 * A function for the checker, content assist and hover.
 *
 * @param name case-sensitive
 * @param minArguments the least number of arguments
 * @param maxArguments the greatest number of arguments, {@link Integer#MAX_VALUE} for no limit
 * @param signature result, name and parameters as in the semantics reference, 3.4
 * @param documentation one or two sentences
 */
public record FunctionDescription(
        String name, int minArguments, int maxArguments, String signature, String documentation) {
    public FunctionDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(documentation, "documentation");
    }

    /** Whether a call may have this number of arguments. */
    public boolean accepts(int arguments) {
        return arguments >= minArguments && arguments <= maxArguments;
    }
}
