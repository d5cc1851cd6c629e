// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.syncline.formats.Identifiers;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SyncRule;

/**
 * The GUIDs that foreign rules need. A rule without one gets one that is made from its key, so that
 * two exports of the same rule give the same rule.
 */
public final class Identities {
    private final Map<String, SyncRule> byId = new HashMap<>();
    private final Map<String, List<SyncRule>> byName = new HashMap<>();
    private final ProjectModel model;

    public Identities(ProjectModel model) {
        this.model = model;
        for (SyncRule rule : model.rules()) {
            if (rule.id() != null) {
                byId.putIfAbsent(Identifiers.plain(rule.id()), rule);
            }
            byName.merge(
                    rule.name(),
                    List.of(rule),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
    }

    /** The rule's own GUID, or the one made for it. */
    static String id(SyncRule rule) {
        return hasId(rule) ? Identifiers.plain(rule.id()) : made(rule.key());
    }

    static boolean hasId(SyncRule rule) {
        return rule.id() != null && Identifiers.isGuid(rule.id());
    }

    private static String made(String key) {
        byte[] name = ("org.syncline/rule/" + key).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    /** The GUID of a connector, empty when it has none. */
    Optional<String> connector(String name) {
        return model.connector(name)
                .map(connector -> connector.id())
                .filter(id -> id != null && Identifiers.isGuid(id))
                .map(Identifiers::plain);
    }

    /**
     * The GUID of the rule that another names as its neighbour, by id or by name; of several with
     * that name the one with the same connector and direction. An id that no rule of the project
     * has is kept: the neighbour may be on the server.
     */
    Optional<String> neighbour(SyncRule rule, String text) {
        SyncRule known = byId.get(Identifiers.plain(text));
        if (known != null) {
            return Optional.of(id(known));
        }
        List<SyncRule> named = byName.getOrDefault(text, List.of());
        List<SyncRule> near = named.stream().filter(other -> sameEnds(rule, other)).toList();
        List<SyncRule> found = near.isEmpty() ? named : near;
        if (found.size() == 1) {
            return Optional.of(id(found.getFirst()));
        }
        return Identifiers.isGuid(text) ? Optional.of(Identifiers.plain(text)) : Optional.empty();
    }

    private static boolean sameEnds(SyncRule rule, SyncRule other) {
        return rule.direction() == other.direction() && rule.connector().equals(other.connector());
    }
}
