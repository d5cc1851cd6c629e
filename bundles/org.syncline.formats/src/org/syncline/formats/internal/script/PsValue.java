// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A value in a script.
 *
 * @param text of one value what it says; where a variable has no constant value, as it stands in
 *     the script
 * @param resolved whether the text is the value
 * @param items of a list its values, else null
 * @param variable the name of the variable that the value is, without {@code $}, else null
 */
record PsValue(String text, boolean resolved, List<PsValue> items, String variable) {
    static PsValue constant(String text) {
        return new PsValue(text, true, null, null);
    }

    static PsValue unknown(String source) {
        return new PsValue(source, false, null, null);
    }

    static PsValue list(List<PsValue> items) {
        return new PsValue("", true, List.copyOf(items), null);
    }

    /**
     * A string with the variables in it that have a constant value.
     *
     * @param constants values by name in lower case
     */
    static PsValue string(PsToken token, Map<String, String> constants) {
        if (token.parts() == null) {
            return constant(token.text());
        }
        StringBuilder text = new StringBuilder();
        boolean known = true;
        for (PsPart part : token.parts()) {
            String value =
                    part.variable()
                            ? constants.get(part.text().toLowerCase(Locale.ROOT))
                            : part.text();
            known &= value != null;
            text.append(value == null ? part.source() : value);
        }
        return new PsValue(text.toString(), known, null, null);
    }

    /** The values of a list, or the value itself. */
    List<PsValue> all() {
        return items == null ? List.of(this) : items;
    }
}
