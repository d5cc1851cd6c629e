// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.csexport.ConnectorCount;
import org.syncline.formats.csexport.ConnectorSpaceCount;
import org.syncline.migration.analysis.ConnectedSystem.Kind;
import org.syncline.migration.analysis.ObjectCount.Bound;
import org.syncline.migration.analysis.ObjectCount.Source;
import org.syncline.migration.analysis.ObjectCount.TypeCount;

/** Finds out how many users, contacts and groups there are, or that nothing says it. */
final class ObjectCounter {
    /** What the vendor's estimate counts; an inetOrgPerson is a user (semantics reference, 8.1). */
    private static final Set<String> COUNTED = Set.of("user", "inetorgperson", "contact", "group");

    private final Systems systems;
    private final List<String> remarks = new ArrayList<>();

    ObjectCounter(Systems systems) {
        this.systems = systems;
    }

    ObjectCount count(List<ConnectorSpaceCount> exports, AnalysisOptions options) {
        if (options.objects().isPresent()) {
            return given(options.objects().getAsLong(), !exports.isEmpty());
        }
        if (!exports.isEmpty()) {
            return exported(exports);
        }
        if (!options.project().isEmpty()) {
            return project(options.project());
        }
        return new ObjectCount(
                Source.NONE,
                Bound.UNKNOWN,
                0,
                List.of(),
                List.of(
                        "no file says how many objects there are; give the number with --objects,"
                                + " the file that csexport wrote of the Active Directory connector,"
                                + " or --project for a project that has imported"));
    }

    private ObjectCount given(long objects, boolean exports) {
        if (exports) {
            remarks.add(
                    "the connector space exports were not counted, because --objects was given");
        }
        return new ObjectCount(Source.GIVEN, Bound.EXACT, objects, List.of(), remarks);
    }

    private ObjectCount project(List<TypeCount> counts) {
        List<Space> spaces = new ArrayList<>();
        Map<String, List<TypeCount>> byConnector = new LinkedHashMap<>();
        counts.forEach(
                c -> byConnector.computeIfAbsent(c.connector(), k -> new ArrayList<>()).add(c));
        byConnector.forEach(
                (name, types) -> {
                    Map<String, Long> numbers = new LinkedHashMap<>();
                    types.forEach(t -> numbers.merge(t.type(), t.objects(), Long::sum));
                    boolean source = types.stream().anyMatch(TypeCount::counted);
                    Kind kind = source ? kind("", name) : Kind.OTHER;
                    spaces.add(new Space(name, kind, numbers, 0, true));
                });
        remarks.add("counted are the objects that the project's last imports brought");
        return sum(Source.PROJECT, spaces);
    }

    private ObjectCount exported(List<ConnectorSpaceCount> exports) {
        Map<String, Space> spaces = new LinkedHashMap<>();
        for (ConnectorSpaceCount export : exports) {
            export.whyStopped()
                    .ifPresent(
                            e ->
                                    remarks.add(
                                            e.getMessage()
                                                    + "; what stands behind it is not counted"));
            for (ConnectorCount count : export.connectors()) {
                add(count, export, spaces);
            }
        }
        remarks.add(
                "an export made with a filter (csexport /f) holds a part of the objects only, and"
                        + " the file does not say so");
        return sum(Source.CSEXPORT, List.copyOf(spaces.values()));
    }

    private void add(ConnectorCount count, ConnectorSpaceCount export, Map<String, Space> spaces) {
        String key = !count.id().isEmpty() ? count.id() : count.name();
        String label = systems.byId(count.id()).map(a -> a.name()).orElse(count.name());
        if (label.isEmpty()) {
            label = key.isEmpty() ? export.file() : key;
        }
        if (count.filtered() > 0) {
            remarks.add(
                    label
                            + ": "
                            + Words.number(count.filtered())
                            + " of the objects are kept out by connector filters; they are counted,"
                            + " because every import reads them");
        }
        Space space =
                new Space(
                        label,
                        kind(count.id(), count.name()),
                        count.types(),
                        count.untyped(),
                        export.complete());
        Space other = spaces.get(key);
        if (other != null) {
            remarks.add(
                    label
                            + " is in several exports; the larger number counts, they are not added"
                            + " up");
        }
        if (other == null || space.total() > other.total()) {
            spaces.put(key, space);
        }
    }

    private Kind kind(String id, String name) {
        return systems.byId(id)
                .or(() -> systems.byName(name))
                .map(Systems::kind)
                .orElse(Systems.isTenant(id, name) ? Kind.TENANT : Kind.ACTIVE_DIRECTORY);
    }

    private ObjectCount sum(Source source, List<Space> spaces) {
        boolean directory = spaces.stream().anyMatch(s -> s.kind == Kind.ACTIVE_DIRECTORY);
        Kind counted = directory ? Kind.ACTIVE_DIRECTORY : Kind.TENANT;
        if (!directory) {
            remarks.add("only objects of the tenant could be counted, not those of the directory");
        }
        long objects = 0;
        boolean exact = true;
        List<TypeCount> types = new ArrayList<>();
        for (Space space : spaces) {
            boolean here = space.kind == counted;
            space.types.forEach(
                    (type, n) ->
                            types.add(new TypeCount(space.name, type, n, here && counts(type))));
            if (space.untyped > 0) {
                types.add(new TypeCount(space.name, "", space.untyped, false));
            }
            objects += here ? space.counted() : 0;
            exact &= !here || space.exact();
        }
        boolean none = spaces.stream().noneMatch(s -> s.kind == counted);
        return new ObjectCount(
                source,
                none ? Bound.UNKNOWN : exact ? Bound.EXACT : Bound.AT_LEAST,
                objects,
                types,
                remarks);
    }

    private static boolean counts(String type) {
        return COUNTED.contains(type.toLowerCase(Locale.ROOT));
    }

    /** One connector space. */
    private record Space(
            String name, Kind kind, Map<String, Long> types, long untyped, boolean complete) {
        long total() {
            return types.values().stream().mapToLong(Long::longValue).sum() + untyped;
        }

        long counted() {
            return types.entrySet().stream()
                    .filter(entry -> counts(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        boolean exact() {
            return complete && untyped == 0;
        }
    }
}
