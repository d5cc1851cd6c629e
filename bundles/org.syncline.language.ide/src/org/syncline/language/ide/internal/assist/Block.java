// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.language.ide.colour.TokenKind;
import org.syncline.rules.RunStepType;

/**
 * The top-level block in which a caret stands.
 *
 * @param header the words up to the opening brace
 * @param body the words behind it, up to the caret; of a block inside, only its end
 * @param inner the words of the block within that is open
 * @param depth 0 in a header, 1 in a block, more in a block within
 */
record Block(List<Word> header, List<Word> body, List<Word> inner, int depth) {
    private static final Set<String> LIMITS =
            Set.of("adds", "updates", "renames", "deletes", "shrink");

    static Block of(List<Word> words) {
        List<Word> header = new ArrayList<>();
        List<Word> body = new ArrayList<>();
        List<Word> inner = new ArrayList<>();
        int depth = 0;
        for (Word word : words) {
            if (word.is("{")) {
                depth++;
                inner.clear();
            } else if (word.is("}")) {
                depth = Math.max(0, depth - 1);
                if (depth == 0) {
                    header.clear();
                    body.clear();
                }
            } else {
                (depth == 0 ? header : depth == 1 ? body : inner).add(word);
            }
        }
        return new Block(header, body, inner, depth);
    }

    boolean isRule() {
        return depth == 1 && (opensWith("inbound") || opensWith("outbound"));
    }

    private boolean opensWith(String word) {
        return !header.isEmpty() && header.get(0).is(word);
    }

    /** The name of the connector or schema that this block describes. */
    Optional<String> connector() {
        boolean has = opensWith("connector") || opensWith("schema") || opensWith("limits");
        return has
                ? header.stream().filter(Block::isString).map(Word::unquoted).findFirst()
                : Optional.empty();
    }

    /** The string that stands last. */
    Optional<String> lastString() {
        return body.isEmpty() || !isString(body.get(body.size() - 1))
                ? Optional.empty()
                : Optional.of(body.get(body.size() - 1).unquoted());
    }

    private static boolean isString(Word word) {
        return word.kind() == TokenKind.STRING;
    }

    /** What can stand behind the last word. */
    Place place(boolean newLine) {
        if (depth == 0) {
            return inHeader();
        }
        if (isRule()) {
            return RuleReader.placeAfter(body, newLine);
        }
        if (opensWith("test")) {
            return depth == 1
                    ? TestReader.placeAfter(body)
                    : TestReader.placeInValues(inner, newLine);
        }
        if (opensWith("run")) {
            return inRunProfile(newLine);
        }
        if (opensWith("limits")) {
            return LIMITS.contains(last(body)) ? Place.BLOCK_TYPE : Place.KEYWORD;
        }
        return opensWith("connector") && depth == 1 ? inConnector() : Place.KEYWORD;
    }

    private Place inRunProfile(boolean newLine) {
        if (depth > 1) {
            boolean name = inner.isEmpty() || newLine || inner.size() % 2 == 0;
            return name ? Place.STEP_OPTION : Place.NOTHING;
        }
        boolean step = RunStepType.ofWord(last(body)).isPresent();
        return step ? Place.CONNECTOR : Place.STEP_TYPE;
    }

    private Place inHeader() {
        return switch (last(header)) {
            case "schema", "limits" -> Place.CONNECTOR;
            case "uses" -> Place.CONNECTOR_TYPE;
            default -> Place.KEYWORD;
        };
    }

    private Place inConnector() {
        return switch (last(body)) {
            case "directory" -> Place.DIRECTORY;
            case "objects" -> Place.BLOCK_TYPE;
            case "attributes" -> Place.BLOCK_ATTRIBUTE;
            case "," -> listed();
            default -> Place.KEYWORD;
        };
    }

    /** Which list the comma belongs to. */
    private Place listed() {
        for (int i = body.size() - 1; i >= 0; i--) {
            if (body.get(i).is("attributes") && (i == 0 || !body.get(i - 1).is(","))) {
                return Place.BLOCK_ATTRIBUTE;
            }
            if (body.get(i).is("objects") && (i == 0 || !body.get(i - 1).is(","))) {
                return Place.BLOCK_TYPE;
            }
        }
        return Place.KEYWORD;
    }

    private static String last(List<Word> words) {
        return words.isEmpty() ? "" : words.get(words.size() - 1).text();
    }
}
