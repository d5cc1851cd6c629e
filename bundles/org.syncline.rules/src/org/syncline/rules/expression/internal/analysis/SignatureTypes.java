// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.rules.expression.FunctionDescription;
import org.syncline.rules.expression.Functions;

/**
 * The types in the signature of a function, read from its text: {@code num InStr(str text, str
 * match [, num start])}. Where evaluation accepts more than the text says, {@link #WIDER} holds it.
 *
 * @param result the word before the name
 * @param parameters the words before the parameters; the last pair repeats after {@code …}
 * @param accepts by parameter: what evaluation takes
 */
record SignatureTypes(String result, List<String> parameters, List<Set<Kind>> accepts) {
    private static final Set<Kind> TEXT = EnumSet.of(Kind.TEXT);
    private static final Set<Kind> BYTES = EnumSet.of(Kind.TEXT, Kind.BINARY);
    private static final Set<Kind> CERTIFICATE = BYTES;

    /** By function and position from 0. */
    private static final Map<String, Set<Kind>> WIDER =
            Map.ofEntries(
                    Map.entry("CBool0", EnumSet.of(Kind.BOOLEAN, Kind.NUMBER, Kind.TEXT)),
                    Map.entry("CNum0", EnumSet.of(Kind.NUMBER, Kind.TEXT, Kind.BINARY)),
                    Map.entry("CRef0", EnumSet.of(Kind.TEXT, Kind.REFERENCE, Kind.LINK)),
                    Map.entry("CStr0", Kind.SHOWABLE),
                    Map.entry("CDate0", EnumSet.of(Kind.TEXT, Kind.DATE)),
                    Map.entry("ConvertToBase640", BYTES),
                    Map.entry("Left0", BYTES),
                    Map.entry("Right0", BYTES),
                    Map.entry("Mid0", BYTES),
                    Map.entry("Len0", BYTES),
                    Map.entry("Error0", Kind.SHOWABLE),
                    Map.entry("Join0", Kind.SHOWABLE),
                    Map.entry("Contains0", EnumSet.of(Kind.TEXT, Kind.REFERENCE)),
                    Map.entry("Contains1", Kind.SHOWABLE));

    private static final Map<String, SignatureTypes> ALL = collect();

    /** Of a function that exists. */
    static SignatureTypes of(String function) {
        return ALL.get(function);
    }

    private static Map<String, SignatureTypes> collect() {
        Map<String, SignatureTypes> all = new HashMap<>();
        for (String name : Functions.names()) {
            all.put(name, parse(Functions.find(name).orElseThrow()));
        }
        return Map.copyOf(all);
    }

    private static SignatureTypes parse(FunctionDescription function) {
        String text = function.signature();
        int open = text.indexOf('(');
        List<String> words = new ArrayList<>();
        List<Set<Kind>> accepts = new ArrayList<>();
        for (String parameter : text.substring(open + 1, text.lastIndexOf(')')).split(",")) {
            String stripped = parameter.replaceAll("[\\[\\]…]", " ").strip();
            if (!stripped.isEmpty()) {
                String word = stripped.split(" ")[0];
                accepts.add(accepts(function.name(), words.size(), word));
                words.add(word);
            }
        }
        return new SignatureTypes(text.substring(0, text.indexOf(' ')), words, accepts);
    }

    private static Set<Kind> accepts(String function, int position, String word) {
        Set<Kind> wider = WIDER.get(function + position);
        if (wider != null) {
            return wider;
        }
        if (function.startsWith("Is") && !function.equals("IsBitSet")) {
            return Kind.ANY;
        }
        boolean certificate = function.startsWith("Cert");
        return switch (word) {
            case "str", "enum" -> TEXT;
            case "num" -> EnumSet.of(Kind.NUMBER);
            case "bool" -> EnumSet.of(Kind.BOOLEAN);
            case "bin" -> certificate ? CERTIFICATE : EnumSet.of(Kind.BINARY);
            case "ref" -> EnumSet.of(Kind.REFERENCE);
            case "dt" -> EnumSet.of(Kind.DATE);
            default -> Kind.ANY;
        };
    }

    /** What evaluation takes at a position, from 0. */
    Set<Kind> accepted(int position) {
        return accepts.isEmpty() ? Kind.ANY : accepts.get(Math.min(position, accepts.size() - 1));
    }

    private String word(int position) {
        return parameters.isEmpty()
                ? ""
                : parameters.get(Math.min(position, parameters.size() - 1));
    }

    /** Whether an argument is taken with all its values. */
    boolean takesList(int position) {
        return word(position).startsWith("mv");
    }

    /** Whether an argument is handed over as it is, lists not taken apart. */
    boolean takesAny(int position) {
        return word(position).startsWith("var");
    }
}
