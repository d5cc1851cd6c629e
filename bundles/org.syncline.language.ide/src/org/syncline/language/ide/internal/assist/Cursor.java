// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.language.ide.colour.TokenKind;

/**
 * What is asked for at a caret.
 *
 * @param place which names fit
 * @param prefix what has been written of the word, never null
 * @param tail how many characters behind the caret belong to that word and are to be replaced
 * @param ends of the rule at the caret; unknown outside of rules
 * @param connector the connector that types are asked of, where they are
 */
record Cursor(Place place, String prefix, int tail, RuleEnds ends, Optional<String> connector) {
    static Cursor at(String text, int caret) {
        Words words = Words.around(text, caret);
        if (words.inComment()) {
            return new Cursor(Place.NOTHING, "", 0, RuleEnds.of(List.of()), Optional.empty());
        }
        Block block = Block.of(words.before());
        List<Word> whole = new ArrayList<>(block.body());
        whole.addAll(words.after());
        RuleEnds ends =
                block.isRule()
                        ? RuleEnds.of(whole)
                        : new RuleEnds(
                                TestReader.describedObject(block.body()), RuleEnds.End.UNKNOWN);
        Word touched = words.touched();
        Place place = block.place(startsLine(text, touched == null ? caret : touched.offset()));
        Optional<String> connector =
                place == Place.END_TYPE ? block.lastString() : block.connector();
        if (touched == null) {
            return new Cursor(place, "", 0, ends, connector);
        }
        String prefix = text.substring(touched.offset(), caret);
        return new Cursor(inside(touched, place), prefix, tail(touched, caret), ends, connector);
    }

    /** In a string only names of connectors and the like are at home. */
    private static Place inside(Word touched, Place place) {
        if (touched.kind() != TokenKind.STRING) {
            return place;
        }
        return switch (place) {
            case CONNECTOR, DIRECTORY, RULE_END, RULE -> place;
            default -> Place.NOTHING;
        };
    }

    /** A string or reference is replaced to its closing sign; what is open has no sure end. */
    private static int tail(Word touched, int caret) {
        boolean closed =
                touched.text().length() > 1
                        && (touched.kind() == TokenKind.STRING && touched.text().endsWith("\"")
                                || touched.kind() == TokenKind.REFERENCE
                                        && touched.text().endsWith("]"));
        return closed ? touched.end() - caret : 0;
    }

    private static boolean startsLine(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        return text.substring(lineStart, offset).isBlank();
    }
}
