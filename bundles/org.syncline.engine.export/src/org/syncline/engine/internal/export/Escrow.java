// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.List;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * The mark of what is on its way to the target, made in a commit before the connector sees it: the
 * next export sends once more what is marked when a process dies.
 */
final class Escrow {
    private Escrow() {}

    /** Marks parcels that will be handed over. */
    static void mark(StoreSession session, List<Parcel> parcels) {
        List<CsObject> marked =
                parcels.stream()
                        .filter(p -> p.result() == null)
                        .map(p -> p.object().withState(p.object().state().withEscrowed(p.sent())))
                        .toList();
        session.plans().addInFlight(marked.stream().map(CsObject::id).toList());
        session.writeCs(marked);
    }

    /**
     * Takes the mark from parcels that nobody has seen: the objects are as they were. What an
     * export before has sent stays marked.
     */
    static void release(StoreSession session, List<Parcel> parcels) {
        List<CsObject> before =
                parcels.stream()
                        .filter(parcel -> parcel.result() == null)
                        .map(Parcel::object)
                        .filter(object -> object.state().escrowed() == null)
                        .toList();
        session.writeCs(before);
        session.plans().removeInFlight(before.stream().map(CsObject::id).toList());
    }
}
