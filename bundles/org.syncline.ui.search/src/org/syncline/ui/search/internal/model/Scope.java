// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.syncline.engine.search.QueryWord;

/** The scopes of a connector space search (semantics reference, 7.4) and their words. */
public enum Scope {
    ALL("All objects", "all", Input.NONE),
    RDN("RDN", "rdn:", Input.TEXT),
    DN("DN", "dn:", Input.TEXT),
    ANCHOR("Anchor", "anchor:", Input.TEXT),
    SUBTREE("Subtree", "subtree:", Input.TEXT),
    PENDING_IMPORT("Pending import", "pending-import", Input.OPERATIONS),
    PENDING_EXPORT("Pending export", "pending-export", Input.OPERATIONS),
    IMPORT_ERROR("Import error", "error:import", Input.NONE),
    EXPORT_ERROR("Export error", "error:export", Input.NONE),
    SYNC_ERROR("Synchronization error", "error:sync", Input.NONE),
    CONNECTORS("Connectors", "is:connector", Input.NONE),
    DISCONNECTORS("Disconnectors", "is:disconnector", Input.NONE),
    NORMAL_DISCONNECTORS("Disconnectors, normal", "is:normal", Input.NONE),
    EXPLICIT_DISCONNECTORS("Disconnectors, explicit", "is:explicit", Input.NONE),
    NOT_CONFIRMED("Awaiting confirmation", "is:unconfirmed", Input.NONE),
    TRANSIENT("Temporary name", "is:transient", Input.NONE),
    DISCONNECTED_SINCE("Disconnected since", "disconnected-since:", Input.TIME),
    LINKED_SINCE("Linked since", "linked-since:", Input.TIME),
    ERROR_SINCE("In error since", "error-since:", Input.TIME),
    PENDING_EXPORT_SINCE("Pending export since", "pending-export-since:", Input.TIME);

    /** What a scope asks for. */
    public enum Input {
        NONE,
        TEXT,
        TIME,
        /** Add, modify and delete. */
        OPERATIONS
    }

    /** What can be ticked beside pending imports and exports. */
    public static final List<String> OPERATIONS = List.of("add", "modify", "delete");

    private final String label;
    private final String word;
    private final Input input;

    Scope(String label, String word, Input input) {
        this.label = label;
        this.word = word;
        this.input = input;
    }

    public String label() {
        return label;
    }

    public Input input() {
        return input;
    }

    /**
     * The word of a query, or empty while it lacks its value.
     *
     * @param operations ticked ones; all or none of them mean any
     */
    String written(String value, Set<String> operations) {
        return switch (input) {
            case NONE -> word;
            case TEXT, TIME -> value.isBlank() ? "" : word + QueryWord.quote(value.strip());
            case OPERATIONS ->
                    operations.isEmpty() || operations.containsAll(OPERATIONS)
                            ? word
                            : word + ":" + String.join(",", new TreeSet<>(operations));
        };
    }

    /** The scope that a word stands for. */
    static Optional<Scope> of(QueryWord query) {
        if (query.negated()) {
            return Optional.empty();
        }
        String plain =
                query.isAlone() ? query.key() : query.key() + query.operator() + query.value();
        return Arrays.stream(values()).filter(scope -> scope.fits(query, plain)).findFirst();
    }

    private boolean fits(QueryWord query, String plain) {
        return switch (input) {
            case NONE -> plain.equalsIgnoreCase(word) && !(query.isAlone() && query.quoted());
            case TEXT, TIME -> (query.key() + query.operator()).equals(word);
            case OPERATIONS ->
                    query.key().equals(word)
                            && (query.isAlone() && !query.quoted()
                                    || query.operator().equals(":")
                                            && Stream.of(query.value().split(","))
                                                    .allMatch(OPERATIONS::contains));
        };
    }
}
