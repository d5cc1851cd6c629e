// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a function, read from its signature text so that text and behaviour cannot
 * differ: {@code num InStr(str text, str match [, num start])}. Optional parameters stand behind a
 * {@code [}, a {@code …} lets the last parameters repeat.
 */
record Signature(List<Mode> modes, int minArguments, int maxArguments) {
    /** How an argument is handed to the function (semantics reference, 3.3). */
    enum Mode {
        /** One value; of a list the function is called for each. */
        EACH,
        /** Whatever it is, a list not taken apart: {@code var}. */
        ANY,
        /** All values of a list, also where its values are worked through: {@code mv…}. */
        LIST
    }

    Signature {
        modes = List.copyOf(modes);
    }

    static Signature parse(String text) {
        String parameters = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
        List<Mode> modes = new ArrayList<>();
        int required = -1;
        for (String parameter : parameters.split(",")) {
            String type = parameter.replaceAll("[\\[\\]]", " ").strip();
            if (!type.isEmpty() && !type.startsWith("…")) {
                modes.add(mode(type));
            }
            if (required < 0 && parameter.contains("[")) {
                required = modes.size();
            }
        }
        int max = parameters.contains("…") ? Integer.MAX_VALUE : modes.size();
        return new Signature(modes, required < 0 ? modes.size() : required, max);
    }

    private static Mode mode(String type) {
        if (type.startsWith("mv")) {
            return Mode.LIST;
        }
        return type.startsWith("var") ? Mode.ANY : Mode.EACH;
    }

    Mode mode(int argument) {
        return modes.get(Math.min(argument, modes.size() - 1));
    }
}
