// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.Identifiers;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;

/**
 * The connectors of the new project: those that the sources describe, and those that only rules
 * name, as a script of the rule editor does.
 */
final class Connections {
    /** The connector to the tenant has this identifier in every installation (formats, 1.1). */
    static final String TENANT = "b891884f-051e-4a83-95af-2544101c9083";

    private final Map<String, Connected> byKey = new HashMap<>();
    private final List<Connected> all = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> stems = new HashSet<>(Set.of("metaverse"));

    Connections(List<ManagementAgent> agents) {
        for (ManagementAgent agent : agents) {
            String id = Identifiers.orNull(agent.id());
            Connected connected = add(agent.forest(), agent.name(), id, agent);
            byKey.putIfAbsent(key(agent.name()), connected);
            if (!agent.forest().isBlank()) {
                byKey.putIfAbsent(key(agent.forest()), connected);
            }
            if (id != null) {
                byKey.put(key(id), connected);
            }
        }
    }

    /** In the order of the sources; those that only rules name come last. */
    List<Connected> all() {
        return List.copyOf(all);
    }

    /** Names by identifier, of the connectors that the sources describe. */
    Map<String, String> names() {
        Map<String, String> result = new LinkedHashMap<>();
        all.stream()
                .filter(connected -> connected.agent() != null)
                .forEach(connected -> result.put(connected.agent().plainId(), connected.name()));
        return result;
    }

    /** The connector of a rule, made when nothing else names it. */
    Connected of(ForeignRule rule) {
        return byKey.computeIfAbsent(key(rule.connector()), key -> unknown(rule.connector()));
    }

    private Connected unknown(String connector) {
        if (!Identifiers.isGuid(connector)) {
            return add(connector, "unknown connector", null, null);
        }
        String id = Identifiers.plain(connector);
        String name = id.equals(TENANT) ? "Azure AD" : "connector " + id.substring(0, 8);
        return add(name, name, id, null);
    }

    private static String key(String connector) {
        return Identifiers.plain(connector).toLowerCase(Locale.ROOT);
    }

    private Connected add(String wanted, String otherwise, String id, ManagementAgent agent) {
        String name = name(wanted, otherwise);
        Connected connected = new Connected(name, id, stem(name), agent);
        all.add(connected);
        return connected;
    }

    private String name(String wanted, String otherwise) {
        for (String name : List.of(wanted, otherwise)) {
            if (!name.isBlank() && Quoting.canQuote(name) && names.add(key(name))) {
                return name;
            }
        }
        String base = wanted.isBlank() || !Quoting.canQuote(wanted) ? "connector" : wanted;
        for (int i = 2; ; i++) {
            if (names.add(key(base + " " + i))) {
                return base + " " + i;
            }
        }
    }

    private String stem(String name) {
        String safe = FileNames.safe(name);
        String stem = safe;
        for (int i = 2; !stems.add(stem.toLowerCase(Locale.ROOT)); i++) {
            stem = safe + "-" + i;
        }
        return stem;
    }
}
