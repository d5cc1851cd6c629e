// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CountedObject;
import org.syncline.store.CountedObjects;
import org.syncline.store.ObjectError;
import org.syncline.store.StepRecord;

/** Connectors, properties and the history of steps of a {@link MapStore}. */
@SuppressWarnings("unused") // called as the methods of a session are
final class MapHistory {
    private final TreeMap<Integer, ConnectorRecord> connectors = new TreeMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final TreeMap<Long, StepRecord> steps = new TreeMap<>();
    private final List<ObjectError> errors = new ArrayList<>();
    private long runs;

    MapHistory copy() {
        MapHistory copy = new MapHistory();
        copy.connectors.putAll(connectors);
        copy.properties.putAll(properties);
        copy.steps.putAll(steps);
        copy.errors.addAll(errors);
        copy.runs = runs;
        return copy;
    }

    public ConnectorRecord connector(String key, String name) {
        for (ConnectorRecord record : connectors.values()) {
            if (record.key().equals(key)) {
                return record;
            }
        }
        ConnectorRecord made =
                new ConnectorRecord(connectors.size() + 1, key, name, new byte[0], 0, false);
        connectors.put(made.number(), made);
        return made;
    }

    public List<ConnectorRecord> connectors() {
        return List.copyOf(connectors.values());
    }

    private void change(int number, byte[] watermark, long generation, boolean required) {
        ConnectorRecord old = connectors.get(number);
        connectors.put(
                number,
                new ConnectorRecord(
                        number, old.key(), old.name(), watermark, generation, required));
    }

    public long nextGeneration(int connector) {
        ConnectorRecord old = connectors.get(connector);
        change(connector, old.watermark(), old.generation() + 1, old.fullSyncRequired());
        return old.generation() + 1;
    }

    public void saveWatermark(int connector, byte[] watermark) {
        ConnectorRecord old = connectors.get(connector);
        change(connector, watermark, old.generation(), old.fullSyncRequired());
    }

    public void setFullSyncRequired(int connector, boolean required) {
        ConnectorRecord old = connectors.get(connector);
        change(connector, old.watermark(), old.generation(), required);
    }

    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    /** Of use to nobody who cannot read this line, and no secret lives longer than its test. */
    public byte[] digestKey() {
        return new byte[] {1, 2, 3};
    }

    public void setProperty(String key, String value) {
        properties.put(key, value);
    }

    public long startRun(String profile, Instant started) {
        return ++runs;
    }

    public long startStep(long run, int connector, String step, Instant started) {
        long id = steps.size() + 1;
        steps.put(
                id,
                new StepRecord(
                        id,
                        run,
                        connector,
                        step,
                        StepRecord.IN_PROGRESS,
                        "",
                        started,
                        null,
                        new TreeMap<>()));
        return id;
    }

    public void recordProgress(
            long step, SortedMap<String, Long> counters, List<ObjectError> found) {
        StepRecord old = steps.get(step);
        steps.put(
                step,
                new StepRecord(
                        step,
                        old.run(),
                        old.connector(),
                        old.step(),
                        old.status(),
                        old.detail(),
                        old.started(),
                        old.ended(),
                        counters));
        errors.addAll(found);
    }

    public void finishStep(
            long step,
            String status,
            String detail,
            Instant ended,
            SortedMap<String, Long> counters) {
        StepRecord old = steps.get(step);
        steps.put(
                step,
                new StepRecord(
                        step,
                        old.run(),
                        old.connector(),
                        old.step(),
                        status,
                        detail,
                        old.started(),
                        ended,
                        counters));
    }

    public int purgeRuns(Instant before, int limit) {
        return 0;
    }

    /** Nothing is drilled down to in a random case. */
    public CountedObjects counted() {
        return new CountedObjects() {
            @Override
            public void record(long step, List<CountedObject> objects) {
                // see above
            }

            @Override
            public List<CountedObject> page(
                    long step, String counter, long afterPosition, int limit) {
                return List.of();
            }
        };
    }

    public List<StepRecord> steps(int limit) {
        return steps.descendingMap().values().stream().limit(limit).toList();
    }

    public List<ObjectError> errors(long step) {
        return errors.stream().filter(error -> error.step() == step).toList();
    }

    public long currentErrors(int connector) {
        Map<String, Long> newest = new HashMap<>();
        steps.values().stream()
                .filter(step -> step.connector() == connector && step.ended() != null)
                .forEach(step -> newest.put(step.step(), step.id()));
        return errors.stream().filter(error -> newest.containsValue(error.step())).count();
    }
}
