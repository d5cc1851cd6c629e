// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.syncline.connector.ExportResult;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/** Goes over what is to be sent: what was on its way, everything in order, what had to wait. */
final class Passes {
    private static final Consumer<Parcel> NOTHING = Parcel::result;

    private final StepLog log;
    private final Shipping shipping;
    private final Packing packing;
    private final Selection selection;
    private final int most;
    private final boolean automatic;

    /** Objects of which an export that died has sent a part, with their place in the plan or 0. */
    private final Map<Long, Long> begun = new TreeMap<>();

    private final List<Integer> waiting = new ArrayList<>();

    /**
     * @param most objects in one batch
     * @param automatic whether everything may be sent, not only what a plan holds
     */
    Passes(
            StepLog log,
            Shipping shipping,
            Packing packing,
            Selection selection,
            int most,
            boolean automatic) {
        this.log = log;
        this.shipping = shipping;
        this.packing = packing;
        this.selection = selection;
        this.most = most;
        this.automatic = automatic;
    }

    /** What a step that died has left on its way. */
    void again(Map<Long, Long> inFlight) {
        List<Long> ids = inFlight.keySet().stream().sorted().toList();
        for (int from = 0; from < ids.size(); from += most) {
            List<Long> batch = ids.subList(from, Math.min(ids.size(), from + most));
            shipping.ship(false, session -> packAgain(session, batch, inFlight), this::begun);
        }
    }

    /** The rest of it is as much a part of this export as if it had been begun now. */
    private void begun(Parcel parcel) {
        boolean wanted = automatic || parcel.position() != 0;
        if (wanted && parcel.rest() != null && parcel.result() instanceof ExportResult.Done) {
            begun.put(parcel.object().id(), parcel.position());
        }
    }

    private List<Parcel> packAgain(
            StoreSession session, List<Long> ids, Map<Long, Long> positions) {
        Map<Long, CsObject> objects = session.csByIds(ids);
        List<Parcel> parcels = new ArrayList<>();
        List<Long> landed = new ArrayList<>();
        for (long id : ids) {
            CsObject object = objects.get(id);
            if (object == null || object.state().escrowed() == null) {
                landed.add(id);
            } else {
                parcels.add(packing.packAgain(object, positions.get(id)));
            }
        }
        session.plans().removeInFlight(landed);
        return parcels;
    }

    /** Everything that was selected, the second pass before the deletes. */
    void all() {
        int place = 0;
        boolean secondPassDone = false;
        while (place < selection.size()) {
            if (selection.stage(place) == Selection.Stage.DELETE && !secondPassDone) {
                secondPass();
                secondPassDone = true;
            }
            int from = place;
            int end = selection.batchEnd(place, most);
            Map<Long, Integer> places = places(from, end);
            shipping.ship(
                    selection.mayRunAhead(place),
                    session -> pack(session, places),
                    parcel -> remember(parcel, places));
            place = end;
        }
        if (!secondPassDone) {
            secondPass();
        }
    }

    /** The objects of a batch with their places, in the order of these. */
    private Map<Long, Integer> places(int from, int end) {
        Map<Long, Integer> places = LinkedHashMap.newLinkedHashMap(end - from);
        for (int place = from; place < end; place++) {
            places.put(selection.object(place), place);
        }
        return places;
    }

    private List<Parcel> pack(StoreSession session, Map<Long, Integer> places) {
        Map<Long, CsObject> objects = session.csByIds(places.keySet());
        List<Parcel> parcels = new ArrayList<>();
        places.forEach(
                (id, place) -> {
                    CsObject object = objects.get(id);
                    if (object != null && object.pendingExport() != null) {
                        packing.pack(object, selection.position(place), false, false)
                                .ifPresentOrElse(parcels::add, () -> waiting.add(place));
                    }
                });
        return parcels;
    }

    /** An object of which only a part went out comes once more when all others exist. */
    private void remember(Parcel parcel, Map<Long, Integer> places) {
        if (parcel.rest() != null && parcel.result() instanceof ExportResult.Done) {
            waiting.add(-1 - places.get(parcel.object().id()));
        }
    }

    /** What waited depends on what was sent before, and not on each other. */
    private void secondPass() {
        shipping.arrive();
        List<Long> ids = List.copyOf(begun.keySet());
        for (int from = 0; from < ids.size(); from += most) {
            List<Long> batch = ids.subList(from, Math.min(ids.size(), from + most));
            shipping.ship(from > 0, session -> packBegun(session, batch), NOTHING);
        }
        begun.clear();
        for (int from = 0; from < waiting.size(); from += most) {
            List<Integer> batch = waiting.subList(from, Math.min(waiting.size(), from + most));
            shipping.ship(from > 0, session -> packRest(session, batch), NOTHING);
        }
        waiting.clear();
    }

    private List<Parcel> packBegun(StoreSession session, List<Long> ids) {
        Map<Long, CsObject> objects = session.csByIds(ids);
        List<Parcel> parcels = new ArrayList<>();
        for (long id : ids) {
            CsObject object = objects.get(id);
            if (object != null && object.pendingExport() != null) {
                packing.pack(object, begun.get(id), true, true)
                        .ifPresentOrElse(parcels::add, () -> log.count("export-reference-waiting"));
            }
        }
        return parcels;
    }

    private List<Parcel> packRest(StoreSession session, List<Integer> batch) {
        List<Long> ids = batch.stream().map(mark -> selection.object(place(mark))).toList();
        Map<Long, CsObject> objects = session.csByIds(ids);
        List<Parcel> parcels = new ArrayList<>();
        for (int mark : batch) {
            CsObject object = objects.get(selection.object(place(mark)));
            if (object != null && object.pendingExport() != null) {
                packing.pack(object, selection.position(place(mark)), true, mark < 0)
                        .ifPresentOrElse(parcels::add, () -> log.count("export-reference-waiting"));
            }
        }
        return parcels;
    }

    /** A place of the selection; one of which a part was sent is marked by its sign. */
    private static int place(int mark) {
        return mark < 0 ? -1 - mark : mark;
    }
}
