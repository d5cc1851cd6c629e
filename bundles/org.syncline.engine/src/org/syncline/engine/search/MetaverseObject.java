// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.List;
import java.util.Map;
import org.syncline.engine.preview.MetaverseView;

/**
 * All that is known of a metaverse object (semantics reference, 7.5). Values of secret attributes
 * are {@link Searches#HIDDEN}; nothing is escaped.
 *
 * @param name what people call it
 * @param attributes by name, with the origin of their values
 * @param references of the objects that its references refer to, their numbers by the text of the
 *     value
 * @param connectors the objects that are linked to it, sources first
 */
public record MetaverseObject(
        long id,
        String objectType,
        String name,
        List<MetaverseView.Attribute> attributes,
        Map<String, Long> references,
        List<SpaceObject.Linked> connectors) {
    public MetaverseObject {
        attributes = List.copyOf(attributes);
        references = Map.copyOf(references);
        connectors = List.copyOf(connectors);
    }
}
