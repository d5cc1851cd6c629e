// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.language.internal.ParsedProject;
import org.syncline.language.internal.ProjectParser;
import org.syncline.language.internal.map.ModelMapper;
import org.syncline.rules.FlowSource;
import org.syncline.rules.SourceLocation;

/** What texts say, apart from where they say it: the records without places. */
final class Meaning {
    private Meaning() {}

    /** Of a project whose texts have no syntax errors; whatever else may be wrong with it. */
    static Object of(Map<String, String> texts) {
        ParsedProject project =
                new ProjectParser(SyncLanguage.injector()).parse(new TreeMap<>(texts));
        return shape(new ModelMapper(project).map());
    }

    static Object of(String text) {
        return of(Map.of("a.sync", text));
    }

    /** A value as maps and lists, without places and without the text of expressions. */
    static Object shape(Object value) {
        return switch (value) {
            case null -> "null";
            case Record record -> shape(record);
            case Optional<?> optional -> optional.map(Meaning::shape).orElse("empty");
            case Map<?, ?> map -> {
                Map<String, Object> shapes = new TreeMap<>();
                map.forEach((key, element) -> shapes.put(key.toString(), shape(element)));
                yield shapes;
            }
            case List<?> list -> list.stream().map(Meaning::shape).toList();
            case Collection<?> other -> other.stream().map(Meaning::shape).sorted().toList();
            default -> value.toString();
        };
    }

    private static Object shape(Record record) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("kind", record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            boolean place =
                    component.getType() == SourceLocation.class
                            || component.getName().equals("offset")
                            || component.getName().equals("text")
                                    && record instanceof FlowSource.Computed;
            if (!place) {
                shape.put(component.getName(), shape(component(record, component)));
            }
        }
        return shape;
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
