// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Entry;

/** What a delta import promises: a copy that is kept by it equals what a full import brings. */
@SuppressWarnings("resource") // fixture and connector are closed behind the test
public interface DeltaImportContract extends Contract {
    private Watermark follow(Shadow shadow, Watermark from) throws ConnectorException {
        ImportsChanges importer = as(ImportsChanges.class);
        Watermark next = importer.importChanges(request(), from, shadow, Cancellation.NEVER);
        assertEquals(List.of(), shadow.problems(), "discovery errors");
        assertFalse(next.isNone(), "the watermark of a delta import is NONE");
        return next;
    }

    private void assertUpToDate(Shadow shadow) throws ConnectorException {
        Shadow fresh = new Shadow();
        importAll(fresh);
        assertEquals(fresh.picture(), shadow.picture(), "copy kept by delta imports");
    }

    private void needsDelta() {
        needs(Behaviour.IMPORTS_FULLY, Behaviour.IMPORTS_CHANGES);
    }

    @Test
    default void goesOnFromAFullImport() throws ConnectorException {
        needsDelta();
        fixture().put(sample(0));
        Shadow shadow = new Shadow();
        Watermark mark = importAll(shadow);
        assertFalse(mark.isNone(), "the watermark of a full import is NONE");
        follow(shadow, follow(shadow, mark));
        assertUpToDate(shadow);
    }

    @Test
    default void bringsNewChangedAndDeletedObjects() throws ConnectorException {
        needsDelta();
        fixture().put(sample(0));
        fixture().put(sample(1));
        Shadow shadow = new Shadow();
        Watermark mark = importAll(shadow);
        fixture().put(sample(2));
        Entry changed = fixture().sample(1001, "Sample 1");
        fixture().put(changed);
        fixture().delete(sample(0).dn());
        follow(shadow, mark);
        assertUpToDate(shadow);
    }

    @Test
    default void bringsAValueThatIsGone() throws ConnectorException {
        needsDelta();
        fixture().put(sample(0));
        Shadow shadow = new Shadow();
        Watermark mark = importAll(shadow);
        fixture().put(without(sample(0), fixture().singleValued()));
        follow(shadow, mark);
        assertUpToDate(shadow);
    }

    private static Entry without(Entry entry, String attribute) {
        return entry.with(attribute, org.syncline.model.Values.NONE);
    }

    @Test
    default void followsARename() throws ConnectorException {
        needsDelta();
        needs(Behaviour.RENAMES);
        fixture().put(sample(0));
        fixture().put(sample(1));
        Shadow shadow = new Shadow();
        Watermark mark = importAll(shadow);
        fixture().rename(sample(0).dn(), fixture().sample(0, "Renamed").dn());
        Watermark next = follow(shadow, mark);
        assertUpToDate(shadow);
        // The name is free again: another object may take it.
        fixture().rename(sample(1).dn(), sample(0).dn());
        follow(shadow, next);
        assertUpToDate(shadow);
    }

    @Test
    default void keepsUpWithARandomHistory() throws ConnectorException {
        needsDelta();
        Random random = new Random(20261121);
        List<Dn> present = new ArrayList<>();
        Shadow shadow = new Shadow();
        Watermark mark = importAll(shadow);
        for (int round = 0; round < 5; round++) {
            for (int step = 0; step < 12; step++) {
                change(round * 100 + step, present, random);
            }
            mark = follow(shadow, mark);
            assertUpToDate(shadow);
        }
    }

    private void change(int number, List<Dn> present, Random random) {
        int choice = present.isEmpty() ? 0 : random.nextInt(4);
        boolean renames = !fixture().lacks().containsKey(Behaviour.RENAMES);
        if (choice == 0) {
            fixture().put(sample(number));
            present.add(sample(number).dn());
        } else if (choice == 1) {
            Dn dn = present.get(random.nextInt(present.size()));
            fixture().put(fixture().sample(number, dn.rdnValue()));
        } else if (choice == 2 && renames) {
            Dn from = present.remove(random.nextInt(present.size()));
            Dn to = fixture().sample(number, "Renamed " + number).dn();
            fixture().rename(from, to);
            present.add(to);
        } else {
            fixture().delete(present.remove(random.nextInt(present.size())));
        }
    }

    @Test
    default void goesOnInAnotherConnector() throws ConnectorException {
        needsDelta();
        fixture().put(sample(0));
        Shadow shadow = new Shadow();
        Watermark mark = new Watermark(importAll(shadow).bytes());
        fixture().put(sample(1));
        try (Connector other = fixture().type().open(fixture().configuration())) {
            ((ImportsChanges) other).importChanges(request(), mark, shadow, Cancellation.NEVER);
        }
        assertUpToDate(shadow);
    }

    @Test
    default void refusesAWatermarkThatItDidNotMake() throws ConnectorException {
        needsDelta();
        ImportsChanges importer = as(ImportsChanges.class);
        Watermark foreign = new Watermark(new byte[] {(byte) 0xff, 0, 7, 'x', '{', 42});
        fails(
                Kind.HISTORY_GONE,
                () -> importer.importChanges(request(), foreign, new Shadow(), Cancellation.NEVER));
    }

    @Test
    default void stopsADeltaImportWhenAskedTo() throws ConnectorException {
        needsDelta();
        fixture().put(sample(0));
        Watermark mark = importAll(new Shadow());
        fixture().put(sample(1));
        ImportsChanges importer = as(ImportsChanges.class);
        fails(
                Kind.CANCELLED,
                () -> importer.importChanges(request(), mark, new Shadow(), () -> true));
    }
}
