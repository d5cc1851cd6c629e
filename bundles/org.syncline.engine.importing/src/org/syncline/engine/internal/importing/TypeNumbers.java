// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.store.StoreSession;

/**
 * How many objects of each type the last full import found: what a limit in percent refers to in a
 * delta import, which does not see them all.
 */
final class TypeNumbers {
    private static final int MOST = 3900;

    private TypeNumbers() {}

    static SortedMap<String, Long> kept(StoreSession session, String connectorKey) {
        TreeMap<String, Long> numbers = new TreeMap<>();
        String text = session.property(property(connectorKey)).orElse("");
        text.lines()
                .filter(line -> line.indexOf(' ') > 0)
                .forEach(
                        line ->
                                numbers.put(
                                        line.substring(line.indexOf(' ') + 1),
                                        Long.parseLong(line.substring(0, line.indexOf(' ')))));
        return numbers;
    }

    static void save(StoreSession session, String connectorKey, SortedMap<String, Long> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(
                (type, number) -> {
                    String line = number + " " + type + "\n";
                    if (text.length() + line.length() <= MOST) {
                        text.append(line);
                    }
                });
        session.setProperty(property(connectorKey), text.toString());
    }

    private static String property(String connectorKey) {
        return Keys.property("type-numbers", connectorKey);
    }
}
