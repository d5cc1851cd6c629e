// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Whoever makes written changes to the letter has what the connector says that it holds. */
class RandomOutputTest {
    private final Random random = new Random(20261121);
    private int number;

    @Test
    void changeRecordsAreReadAsTheyAreMade() throws Exception {
        try (FileFixture fixture = new LdifOutputFixture()) {
            follow(fixture);
        }
    }

    @Test
    void rowsAreReadAsTheyAreMade() throws Exception {
        try (FileFixture fixture = new DelimitedOutputFixture()) {
            follow(fixture);
        }
    }

    private void follow(FileFixture fixture) throws Exception {
        for (int i = 0; i < 4; i++) {
            fixture.put(fixture.sample(i, "Old " + i));
        }
        try (WritableFileConnector connector =
                (WritableFileConnector) fixture.type().open(fixture.configuration())) {
            for (int step = 0; step < 80; step++) {
                ExportObject change = change(fixture);
                List<ExportResult> results = new ArrayList<>();
                connector.export(
                        List.of(change), (id, result) -> results.add(result), Cancellation.NEVER);
                assertThat(results)
                        .as("%s", change)
                        .hasSize(1)
                        .hasOnlyElementsOfType(ExportResult.Done.class);
                assertThat(imported(fixture, connector)).as("%s", change).isEqualTo(held(fixture));
            }
        }
    }

    private ExportObject change(FileFixture fixture) {
        List<Entry> present = new ArrayList<>(fixture.load().values());
        number++;
        Entry fresh = fixture.sample(number, "New " + number);
        if (present.isEmpty() || random.nextInt(4) == 0) {
            return object(Operation.ADD, fresh, null, fresh, List.of());
        }
        Entry entry = present.get(random.nextInt(present.size()));
        return switch (random.nextInt(5)) {
            case 0 -> object(Operation.DELETE, entry, null, entry, List.of(entry));
            case 1 ->
                    object(Operation.DELETE_ADD, entry, null, fresh.withDn(entry.dn()), List.of());
            case 2 -> object(Operation.RENAME, entry, fresh.dn(), fresh, List.of(entry));
            default -> object(Operation.UPDATE, entry, null, fresh, List.of(entry));
        };
    }

    /** The key of an object stays, apart from one that is made anew. */
    private static ExportObject object(
            Operation operation, Entry entry, Dn newDn, Entry wanted, List<Entry> before) {
        List<AttributeChange> changes = new ArrayList<>();
        for (String name : List.of(FileFixture.KEY, "displayName", "mail")) {
            Values old = before.isEmpty() ? Values.NONE : entry.get(name);
            boolean flows = before.isEmpty() || !name.equals(FileFixture.KEY);
            if (flows && operation != Operation.DELETE) {
                changes.add(new AttributeChange(name, name.equals("mail"), old, wanted.get(name)));
            }
        }
        byte[] key = entry.get(FileFixture.KEY).first().text().getBytes(StandardCharsets.UTF_8);
        return new ExportObject(
                1,
                operation,
                entry.dn(),
                newDn,
                operation == Operation.ADD ? null : new Value.Binary(key),
                FileFixture.TYPE,
                changes);
    }

    private static TreeMap<String, String> held(FileFixture fixture) {
        TreeMap<String, String> held = new TreeMap<>();
        fixture.load().forEach((dn, entry) -> held.put(dn.normalized(), text(entry)));
        return held;
    }

    private static String text(Entry entry) {
        return entry.get("displayName")
                + " "
                + new TreeSet<>(entry.get("mail").stream().map(Value::text).toList())
                + entry.get(FileFixture.KEY);
    }

    private static TreeMap<String, String> imported(
            FileFixture fixture, WritableFileConnector connector) throws Exception {
        TreeMap<String, String> imported = new TreeMap<>();
        ImportRequest request =
                new ImportRequest(
                        List.of(fixture.scope()),
                        new TreeSet<>(List.of(FileFixture.TYPE)),
                        fixture.schema(),
                        new TreeSet<>());
        ImportSink sink =
                new Reported() {
                    @Override
                    public void object(Entry entry) {
                        imported.put(entry.dn().normalized(), text(entry));
                    }
                };
        connector.importAll(request, sink, Cancellation.NEVER);
        return imported;
    }
}
