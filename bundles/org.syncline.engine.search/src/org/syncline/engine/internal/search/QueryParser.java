// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.engine.search.Comparison;
import org.syncline.engine.search.DateScope;
import org.syncline.engine.search.ErrorKind;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.QueryWord;
import org.syncline.engine.search.SearchCondition;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SpaceState;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.rules.ProjectModel;

/** Reads the text of a search. */
final class QueryParser {
    private static final Set<String> OPERATORS = Set.of(":", "=", "~", "!~", "^=", "$=");
    private static final String SPACE_WORDS =
            "There are type:, dn:, rdn:, subtree:, anchor:, pending-import, pending-export, error:,"
                    + " is:, disconnected-since:, linked-since:, error-since:,"
                    + " pending-export-since: (each with -before too), has:, lacks: and all; an"
                    + " attribute is compared with =, ~, !~, ^= or $=, for example mail~contoso.";
    private static final String METAVERSE_WORDS =
            "There are id:, has:, lacks: and all; an attribute is compared with =, ~, !~, ^= or $=,"
                    + " for example mail~contoso.";

    private final ProjectModel model;
    private final Instant now;
    private final List<String> notes = new ArrayList<>();
    private String connector;
    private String type = "";
    private boolean metaverse;

    QueryParser(ProjectModel model, Instant now) {
        this.model = model;
        this.now = now;
    }

    /**
     * Reads a query.
     *
     * @param usual the connector that is meant where the text names none, or null
     */
    SearchQuery parse(String text, String usual) throws QueryException {
        List<QueryWord> words = QueryWord.read(text, OPERATORS);
        Collection<QueryWord> rest = new ArrayList<>();
        for (QueryWord word : words) {
            if (!place(word)) {
                rest.add(word);
            }
        }
        if (!metaverse && connector == null) {
            connector = usual(usual);
        }
        AttributeNames names = new AttributeNames(model, connector, type);
        List<SearchCondition> conditions = new ArrayList<>();
        for (QueryWord word : rest) {
            SearchCondition condition = condition(word, names);
            conditions.add(word.negated() ? new SearchCondition.Not(condition) : condition);
        }
        return new SearchQuery(connector, type, conditions, notes);
    }

    /** Whether the word says where to search. */
    private boolean place(QueryWord word) throws QueryException {
        boolean space = is(word, "space");
        if (!space && !is(word, "metaverse")) {
            return false;
        }
        if (word.negated()) {
            throw new QueryException(
                    "\"" + word.key() + ":\" cannot be turned round.", word.column());
        }
        if (connector != null || metaverse) {
            throw new QueryException(
                    "A search goes through one connector space or the metaverse, not several.",
                    word.column());
        }
        if (space) {
            connector = DeclaredNames.connector(model, word.value(), word.valueColumn());
        } else {
            metaverse = true;
            type =
                    word.value().equals(SearchQuery.ANY_TYPE)
                            ? ""
                            : DeclaredNames.type(model, word.value(), notes);
        }
        return true;
    }

    private String usual(String usual) throws QueryException {
        if (usual != null) {
            return DeclaredNames.connector(model, usual, 1);
        }
        throw new QueryException(
                "The query does not say where to search. Begin it with space:NAME for a connector"
                        + " space, or with metaverse:TYPE (metaverse:* for all types).",
                1);
    }

    private static boolean is(QueryWord word, String key) {
        return word.operator().equals(":") && word.key().equals(key);
    }

    private SearchCondition condition(QueryWord word, AttributeNames names) throws QueryException {
        if (word.isAlone()) {
            return alone(word);
        }
        if (!word.operator().equals(":")) {
            return names.clause(
                    word, Comparison.ofSymbol(word.operator()).orElseThrow(), word.value(), notes);
        }
        return switch (word.key()) {
            case "has" -> names.presence(word, Comparison.IS_PRESENT, notes);
            case "lacks" -> names.presence(word, Comparison.IS_NOT_PRESENT, notes);
            default -> metaverse ? ofMetaverse(word) : ofSpace(word);
        };
    }

    private SearchCondition alone(QueryWord word) throws QueryException {
        if (!word.quoted() && word.key().equals("all")) {
            return new SearchCondition.Everything();
        }
        if (!word.quoted() && !metaverse) {
            switch (word.key()) {
                case "pending-import":
                    return new SearchCondition.PendingImport(Set.of());
                case "pending-export":
                    return new SearchCondition.PendingExport(Set.of());
                case "error":
                    return new SearchCondition.InError(EnumSet.allOf(ErrorKind.class));
                default:
                    break;
            }
        }
        if (word.name().isEmpty()) {
            throw new QueryException("A word is missing behind the minus.", word.column());
        }
        return new SearchCondition.AnyText(word.name());
    }

    private SearchCondition ofMetaverse(QueryWord word) throws QueryException {
        if (word.key().equals("id")) {
            if (!word.value().matches("[0-9]{1,18}")) {
                throw new QueryException(
                        "\"" + word.value() + "\" is no number of a metaverse object.",
                        word.valueColumn());
            }
            return new SearchCondition.Id(Long.parseLong(word.value()));
        }
        throw unknown(word, METAVERSE_WORDS);
    }

    private SearchCondition ofSpace(QueryWord word) throws QueryException {
        return switch (word.key()) {
            case "type" -> new SearchCondition.Types(new HashSet<>(list(word)));
            case "dn" -> new SearchCondition.Name(name(word));
            case "subtree" -> new SearchCondition.Subtree(name(word));
            case "rdn" -> new SearchCondition.Rdn(word.value());
            case "anchor" -> new SearchCondition.Anchor(word.value(), Anchors.of(word.value()));
            case "pending-import" ->
                    new SearchCondition.PendingImport(operations(word, Operation.DELETE_ADD));
            case "pending-export" -> new SearchCondition.PendingExport(operations(word, null));
            case "error" -> new SearchCondition.InError(errors(word));
            case "is" -> new SearchCondition.State(state(word));
            default -> when(word);
        };
    }

    private SearchCondition when(QueryWord word) throws QueryException {
        boolean before = word.key().endsWith("-before");
        if (!before && !word.key().endsWith("-since")) {
            throw unknown(word, SPACE_WORDS);
        }
        String scope = word.key().substring(0, word.key().lastIndexOf('-'));
        DateScope of = DateScope.ofWord(scope).orElseThrow(() -> unknown(word, SPACE_WORDS));
        return new SearchCondition.When(
                of, before, Times.of(word.value(), now, word.valueColumn()), word.value());
    }

    private static QueryException unknown(QueryWord word, String words) {
        return new QueryException(
                "\"" + word.name() + ":\" is no word of a search here. " + words, word.column());
    }

    private static Dn name(QueryWord word) throws QueryException {
        if (!Dn.isValid(word.value())) {
            throw new QueryException(
                    "\""
                            + word.value()
                            + "\" is no distinguished name. Write the whole name, in quotes when it"
                            + " holds blanks: "
                            + word.key()
                            + ":\"OU=Sales Team,DC=contoso,DC=com\". For a part of a name write"
                            + " dn~Sales.",
                    word.valueColumn());
        }
        return Dn.of(word.value());
    }

    private static Set<Operation> operations(QueryWord word, Operation never)
            throws QueryException {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (String name : list(word)) {
            operations.addAll(operation(word, name, never));
        }
        return operations;
    }

    private static Set<Operation> operation(QueryWord word, String name, Operation never)
            throws QueryException {
        String folded = name.toLowerCase(java.util.Locale.ROOT);
        if (folded.equals("modify")) {
            return EnumSet.of(Operation.UPDATE, Operation.RENAME);
        }
        return Stream.of(Operation.values())
                .filter(one -> one != Operation.NONE && one != never)
                .filter(one -> one.word().equals(folded))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(
                        () ->
                                new QueryException(
                                        "\""
                                                + name
                                                + "\" is no operation. There are add, update,"
                                                + " rename, delete"
                                                + (never == null ? ", delete-add" : "")
                                                + " and modify, which is update and rename.",
                                        word.valueColumn()));
    }

    private static Set<ErrorKind> errors(QueryWord word) throws QueryException {
        Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
        for (String name : list(word)) {
            kinds.add(
                    ErrorKind.ofWord(name)
                            .orElseThrow(
                                    () ->
                                            new QueryException(
                                                    "\""
                                                            + name
                                                            + "\" is no kind of error. There are"
                                                            + " import, sync and export.",
                                                    word.valueColumn())));
        }
        return kinds;
    }

    private static SpaceState state(QueryWord word) throws QueryException {
        return SpaceState.ofWord(word.value())
                .orElseThrow(
                        () ->
                                new QueryException(
                                        "\""
                                                + word.value()
                                                + "\" is no state. There are "
                                                + String.join(
                                                        ", ",
                                                        Stream.of(SpaceState.values())
                                                                .map(SpaceState::word)
                                                                .toList())
                                                + ".",
                                        word.valueColumn()));
    }

    private static List<String> list(QueryWord word) throws QueryException {
        List<String> parts =
                Stream.of(word.value().split(","))
                        .map(String::trim)
                        .filter(part -> !part.isEmpty())
                        .toList();
        if (parts.isEmpty()) {
            throw new QueryException("\"" + word.key() + ":\" needs a value.", word.valueColumn());
        }
        return parts;
    }
}
