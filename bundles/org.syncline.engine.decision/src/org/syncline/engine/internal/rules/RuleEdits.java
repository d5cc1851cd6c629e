// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.rules.Direction;

/**
 * All rules that are others than those applied last, and so what a synchronization limited to them
 * has to look at. Safe for use by several threads.
 */
public final class RuleEdits {
    /** Nothing was edited. */
    public static final RuleEdits NONE = new RuleEdits(List.of());

    private static final int NAMED = 8;

    private final List<RuleEdit> all;
    private final Map<String, List<RuleEdit>> inbound = new HashMap<>();
    private final Map<String, List<RuleEdit>> outbound = new HashMap<>();

    RuleEdits(List<RuleEdit> all) {
        this.all = List.copyOf(all);
        for (RuleEdit edit : all) {
            (edit.direction() == Direction.INBOUND ? inbound : outbound)
                    .computeIfAbsent(edit.connector(), c -> new ArrayList<>())
                    .add(edit);
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Edits of inbound rules of a connector. */
    public List<RuleEdit> inbound(String connector) {
        return inbound.getOrDefault(connector, List.of());
    }

    /** Edits of inbound rules of a connector that are about objects of a type. */
    public List<RuleEdit> inbound(String connector, String csType) {
        return inbound(connector).stream().filter(edit -> edit.csType().equals(csType)).toList();
    }

    /** Edits of outbound rules of a connector. */
    public List<RuleEdit> outbound(String connector) {
        return outbound.getOrDefault(connector, List.of());
    }

    /** Edits of outbound rules of a connector that are about metaverse objects of a type. */
    public List<RuleEdit> outbound(String connector, String mvType) {
        return outbound(connector).stream()
                .filter(edit -> edit.coversMetaverseType(mvType))
                .toList();
    }

    /** Whether outbound rules of any connector were edited. */
    public boolean anyOutbound() {
        return !outbound.isEmpty();
    }

    /** Whether rules that provision into a connector were edited: they say who is an orphan. */
    public boolean decideAboutBystanders(String connector) {
        return outbound(connector).stream().anyMatch(RuleEdit::provisions);
    }

    /** The edits for people: the first of them by name, the others by number. */
    public String text() {
        List<String> texts = all.stream().map(RuleEdit::text).distinct().toList();
        String named = texts.stream().limit(NAMED).collect(Collectors.joining(", "));
        return texts.size() <= NAMED ? named : named + " and " + (texts.size() - NAMED) + " more";
    }
}
