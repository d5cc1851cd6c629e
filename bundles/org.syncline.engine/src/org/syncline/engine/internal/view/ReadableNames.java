// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.syncline.model.Dn;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/** What people call the objects of a connector space. */
public final class ReadableNames {
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
        return Optional.of(ShownValues.name(object)).filter(name -> !name.isEmpty());
    }
}
