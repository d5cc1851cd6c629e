// SPDX-License-Identifier: EPL-2.0
package org.syncline.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.plan.PlanChange;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.QueryWord;
import org.syncline.model.Dn;
import org.syncline.model.Operation;

/**
 * Selects changes of a plan. A query is a list of words, all of which have to be true:
 *
 * <ul>
 *   <li>{@code operation:add,update} one of these operations
 *   <li>{@code type:user} one of these object types
 *   <li>{@code rule:"In from AD"} a rule whose name holds the text causes it
 *   <li>{@code attribute:mail} changes one of these attributes
 *   <li>{@code dn:"OU=People,DC=x"} the name, or the new one, holds the text or lies below it
 *   <li>{@code all} every change
 * </ul>
 *
 * <p>A value with blanks stands in quotes, in which a backslash makes a quote or backslash
 * ordinary. {@code -} before a word turns it round. Case does not count. Immutable.
 */
public final class PlanQuery implements Predicate<PlanChange> {
    private final String text;
    private final List<Predicate<PendingChange>> words;

    private PlanQuery(String text, List<Predicate<PendingChange>> words) {
        this.text = text;
        this.words = words;
    }

    /**
     * Reads a query.
     *
     * @throws QueryException when it cannot be read, or is empty
     */
    public static PlanQuery of(String text) throws QueryException {
        List<Predicate<PendingChange>> words = new ArrayList<>();
        for (QueryWord word : QueryWord.read(text, Set.of(":"))) {
            Predicate<PendingChange> meaning = meaning(word);
            words.add(word.negated() ? meaning.negate() : meaning);
        }
        if (words.isEmpty()) {
            throw new QueryException("The query is empty. Write \"all\" for every change.", 1);
        }
        return new PlanQuery(text.trim(), List.copyOf(words));
    }

    @Override
    public boolean test(PlanChange change) {
        return words.stream().allMatch(word -> word.test(change.change()));
    }

    /** The query as it was written. */
    public String text() {
        return text;
    }

    private static Predicate<PendingChange> meaning(QueryWord word) throws QueryException {
        if (word.isAlone() && !word.key().equals("all")) {
            throw new QueryException(
                    "\""
                            + word.name()
                            + "\" has no colon. A word is, for example, type:user; a value with"
                            + " blanks stands in quotes.",
                    word.column());
        }
        return switch (word.key()) {
            case "all" -> change -> true;
            case "operation" -> operations(word);
            case "type" -> {
                List<String> types = list(word);
                yield change -> types.contains(fold(change.objectType()));
            }
            case "rule" -> {
                String part = fold(word.value());
                yield change -> rules(change).anyMatch(name -> fold(name).contains(part));
            }
            case "attribute" -> {
                List<String> names = list(word);
                yield change ->
                        change.lines().stream()
                                .anyMatch(l -> names.contains(fold(l.change().attribute())));
            }
            case "dn" -> name(word);
            default ->
                    throw new QueryException(
                            "\""
                                    + word.key()
                                    + "\" is no word of a query. There are operation:, type:, rule:,"
                                    + " attribute:, dn: and all.",
                            word.column());
        };
    }

    private static Predicate<PendingChange> operations(QueryWord word) throws QueryException {
        List<Operation> operations = new ArrayList<>();
        for (String name : list(word)) {
            try {
                operations.add(Operation.ofWord(name));
            } catch (
                    @SuppressWarnings("unused")
                    IllegalArgumentException e) {
                throw new QueryException(
                        "\""
                                + name
                                + "\" is no operation. There are add, update, rename, delete and"
                                + " delete-add.",
                        word.valueColumn());
            }
        }
        return change -> operations.contains(change.operation());
    }

    private static Predicate<PendingChange> name(QueryWord word) {
        String part = fold(word.value());
        Dn subtree = Dn.isValid(word.value()) ? Dn.of(word.value()) : null;
        return change ->
                Stream.of(change.dn(), change.newDn())
                        .filter(Objects::nonNull)
                        .anyMatch(dn -> fold(dn).contains(part) || isBelow(dn, subtree));
    }

    private static boolean isBelow(String dn, Dn subtree) {
        return subtree != null && Dn.isValid(dn) && Dn.of(dn).isAtOrBelow(subtree);
    }

    private static Stream<String> rules(PendingChange change) {
        return Stream.concat(
                Stream.of(change.cause().name()),
                change.lines().stream().map(PendingLine::rule).map(rule -> rule.name()));
    }

    private static List<String> list(QueryWord word) throws QueryException {
        List<String> parts =
                Stream.of(word.value().split(","))
                        .map(String::trim)
                        .filter(part -> !part.isEmpty())
                        .map(PlanQuery::fold)
                        .toList();
        if (parts.isEmpty()) {
            throw new QueryException("\"" + word.key() + ":\" needs a value.", word.valueColumn());
        }
        return parts;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
