// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What other languages, and the predecessor of this one, call a function. */
final class OtherNames {
    /**
     * Names of other languages and of the predecessor, with the present one (semantics reference,
     * 3.4; formats reference, 6, 11). The empty name stands for the operator {@code &}.
     */
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("if", "IIF"),
                    Map.entry("concatenate", ""),
                    Map.entry("concat", ""),
                    Map.entry("uppercase", "UCase"),
                    Map.entry("lowercase", "LCase"),
                    Map.entry("propercase", "PCase"),
                    Map.entry("toupper", "UCase"),
                    Map.entry("tolower", "LCase"),
                    Map.entry("leftpad", "PadLeft"),
                    Map.entry("rightpad", "PadRight"),
                    Map.entry("replacestring", "Replace"),
                    Map.entry("datetimeformat", "FormatDateTime"),
                    Map.entry("convertsidtostring", "StringFromSid"),
                    Map.entry("convertstringtoguid", "CGuid"),
                    Map.entry("random", "RandomNum"),
                    Map.entry("substring", "Mid"),
                    Map.entry("length", "Len"));

    private OtherNames() {}

    /** The name by which the language knows it; empty for {@code &}. */
    static Optional<String> present(String name) {
        return Optional.ofNullable(OTHER_NAMES.get(name.toLowerCase(Locale.ROOT)));
    }
}
