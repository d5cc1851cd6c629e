// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.StoreSession;

/** What people call the objects of a connector space. */
public final class ReadableNames {
    private static final List<String> NAMING =
            List.of("displayName", "cn", "name", "userPrincipalName", "mail", "sAMAccountName");

    private ReadableNames() {}

    /** Names by the given text; what is no name, unknown or without a readable name is absent. */
    public static Map<String, String> of(
            StoreSession session, int connector, Collection<String> dns) {
        Map<String, Dn> asked = new HashMap<>();
        for (String text : dns) {
            if (Dn.isValid(text)) {
                asked.put(text, Dn.of(text));
            }
        }
        Map<Dn, CsObject> found = session.csByDns(connector, new ArrayList<>(asked.values()));
        Map<String, String> names = new HashMap<>();
        asked.forEach(
                (text, dn) ->
                        Optional.ofNullable(found.get(dn))
                                .flatMap(ReadableNames::of)
                                .ifPresent(name -> names.put(text, name)));
        return names;
    }

    private static Optional<String> of(CsObject object) {
        return NAMING.stream()
                .flatMap(attribute -> values(object, attribute))
                .map(Values::first)
                .filter(value -> value instanceof Value.Text text && !text.text().isBlank())
                .map(Value::text)
                .findFirst();
    }

    private static Stream<Values> values(CsObject object, String attribute) {
        Stream<Values> held =
                Stream.of(object.importedEntry(), object.synchronizedEntry())
                        .flatMap(Stream::ofNullable)
                        .map((Entry entry) -> entry.get(attribute));
        Stream<Values> coming =
                Stream.ofNullable(object.pendingExport())
                        .flatMap(export -> export.changes().stream())
                        .map(ExportChange::change)
                        .filter(change -> change.attribute().equals(attribute))
                        .map(change -> change.after());
        return Stream.concat(held, coming);
    }
}
