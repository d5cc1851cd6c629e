// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.List;
import java.util.Set;
import org.syncline.language.ide.colour.TokenKind;
import org.syncline.rules.ScopeOperator;

/**
 * Goes through the words of a rule up to the caret to find out what can stand there. Tolerant: what
 * it does not understand it takes for the end of a statement.
 */
final class RuleReader {
    private static final Set<String> STATEMENTS =
            Set.of(
                    "from",
                    "to",
                    "scope",
                    "join",
                    "link",
                    "precedence",
                    "disabled",
                    "description",
                    "id");
    private static final Set<String> LINK_WORDS =
            Set.of("provision", "sticky", "join", "no", "flow");
    private static final Set<String> FLOW_OPTIONS =
            Set.of("once", "merge", "replace", "ignoring-case");

    private Step step = Step.STATEMENT;

    /** What the next word is expected to be. */
    private enum Step {
        STATEMENT,
        RULE_END,
        END_TYPE,
        LINK,
        SCOPE_ATTRIBUTE,
        SCOPE_OPERATOR,
        SCOPE_VALUE,
        SCOPE_NEXT,
        JOIN_LEFT,
        JOIN_EQUALS,
        JOIN_RIGHT,
        JOIN_NEXT,
        PRECEDENCE,
        NEIGHBOUR,
        READS,
        OPERAND,
        OPERATOR
    }

    private RuleReader() {}

    /**
     * What can stand behind the last word.
     *
     * @param newLine whether the caret is on a line of its own
     */
    static Place placeAfter(List<Word> words, boolean newLine) {
        RuleReader reader = new RuleReader();
        for (int i = 0; i < words.size(); i++) {
            boolean flowTarget = i + 1 < words.size() && words.get(i + 1).is("<-");
            reader.read(words.get(i), flowTarget);
        }
        return reader.place(newLine || words.isEmpty());
    }

    private void read(Word word, boolean flowTarget) {
        if (flowTarget && word.isName()) {
            step = Step.STATEMENT;
        } else if (word.is("<-")) {
            step = Step.OPERAND;
        } else {
            step = next(word);
        }
    }

    private Step next(Word word) {
        return switch (step) {
            case STATEMENT -> statement(word);
            case RULE_END -> word.kind() == TokenKind.STRING ? Step.END_TYPE : Step.STATEMENT;
            case END_TYPE -> Step.STATEMENT;
            case LINK -> link(word);
            case SCOPE_ATTRIBUTE -> Step.SCOPE_OPERATOR;
            case SCOPE_OPERATOR -> needsValue(word) ? Step.SCOPE_VALUE : Step.SCOPE_NEXT;
            case SCOPE_VALUE -> Step.SCOPE_NEXT;
            case SCOPE_NEXT -> again(word, Step.SCOPE_ATTRIBUTE);
            case JOIN_LEFT -> Step.JOIN_EQUALS;
            case JOIN_EQUALS -> Step.JOIN_RIGHT;
            case JOIN_RIGHT -> Step.JOIN_NEXT;
            case JOIN_NEXT -> again(word, Step.JOIN_LEFT);
            case PRECEDENCE -> precedence(word);
            case NEIGHBOUR -> Step.PRECEDENCE;
            case READS -> word.is("(") ? Step.READS : Step.STATEMENT;
            case OPERAND -> inExpression(word);
            case OPERATOR ->
                    word.firstOfLine() && STATEMENTS.contains(word.text())
                            ? statement(word)
                            : inExpression(word);
        };
    }

    private static Step statement(Word word) {
        return switch (word.text()) {
            case "from", "to" -> Step.RULE_END;
            case "scope" -> Step.SCOPE_ATTRIBUTE;
            case "join" -> Step.JOIN_LEFT;
            case "link" -> Step.LINK;
            case "precedence" -> Step.PRECEDENCE;
            case "reads", "," -> Step.READS;
            default -> Step.STATEMENT;
        };
    }

    /**
     * {@code link join} ends with its line; a {@code join} on the next one is another statement.
     */
    private static Step link(Word word) {
        boolean more = LINK_WORDS.contains(word.text()) && !word.firstOfLine();
        return more ? Step.LINK : statement(word);
    }

    private static Step precedence(Word word) {
        if (word.is("before") || word.is("after")) {
            return Step.NEIGHBOUR;
        }
        return word.kind() == TokenKind.NUMBER ? Step.PRECEDENCE : statement(word);
    }

    private Step again(Word word, Step condition) {
        if (word.is("and") || word.is("or")) {
            return condition;
        }
        return word.is("case-sensitive") ? step : statement(word);
    }

    private static Step inExpression(Word word) {
        if (FLOW_OPTIONS.contains(word.text())) {
            return Step.STATEMENT;
        }
        if (word.is("reads")) {
            return Step.READS;
        }
        boolean opens = word.is("(") || word.is(",") || word.kind() == TokenKind.OPERATOR;
        return opens ? Step.OPERAND : Step.OPERATOR;
    }

    private static boolean needsValue(Word word) {
        return ScopeOperator.ofWord(word.text()).map(ScopeOperator::needsValue).orElse(true);
    }

    private Place place(boolean newLine) {
        Place otherwise = newLine ? Place.STATEMENT : Place.KEYWORD;
        return switch (step) {
            case STATEMENT, LINK, SCOPE_NEXT, JOIN_NEXT, PRECEDENCE, OPERATOR -> otherwise;
            case NEIGHBOUR -> Place.RULE;
            case SCOPE_VALUE, JOIN_EQUALS -> Place.KEYWORD;
            case RULE_END -> Place.RULE_END;
            case END_TYPE -> Place.END_TYPE;
            case SCOPE_ATTRIBUTE, READS -> Place.SCOPE_ATTRIBUTE;
            case SCOPE_OPERATOR -> Place.SCOPE_OPERATOR;
            case JOIN_LEFT -> Place.JOIN_CONNECTOR_ATTRIBUTE;
            case JOIN_RIGHT -> Place.JOIN_METAVERSE_ATTRIBUTE;
            case OPERAND -> Place.OPERAND;
        };
    }
}
