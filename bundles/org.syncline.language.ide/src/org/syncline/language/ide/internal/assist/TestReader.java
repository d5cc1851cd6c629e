// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.language.ide.colour.TokenKind;

/** Goes through the words of a rule test up to the caret. Tolerant, as {@link RuleReader}. */
final class TestReader {
    private static final Set<String> STATEMENTS = Set.of("now", "given", "expect");
    private static final Set<String> BEFORE_CONNECTOR =
            Set.of("given", "from", "to", "join", "with", "on");
    private static final Set<String> VALUES = Set.of("none", "True", "False");

    private TestReader() {}

    /** What can stand behind the last word of a test, outside of braces within. */
    static Place placeAfter(List<Word> words) {
        if (words.isEmpty()) {
            return Place.KEYWORD;
        }
        Word last = words.get(words.size() - 1);
        if (last.kind() == TokenKind.STRING) {
            boolean typed = words.size() > 1 && takesType(words.get(words.size() - 2));
            return typed ? Place.END_TYPE : Place.KEYWORD;
        }
        if (BEFORE_CONNECTOR.contains(last.text())) {
            return Place.CONNECTOR;
        }
        boolean expected = last.is("expect") || last.is("no");
        return expected ? Place.EXPECTED : Place.KEYWORD;
    }

    private static boolean takesType(Word word) {
        return word.is("given") || word.is("to");
    }

    /** What can stand behind the last word of the values of an object. */
    static Place placeInValues(List<Word> words, boolean newLine) {
        if (words.isEmpty() || newLine) {
            return Place.TEST_ATTRIBUTE;
        }
        Word last = words.get(words.size() - 1);
        boolean value =
                last.kind() == TokenKind.STRING
                        || last.kind() == TokenKind.NUMBER
                        || VALUES.contains(last.text());
        return value && words.size() > 1 ? Place.TEST_ATTRIBUTE : Place.NOTHING;
    }

    /** The object that the last statement describes; its values stand in braces behind it. */
    static RuleEnds.End describedObject(List<Word> words) {
        int start = words.size() - 1;
        while (start >= 0 && !STATEMENTS.contains(words.get(start).text())) {
            start--;
        }
        if (start < 0) {
            return RuleEnds.End.UNKNOWN;
        }
        List<Word> statement = words.subList(start, words.size());
        int owner = -1;
        for (int i = statement.size() - 1; i >= 0; i--) {
            owner = takesType(statement.get(i)) ? i : owner;
        }
        if (owner < 0) {
            String type = statement.size() > 1 ? statement.get(1).text() : "";
            return new RuleEnds.End(Optional.empty(), type);
        }
        Optional<String> connector =
                owner + 1 < statement.size()
                        ? Optional.of(statement.get(owner + 1).unquoted())
                        : Optional.empty();
        String type = owner + 2 < statement.size() ? statement.get(owner + 2).text() : "";
        return new RuleEnds.End(connector, type);
    }
}
