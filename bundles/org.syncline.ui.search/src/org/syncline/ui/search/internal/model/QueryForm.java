// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.engine.search.Comparison;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.QueryWord;

/**
 * The controls above a search, which are another way to write its text: where to search, the scope,
 * and all words beside it as they stand. Immutable.
 *
 * @param place name of the connector, or object type of the metaverse; empty for none
 * @param metaverse whether it searches the metaverse
 * @param scope of a connector space
 * @param value text or time of the scope
 * @param operations ticked operations of the scope
 * @param others all other words, as written
 */
public record QueryForm(
        boolean metaverse,
        String place,
        Scope scope,
        String value,
        Set<String> operations,
        List<String> others) {
    private static final Set<String> OPERATORS = Set.of(":", "=", "~", "!~", "^=", "$=");

    public QueryForm {
        operations = Set.copyOf(operations);
        others = List.copyOf(others);
    }

    /** A form that nobody has filled in. */
    public static QueryForm empty(boolean metaverse, String place) {
        return new QueryForm(metaverse, place, Scope.ALL, "", Set.of(), List.of());
    }

    /** The form of a text; empty when the text cannot be read, or searches the other side. */
    public static Optional<QueryForm> of(String text, boolean metaverse) {
        try {
            QueryForm form = empty(metaverse, "");
            boolean scoped = false;
            for (QueryWord word : QueryWord.read(text, OPERATORS)) {
                String key = word.operator().equals(":") ? word.key() : "";
                if (key.equals("space") && metaverse || key.equals("metaverse") && !metaverse) {
                    return Optional.empty();
                }
                Optional<Scope> found = metaverse ? Optional.empty() : Scope.of(word);
                if (key.equals("space") || key.equals("metaverse")) {
                    form = form.withPlace(word.value());
                } else if (!scoped && found.isPresent()) {
                    scoped = true;
                    form = form.scoped(found.get(), word);
                } else {
                    form = form.with(written(word));
                }
            }
            return Optional.of(form);
        } catch (
                @SuppressWarnings("unused")
                QueryException e) {
            return Optional.empty();
        }
    }

    /** The query. */
    public String text() {
        List<String> words = new ArrayList<>();
        if (!place.isEmpty()) {
            words.add((metaverse ? "metaverse:" : "space:") + QueryWord.quote(place));
        }
        String scoped = metaverse ? "" : scope.written(value, operations);
        if (!scoped.isEmpty() && (scope != Scope.ALL || others.isEmpty())) {
            words.add(scoped);
        }
        words.addAll(others);
        return String.join(" ", words);
    }

    public QueryForm withPlace(String newPlace) {
        return new QueryForm(metaverse, newPlace, scope, value, operations, others);
    }

    public QueryForm withScope(Scope newScope, String newValue, Set<String> newOperations) {
        return new QueryForm(metaverse, place, newScope, newValue, newOperations, others);
    }

    /** One more word. */
    public QueryForm with(String word) {
        List<String> more = new ArrayList<>(others);
        more.add(word);
        return new QueryForm(metaverse, place, scope, value, operations, more);
    }

    /** One more clause. */
    public QueryForm with(String attribute, Comparison comparison, String wanted) {
        return with(
                switch (comparison) {
                    case IS_PRESENT -> "has:" + attribute;
                    case IS_NOT_PRESENT -> "lacks:" + attribute;
                    default -> attribute + comparison.symbol() + QueryWord.quote(wanted);
                });
    }

    private QueryForm scoped(Scope found, QueryWord word) {
        return found.input() == Scope.Input.OPERATIONS
                ? withScope(
                        found,
                        "",
                        word.isAlone() ? Set.of() : new TreeSet<>(List.of(word.value().split(","))))
                : withScope(found, found.input() == Scope.Input.NONE ? "" : word.value(), Set.of());
    }

    private static String written(QueryWord word) {
        String minus = word.negated() ? "-" : "";
        if (word.isAlone()) {
            return minus + (word.quoted() ? quoted(word.name()) : word.name());
        }
        return minus
                + word.name()
                + word.operator()
                + (word.quoted() ? quoted(word.value()) : word.value());
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
