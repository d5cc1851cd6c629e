// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.util.List;
import org.syncline.engine.ErrorView;

/**
 * The tree of decisions about one object (semantics reference, 7.6).
 *
 * @param mode which synchronization was run
 * @param committed whether it stands
 * @param status status of the step (6.7)
 * @param detail why it ended so, and what to do; empty on success
 * @param source the object and its way into the metaverse
 * @param metaverse its metaverse object, or null when it has none before and after
 * @param targets what became of the metaverse object in each connector that has rules for it or
 *     holds an object of it, in the order of the project
 * @param others pending exports of other metaverse objects that came to be or changed, for example
 *     of groups that refer to the object
 * @param errors errors of the object and of those that it reaches
 */
public record Preview(
        PreviewMode mode,
        boolean committed,
        String status,
        String detail,
        SourcePreview source,
        MetaversePreview metaverse,
        List<TargetPreview> targets,
        List<OtherExport> others,
        List<ErrorView> errors) {
    public Preview {
        targets = List.copyOf(targets);
        others = List.copyOf(others);
        errors = List.copyOf(errors);
    }
}
