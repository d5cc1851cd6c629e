// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.util.List;
import org.syncline.model.Operation;

/**
 * What became of a metaverse object.
 *
 * @param operation ADD when it was made, DELETE when nothing keeps it alive, UPDATE, or NONE
 * @param linked all objects that are linked to it, before when it was deleted
 * @param attributes by name: those that it has or had, and those that a flow wanted to fill
 * @param lineage the object afterwards with the origin of its values, or null when it is gone
 */
public record MetaversePreview(
        String objectType,
        Operation operation,
        List<MetaverseView.Linked> linked,
        List<AttributeFlow> attributes,
        MetaverseView lineage) {
    public MetaversePreview {
        linked = List.copyOf(linked);
        attributes = List.copyOf(attributes);
    }
}
