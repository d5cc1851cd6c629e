// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportsFully;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;

/** What a full import promises: everything in scope, once, as it is, or a failure. */
@SuppressWarnings("resource") // fixture and connector are closed behind the test
public interface FullImportContract extends Contract {
    @Test
    default void discoversTheSchemaOfTheSamples() throws ConnectorException {
        needs(Behaviour.DISCOVERS_SCHEMA);
        Schema found = as(DiscoversSchema.class).discoverSchema();
        fixture()
                .schema()
                .types()
                .forEach(
                        (type, attributes) ->
                                attributes.forEach(
                                        (name, attribute) ->
                                                assertEquals(
                                                        attribute,
                                                        found.attribute(type, name).orElse(null),
                                                        type + "." + name)));
    }

    @Test
    default void findsNothingInAnEmptyDirectory() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY);
        assertEquals(List.of(), samplesAmong(imported()));
    }

    @Test
    default void bringsEveryObjectWithItsValues() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY);
        for (int i = 0; i < 5; i++) {
            fixture().put(sample(i));
        }
        Recording recording = imported();
        for (int i = 0; i < 5; i++) {
            Entry expected = sample(i);
            Entry found = recording.object(expected.dn()).orElse(null);
            assertNotNull(found, expected.dn() + " was not brought");
            assertEquals(expected.objectType(), found.objectType(), "type of " + found.dn());
            assertEquals(
                    expected.attributes(),
                    onlyThoseOf(expected, found),
                    "attributes of " + found.dn());
        }
    }

    private static Map<String, Object> onlyThoseOf(Entry expected, Entry found) {
        Map<String, Object> common = new TreeMap<>(found.attributes());
        common.keySet().retainAll(expected.attributes().keySet());
        return common;
    }

    private List<Dn> samplesAmong(Recording recording) {
        Set<String> types = new HashSet<>();
        types.add(sample(0).objectType());
        return recording.objects().stream()
                .filter(entry -> types.contains(entry.objectType()))
                .map(Entry::dn)
                .toList();
    }

    @Test
    default void bringsManyObjectsOnceEach() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY);
        int many = fixture().manyObjects();
        for (int i = 0; i < many; i++) {
            fixture().put(sample(i));
        }
        List<Dn> names = samplesAmong(imported());
        assertEquals(many, names.size(), "objects brought");
        assertEquals(many, new HashSet<>(names).size(), "objects with a name of their own");
    }

    @Test
    default void identifiesObjectsForEver() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY);
        fixture().put(sample(0));
        fixture().put(sample(1));
        Value.Binary first = anchorOf(sample(0).dn());
        assertFalse(first.equals(anchorOf(sample(1).dn())), "two objects have one anchor");
        assertEquals(first, anchorOf(sample(0).dn()), "the anchor in a second import");
        needs(Behaviour.RENAMES);
        Dn renamed = fixture().sample(0, "Renamed").dn();
        fixture().rename(sample(0).dn(), renamed);
        assertEquals(first, anchorOf(renamed), "the anchor after a rename");
    }

    private Value.Binary anchorOf(Dn dn) throws ConnectorException {
        Entry entry = imported().object(dn).orElseThrow(() -> new AssertionError("no " + dn));
        assertNotNull(entry.anchor(), "anchor of " + dn);
        assertTrue(entry.anchor().length() > 0, "anchor of " + dn + " is empty");
        return entry.anchor();
    }

    @Test
    default void keepsAwkwardNames() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY, Behaviour.AWKWARD_NAMES);
        List<String> names = List.of("Lee, Ann", "O'Neil \"Ann\"", "Ann + Bob = #1", "Ünï 名前 🙂");
        Set<Dn> expected = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            Entry entry = fixture().sample(i, names.get(i));
            fixture().put(entry);
            expected.add(entry.dn());
        }
        assertEquals(expected, new TreeSet<>(samplesAmong(imported())));
    }

    @Test
    default void readsOnlyWhatTheRequestDeclares() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY);
        fixture().put(sample(0));
        ImportRequest all = request();
        ImportRequest without = request(without(fixture().singleValued()), fixture().scope());
        ImportRequest excluded =
                new ImportRequest(
                        all.scopes(),
                        all.objectTypes(),
                        all.schema(),
                        new TreeSet<>(Set.of(fixture().singleValued())));
        for (ImportRequest request : List.of(without, excluded)) {
            Entry found = imported(request).object(sample(0).dn()).orElseThrow();
            assertTrue(
                    found.get(fixture().singleValued()).isEmpty(),
                    fixture().singleValued() + " was read, though it was not asked for");
        }
    }

    private Schema without(String attribute) {
        NavigableMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        fixture()
                .schema()
                .types()
                .forEach(
                        (type, attributes) -> {
                            NavigableMap<String, AttributeSchema> rest = new TreeMap<>(attributes);
                            rest.remove(attribute);
                            types.put(type, rest);
                        });
        return new Schema(types);
    }

    @Test
    default void leavesOutWhatIsExcluded() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY, Behaviour.FILTERS_CONTAINERS);
        fixture().put(sample(0));
        fixture().put(sample(1));
        ContainerScope scope =
                new ContainerScope(
                        fixture().scope().partition(),
                        List.of(new ContainerScope.Container(sample(0).dn(), false)));
        Recording recording = imported(request(fixture().schema(), scope));
        assertTrue(recording.object(sample(0).dn()).isEmpty(), "an excluded object was brought");
        assertTrue(recording.object(sample(1).dn()).isPresent(), "an included object is missing");
    }

    @Test
    default void stopsAnImportWhenAskedTo() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY);
        for (int i = 0; i < 20; i++) {
            fixture().put(sample(i));
        }
        ImportsFully importer = as(ImportsFully.class);
        fails(Kind.CANCELLED, () -> importer.importAll(request(), new Recording(), () -> true));
    }

    @Test
    default void passesAFailureOfTheReceiverOn() {
        needs(Behaviour.IMPORTS_FULLY);
        fixture().put(sample(0));
        ConnectorException full =
                new ConnectorException(Kind.RECEIVER, "The store is full.", "Make room.", null);
        Recording failing =
                new Recording(
                        number -> {
                            throw full;
                        });
        assertSame(full, assertThrows(ConnectorException.class, () -> importAll(failing)));
    }

    @Test
    default void handsObjectsOverOnTheCallersThread() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY);
        fixture().put(sample(0));
        assertEquals(Set.of(Thread.currentThread()), imported().threads());
    }

    @Test
    default void importsAgainAfterAFailure() throws ConnectorException {
        needs(Behaviour.IMPORTS_FULLY);
        fixture().put(sample(0));
        ImportsFully importer = as(ImportsFully.class);
        fails(Kind.CANCELLED, () -> importer.importAll(request(), new Recording(), () -> true));
        assertEquals(1, samplesAmong(imported()).size());
    }
}
