// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One statement of a script.
 *
 * @param tokens at least one, without line ends
 * @param inBlock whether it stands in braces: a function, a loop, a condition
 */
record PsStatement(List<PsToken> tokens, boolean inBlock) {
    PsToken first() {
        return tokens.get(0);
    }

    /** About what stands in the script, cut to a length for messages. */
    String source() {
        return tokens.stream().limit(12).map(PsToken::source).collect(Collectors.joining(" "));
    }

    /** The parts between top-level pipes; none of them empty. */
    List<List<PsToken>> pipeline() {
        List<List<PsToken>> segments = new ArrayList<>();
        List<PsToken> current = new ArrayList<>();
        int depth = 0;
        for (PsToken token : tokens) {
            depth += opens(token) ? 1 : closes(token) ? -1 : 0;
            if (depth == 0 && token.is("|")) {
                segments.add(current);
                current = new ArrayList<>();
            } else {
                current.add(token);
            }
        }
        segments.add(current);
        segments.removeIf(List::isEmpty);
        return segments;
    }

    static boolean opens(PsToken token) {
        return token.kind() == PsToken.Kind.MARK
                && (token.text().endsWith("(")
                        || token.text().endsWith("{")
                        || token.text().equals("["));
    }

    static boolean closes(PsToken token) {
        return token.is(")") || token.is("}") || token.is("]");
    }
}
