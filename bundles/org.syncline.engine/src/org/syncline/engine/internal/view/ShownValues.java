// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.syncline.engine.search.Searches;
import org.syncline.model.Entry;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.MvObject;
import org.syncline.store.PendingExport;

/**
 * The values by which objects are searched and shown: those that imports have confirmed; of an
 * object whose deletion was imported, the last; of one that no import has brought yet, those that
 * are on their way.
 */
public final class ShownValues {
    /** What is hidden is shown as present. */
    private static final Values HIDDEN = Values.texts(Searches.HIDDEN);

    private static final List<String> NAMING =
            List.of("displayName", "cn", "name", "userPrincipalName", "mail", "sAMAccountName");

    private ShownValues() {}

    /** An attribute of a connector space object, its name in any case. */
    public static Values of(CsObject object, String attribute) {
        Entry entry = entry(object);
        if (entry == null) {
            return coming(object)
                    .filter(change -> change.change().attribute().equalsIgnoreCase(attribute))
                    .map(change -> change.change().after())
                    .findFirst()
                    .orElse(Values.NONE);
        }
        return any(entry.attributes(), attribute, Function.identity());
    }

    /** An attribute of a metaverse object, its name in any case. */
    public static Values of(MvObject object, String attribute) {
        return any(object.attributes(), attribute, held -> held.values());
    }

    /** All values that may be searched by free text. */
    public static Stream<Value> all(CsObject object) {
        Entry entry = entry(object);
        Stream<Values> values =
                entry == null
                        ? coming(object)
                                .filter(c -> !hides(c.change().attribute()))
                                .map(c -> c.change().after())
                        : entry.attributes().entrySet().stream()
                                .filter(held -> !hides(held.getKey()))
                                .map(Map.Entry::getValue);
        return values.flatMap(Values::stream);
    }

    /** The same of a metaverse object. */
    public static Stream<Value> all(MvObject object) {
        return object.attributes().entrySet().stream()
                .filter(held -> !hides(held.getKey()))
                .flatMap(held -> held.getValue().values().stream());
    }

    /** What people call a connector space object, or the empty text. */
    public static String name(CsObject object) {
        return name(attribute -> of(object, attribute)).orElse("");
    }

    /** What people call a metaverse object, or the empty text. */
    public static String name(MvObject object) {
        return name(attribute -> of(object, attribute)).orElse("");
    }

    public static boolean hides(String attribute) {
        return SecretAttributes.resembles(attribute);
    }

    /** The values with secrets hidden. */
    public static Values shown(String attribute, Values values) {
        return hides(attribute) && !values.isEmpty() ? HIDDEN : values;
    }

    private static Optional<String> name(Function<String, Values> values) {
        return NAMING.stream()
                .map(values)
                .map(Values::first)
                .filter(value -> value instanceof Value.Text text && !text.text().isBlank())
                .map(Value::text)
                .findFirst();
    }

    private static Entry entry(CsObject object) {
        return object.importedEntry() != null ? object.importedEntry() : object.synchronizedEntry();
    }

    private static Stream<ExportChange> coming(CsObject object) {
        return Stream.of(
                        object.state().unconfirmed(),
                        object.state().escrowed(),
                        object.pendingExport())
                .flatMap(Stream::ofNullable)
                .map(PendingExport::changes)
                .flatMap(List::stream);
    }

    private static <T> Values any(
            Map<String, T> attributes, String name, Function<T, Values> values) {
        T exact = attributes.get(name);
        if (exact != null) {
            return values.apply(exact);
        }
        for (Map.Entry<String, T> held : attributes.entrySet()) {
            if (held.getKey().equalsIgnoreCase(name)) {
                return values.apply(held.getValue());
            }
        }
        return Values.NONE;
    }
}
