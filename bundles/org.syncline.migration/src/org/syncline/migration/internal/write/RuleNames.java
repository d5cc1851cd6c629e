// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.ForeignRule;

/** The rules that are written together, as others of them may name them. */
public final class RuleNames {
    private final List<ForeignRule> rules;
    private final Map<String, ForeignRule> byId = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    public RuleNames(List<ForeignRule> rules) {
        this.rules = List.copyOf(rules);
        for (ForeignRule rule : rules) {
            if (rule.id() != null) {
                byId.putIfAbsent(rule.id(), rule);
            }
        }
        texts.addAll(byId.keySet());
    }

    /**
     * How a rule names a neighbour: by the neighbour's name where that means no other rule, else by
     * its identifier. Empty when no rule has the identifier.
     */
    Optional<String> neighbour(ForeignRule rule, String id) {
        return Optional.ofNullable(byId.get(id)).map(found -> name(rule, found));
    }

    private String name(ForeignRule rule, ForeignRule neighbour) {
        String name = neighbour.name();
        List<ForeignRule> named = rules.stream().filter(r -> r.name().equals(name)).toList();
        List<ForeignRule> near =
                named.stream()
                        .filter(other -> other.direction() == rule.direction())
                        .filter(other -> other.connector().equals(rule.connector()))
                        .toList();
        List<ForeignRule> meant = near.isEmpty() ? named : near;
        boolean clear =
                meant.size() == 1
                        && meant.getFirst().equals(neighbour)
                        && Words.isWritable(name)
                        && !texts.contains(name);
        return clear ? name : neighbour.id();
    }
}
