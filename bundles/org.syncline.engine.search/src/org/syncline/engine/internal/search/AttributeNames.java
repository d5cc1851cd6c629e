// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.engine.search.Comparison;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.QueryWord;
import org.syncline.engine.search.SearchColumn;
import org.syncline.engine.search.SearchCondition;
import org.syncline.model.Schema;
import org.syncline.model.SecretAttributes;
import org.syncline.rules.MeantName;
import org.syncline.rules.ProjectModel;

/** The attributes that a search may name. */
final class AttributeNames {
    private static final Set<String> PARTS_OF_NAME = Set.of(SearchColumn.DN, SearchColumn.RDN);

    private final SortedSet<String> declared;
    private final String where;
    private final boolean space;

    /**
     * @param connector name of the connector, or null for the metaverse
     * @param type object type of the metaverse, or empty for all
     */
    AttributeNames(ProjectModel model, String connector, String type) {
        Schema schema =
                connector == null
                        ? model.metaverse()
                        : model.connector(connector).orElseThrow().schema();
        declared =
                type.isEmpty() || !schema.types().containsKey(type)
                        ? schema.attributeNames()
                        : new TreeSet<>(schema.attributes(type).keySet());
        space = connector != null;
        where = space ? "\"" + connector + "\"" : "The metaverse";
    }

    /** Names that can be shown, those of secrets left out. */
    SortedSet<String> shown() {
        SortedSet<String> shown = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        declared.stream().filter(name -> !SecretAttributes.resembles(name)).forEach(shown::add);
        return shown;
    }

    SearchCondition presence(QueryWord word, Comparison comparison, List<String> notes)
            throws QueryException {
        return new SearchCondition.Clause(
                attribute(word.value(), word.valueColumn(), notes), comparison, "");
    }

    SearchCondition clause(QueryWord word, Comparison comparison, String value, List<String> notes)
            throws QueryException {
        return new SearchCondition.Clause(
                attribute(word.name(), word.column(), notes), comparison, value);
    }

    /** The attribute in the spelling of the schema; one that is not declared as it is written. */
    private String attribute(String name, int column, List<String> notes) throws QueryException {
        if (name.isEmpty()) {
            throw new QueryException(
                    "The name of an attribute is missing, as in mail~contoso.", column);
        }
        if (space && PARTS_OF_NAME.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            return name.toLowerCase(java.util.Locale.ROOT);
        }
        if (SecretAttributes.resembles(name)) {
            throw new QueryException(
                    "\"" + name + "\" holds secrets, which cannot be searched.", column);
        }
        Optional<String> known = MeantName.ignoringCase(name, declared);
        if (known.isEmpty() && !declared.isEmpty()) {
            notes.add(
                    where
                            + " declares no attribute \""
                            + name
                            + "\"."
                            + MeantName.nearest(name, declared)
                                    .map(near -> " Did you mean " + near + "?")
                                    .orElse(""));
        }
        return known.orElse(name);
    }
}
