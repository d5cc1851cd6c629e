// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A search of one connector space or of the metaverse. Immutable; made from text by {@link
 * Searches#query}.
 *
 * @param connector name of the connector, or null for the metaverse
 * @param type object type of the metaverse, empty for all; always empty for a connector space
 * @param conditions all have to hold; none means every object
 * @param notes what the reader of the text should know, for example that no such attribute is
 *     declared; sentences for a person
 */
public record SearchQuery(
        String connector, String type, List<SearchCondition> conditions, List<String> notes) {
    /** What stands for all object types of the metaverse. */
    public static final String ANY_TYPE = "*";

    public SearchQuery {
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
    }

    /** Whether it searches the metaverse. */
    public boolean isMetaverse() {
        return connector == null;
    }

    /** The query as text, which reads as the same query. */
    public String text() {
        List<String> words = new ArrayList<>();
        words.add(
                isMetaverse()
                        ? "metaverse:" + QueryWord.quote(type.isEmpty() ? ANY_TYPE : type)
                        : "space:" + QueryWord.quote(connector));
        words.addAll(conditions.stream().map(SearchCondition::word).toList());
        return words.stream().collect(Collectors.joining(" "));
    }
}
