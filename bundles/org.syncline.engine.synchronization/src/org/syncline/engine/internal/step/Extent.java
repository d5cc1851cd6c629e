// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import org.syncline.engine.internal.rules.RuleEdits;

/**
 * How much a synchronization step looks at. A delta synchronization works on what has changed and
 * on what that reaches; a full one judges again what nothing has changed, but where rules are those
 * that were applied last, only once and at the end.
 *
 * @param delta whether only what changed is looked at
 * @param tracked whether what an object reaches is marked, to be looked at after it: in a delta,
 *     and where somebody listens, who may have shown the step one object only
 * @param allLinks whether all links of the connector have to be judged before any join, because its
 *     rules are others than those that judged them last
 * @param wholeMetaverse whether metaverse objects of other connectors have to be looked at too:
 *     outbound rules changed, or a full synchronization died
 * @param allBystanders whether all disconnectors of all targets have to be looked at
 * @param edits edited rules, whose objects have to be looked at beside what has changed
 */
record Extent(
        boolean delta,
        boolean tracked,
        boolean allLinks,
        boolean wholeMetaverse,
        boolean allBystanders,
        RuleEdits edits) {

    /** Whether all disconnectors of a target have to be looked at. */
    boolean allBystanders(String target) {
        return allBystanders || edits.decideAboutBystanders(target);
    }
}
