// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.List;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.store.MvObject;

/** What becomes of a disconnector. */
public sealed interface LinkDecision {
    /** It is linked to a metaverse object by a join rule. */
    record Join(CompiledRule rule, MvObject target) implements LinkDecision {}

    /** A metaverse object is made for it. */
    record Project(CompiledRule rule) implements LinkDecision {}

    /** It stays a disconnector. */
    record Remain() implements LinkDecision {}

    /** It matches metaverse objects that other objects of its connector hold. */
    record Contest(List<MvObject> held) implements LinkDecision {}
}
