// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.syncline.engine.search.SearchQuery;
import org.syncline.model.SecretAttributes;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;

/**
 * Where can be searched, with the attributes that are known there.
 *
 * @param names connectors, or object types of the metaverse behind {@code *}
 * @param attributes of all of them
 */
public record Places(List<String> names, SortedSet<String> attributes) {
    public static final Places NONE = new Places(List.of(), new TreeSet<>());

    public static Places of(ProjectModel model, boolean metaverse) {
        List<String> names = new ArrayList<>();
        SortedSet<String> attributes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (metaverse) {
            names.add(SearchQuery.ANY_TYPE);
            names.addAll(model.metaverse().types().keySet());
            attributes.addAll(model.metaverse().attributeNames());
        } else {
            for (ConnectorDefinition connector : model.connectors()) {
                names.add(connector.name());
                attributes.addAll(connector.schema().attributeNames());
            }
        }
        attributes.removeIf(SecretAttributes::resembles);
        return new Places(names, attributes);
    }
}
