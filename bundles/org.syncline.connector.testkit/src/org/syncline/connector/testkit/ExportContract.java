// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportsChanges;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** What an export promises: what is asked, value by value, once, and harmless when repeated. */
@SuppressWarnings("resource") // fixture and connector are closed behind the test
public interface ExportContract extends Contract {
    private Exporting exporting() throws ConnectorException {
        needs(Behaviour.EXPORTS_CHANGES);
        return new Exporting(as(ExportsChanges.class), fixture().schema());
    }

    private static ExportResult.Done assertDone(ExportResult result) {
        return assertInstanceOf(ExportResult.Done.class, result, () -> "result: " + result);
    }

    private static ExportResult.Failed assertFailed(ExportResult result) {
        ExportResult.Failed failed = assertInstanceOf(ExportResult.Failed.class, result);
        assertTrue(failed.type().matches("[A-Za-z0-9-]+"), "error name: " + failed.type());
        assertFalse(failed.detail().isBlank(), "detail of " + failed.type());
        return failed;
    }

    private void assertHolds(Entry expected) {
        Entry found = fixture().read(expected.dn()).orElse(null);
        assertTrue(found != null, expected.dn() + " does not exist");
        expected.attributes()
                .forEach((name, values) -> assertEquals(values, found.get(name), name));
    }

    private void assertGone(Dn dn) {
        assertTrue(fixture().read(dn).isEmpty(), dn + " exists");
    }

    /** A sample that exists, with its anchor where imports tell it. */
    private Entry existing(int number) throws ConnectorException {
        fixture().put(sample(number));
        Value.Binary anchor =
                fixture().lacks().containsKey(Behaviour.IMPORTS_FULLY)
                        ? null
                        : imported().object(sample(number).dn()).orElseThrow().anchor();
        Entry sample = sample(number);
        return new Entry(sample.dn(), sample.objectType(), anchor, sample.attributes());
    }

    private Entry changed(Entry entry, int number) {
        String attribute = fixture().singleValued();
        return entry.with(attribute, sample(number).get(attribute));
    }

    @Test
    default void wantsBatchesOfOneOrMore() throws ConnectorException {
        needs(Behaviour.EXPORTS_CHANGES);
        assertTrue(as(ExportsChanges.class).exportCapabilities().batchSize() >= 1);
    }

    @Test
    default void addsAnObjectOnceHoweverOftenItIsSent() throws ConnectorException {
        Exporting exporting = exporting();
        ExportResult.Done done = assertDone(exporting.send(exporting.add(1, sample(0))));
        assertHolds(sample(0));
        assertDone(exporting.send(exporting.add(1, sample(0))));
        assertHolds(sample(0));
        if (done.anchor() != null && !fixture().lacks().containsKey(Behaviour.IMPORTS_FULLY)) {
            Entry imported = imported().object(sample(0).dn()).orElseThrow();
            assertEquals(imported.anchor(), done.anchor(), "the anchor of a new object");
        }
    }

    @Test
    default void doesNotOverwriteAnObjectThatAddsFind() throws ConnectorException {
        Exporting exporting = exporting();
        fixture().put(sample(0));
        Entry other = fixture().sample(1001, "Sample 0");
        assertFailed(exporting.send(exporting.add(1, other)));
        assertHolds(sample(0));
    }

    @Test
    default void changesAndRemovesAValue() throws ConnectorException {
        Exporting exporting = exporting();
        Entry before = existing(0);
        Entry after = changed(before, 1);
        assertDone(exporting.send(exporting.update(1, before, after)));
        assertHolds(after);
        assertDone(exporting.send(exporting.update(1, before, after)));
        assertHolds(after);
        Entry removed = after.with(fixture().singleValued(), Values.NONE);
        assertDone(exporting.send(exporting.update(1, after, removed)));
        Entry found = fixture().read(before.dn()).orElseThrow();
        assertTrue(found.get(fixture().singleValued()).isEmpty(), "the value was not removed");
    }

    @Test
    default void changesManyValuedAttributesValueByValue() throws ConnectorException {
        needs(Behaviour.EXPORTS_CHANGES, Behaviour.MULTI_VALUED);
        Exporting exporting = exporting();
        String attribute = fixture().multiValued().orElseThrow();
        Entry before = sample(0).with(attribute, Values.texts("a", "b"));
        fixture().put(before);
        // Somebody else adds a value that the engine has not seen.
        fixture().put(before.with(attribute, Values.texts("a", "b", "theirs")));
        Entry after = before.with(attribute, Values.texts("b", "c"));
        assertDone(exporting.send(exporting.update(1, before, after)));
        Entry found = fixture().read(before.dn()).orElseThrow();
        assertEquals(Values.texts("b", "c", "theirs"), found.get(attribute), attribute);
    }

    @Test
    default void leavesAValueAloneThatSomebodyElseChanged() throws ConnectorException {
        Exporting exporting = exporting();
        Entry before = existing(0);
        Entry theirs = changed(before, 2);
        fixture().put(theirs);
        ExportResult result = exporting.send(exporting.update(1, before, changed(before, 1)));
        assertEquals(ExportResult.CONFLICT, assertFailed(result).type());
        assertHolds(theirs);
    }

    @Test
    default void renamesAnObject() throws ConnectorException {
        needs(Behaviour.EXPORTS_CHANGES, Behaviour.RENAMES);
        Exporting exporting = exporting();
        Entry entry = existing(0);
        Dn renamed = fixture().sample(0, "Renamed").dn();
        for (int time = 0; time < 2; time++) {
            assertDone(exporting.send(exporting.rename(1, entry, renamed)));
            assertGone(entry.dn());
            assertTrue(fixture().read(renamed).isPresent(), renamed + " does not exist");
        }
    }

    @Test
    default void deletesAnObject() throws ConnectorException {
        Exporting exporting = exporting();
        Entry entry = existing(0);
        for (int time = 0; time < 2; time++) {
            assertDone(exporting.send(exporting.delete(1, entry)));
            assertGone(entry.dn());
        }
    }

    @Test
    default void reportsEachObjectOfABatchApart() throws ConnectorException {
        Exporting exporting = exporting();
        int size = Math.min(20, as(ExportsChanges.class).exportCapabilities().batchSize());
        Entry missing = sample(500);
        List<ExportObject> batch = new ArrayList<>();
        batch.add(exporting.update(0, missing, changed(missing, 501)));
        for (int i = 1; i < size; i++) {
            batch.add(exporting.add(i, sample(i)));
        }
        Map<Long, ExportResult> results = exporting.send(batch);
        assertFailed(results.remove(0L));
        results.values().forEach(ExportContract::assertDone);
        for (int i = 1; i < size; i++) {
            assertHolds(sample(i));
        }
    }

    @Test
    default void reportsWhatItWroteBeforeItWasStopped() throws ConnectorException {
        Exporting exporting = exporting();
        List<ExportObject> batch = new ArrayList<>();
        for (int i = 0; i < as(ExportsChanges.class).exportCapabilities().batchSize(); i++) {
            batch.add(exporting.add(i, sample(i)));
        }
        Map<Long, ExportResult> results = exporting.send(() -> true, batch);
        for (int i = 0; i < batch.size(); i++) {
            assertEquals(
                    results.get((long) i) instanceof ExportResult.Done,
                    fixture().read(sample(i).dn()).isPresent(),
                    "whether " + sample(i).dn() + " was reported as it is");
        }
    }
}
