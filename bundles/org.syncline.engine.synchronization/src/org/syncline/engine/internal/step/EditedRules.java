// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.Collection;
import java.util.List;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.RuleSource;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.rules.RuleEdit;
import org.syncline.engine.internal.rules.RuleEdits;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/**
 * Which objects edited rules can touch: those that an edited rule has in scope, or all of its type
 * where it is not known whom it had in scope before. Counts those that a step has looked at.
 */
final class EditedRules {
    private final SyncContext context;
    private final RuleEdits edits;
    private long connectorSpace;
    private long metaverse;

    EditedRules(SyncContext context, RuleEdits edits) {
        this.context = context;
        this.edits = edits;
    }

    /** Whether inbound rules of the connector that is synchronized were edited. */
    boolean concernCurrent() {
        return concern(context.current());
    }

    /** Whether inbound rules of a connector were edited. */
    boolean concern(int connector) {
        return !edits.inbound(name(connector)).isEmpty();
    }

    /** Whether outbound rules of a connector were edited. */
    boolean concernTarget(int connector) {
        return !edits.outbound(name(connector)).isEmpty();
    }

    /** Whether a full synchronization would go over the whole metaverse. */
    boolean concernMetaverse() {
        return concernCurrent() || edits.anyOutbound();
    }

    private String name(int connector) {
        ConnectorDefinition definition = context.connectors().get(connector);
        return definition == null ? "" : definition.name();
    }

    /** Whether edited inbound rules can touch an object through its link. */
    boolean touches(CsObject object) {
        if (object.link() == null) {
            return false;
        }
        CsSource source = context.source(object);
        return source != null
                && inScope(
                        edits.inbound(source.connectorName(), source.base().objectType()), source);
    }

    /** Whether edited outbound rules can touch a metaverse object. */
    boolean touches(MvObject object, Collection<CsObject> linked) {
        return context.connectors().entrySet().stream()
                .anyMatch(target -> touches(object, linked, target.getKey()));
    }

    private boolean touches(MvObject object, Collection<CsObject> linked, int target) {
        List<RuleEdit> asked = edits.outbound(name(target), object.type());
        return !asked.isEmpty() && inScope(asked, context.source(object, linked, target));
    }

    /** Whether any edited outbound rule is about metaverse objects of a type. */
    boolean concernType(String mvType) {
        return context.connectors().values().stream()
                .anyMatch(target -> !edits.outbound(target.name(), mvType).isEmpty());
    }

    private static boolean inScope(List<RuleEdit> asked, RuleSource source) {
        return asked.stream().anyMatch(edit -> inScope(edit, source));
    }

    @SuppressWarnings("unused") // the error is found again, and put on record, where it belongs
    private static boolean inScope(RuleEdit edit, RuleSource source) {
        try {
            return edit.rule() == null || ScopeEvaluator.inScope(edit.rule(), source);
        } catch (DecisionException e) {
            return true;
        }
    }

    /** Linked objects of the connector were looked at for the sake of edited rules. */
    void visited(List<CsObject> objects) {
        connectorSpace += objects.size();
        metaverse += objects.stream().map(cs -> cs.link().metaverseId()).distinct().count();
    }

    /** Metaverse objects were looked at for their sake. */
    void visited(int objects) {
        metaverse += objects;
    }

    long visitedObjects() {
        return connectorSpace;
    }

    long visitedMetaverseObjects() {
        return metaverse;
    }
}
