// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.List;
import java.util.Optional;
import org.syncline.language.ide.colour.TokenKind;

/**
 * From where to where a rule goes.
 *
 * @param from source
 * @param to target
 */
record RuleEnds(End from, End to) {
    /**
     * One end of a rule.
     *
     * @param connector absent for the metaverse
     * @param type empty when not yet written
     */
    record End(Optional<String> connector, String type) {
        static final End UNKNOWN = new End(Optional.empty(), "");
    }

    /** The connector's end, on whichever side it is. */
    End connectorEnd() {
        return from.connector().isPresent() ? from : to;
    }

    End metaverseEnd() {
        return from.connector().isPresent() ? to : from;
    }

    /** Reads {@code from … to …} out of the words of a rule. */
    static RuleEnds of(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is("from") && startsEnds(words, i)) {
                int to = i + 1;
                while (to < words.size() && !words.get(to).is("to") && to < i + 4) {
                    to++;
                }
                return new RuleEnds(end(words, i + 1), end(words, to + 1));
            }
        }
        return new RuleEnds(End.UNKNOWN, End.UNKNOWN);
    }

    private static boolean startsEnds(List<Word> words, int index) {
        return index + 1 < words.size() && !words.get(index + 1).is("<-");
    }

    private static End end(List<Word> words, int index) {
        if (index >= words.size()) {
            return End.UNKNOWN;
        }
        Word first = words.get(index);
        if (first.kind() != TokenKind.STRING) {
            return new End(Optional.empty(), first.text());
        }
        String type = index + 1 < words.size() ? words.get(index + 1).text() : "";
        return new End(Optional.of(first.unquoted()), type);
    }
}
