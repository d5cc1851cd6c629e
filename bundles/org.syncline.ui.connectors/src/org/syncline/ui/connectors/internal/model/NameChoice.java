// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which object types or attributes are read, while a person chooses among those of the schema. None
 * in the file means all of the schema. For one thread.
 */
public final class NameChoice {
    private final List<String> selected;
    private final Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> chosen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @param schema names that the schema has
     * @param selected what the file says, in its order; empty for all
     */
    public NameChoice(Collection<String> schema, List<String> selected) {
        this.selected = List.copyOf(selected);
        known.addAll(schema);
        all.addAll(schema);
        all.addAll(selected);
        chosen.addAll(selected.isEmpty() ? schema : selected);
    }

    /** Names that hold the text, in the order of the alphabet. */
    public List<String> matching(String filter) {
        String text = filter.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(text)).toList();
    }

    public boolean isChosen(String name) {
        return chosen.contains(name);
    }

    /** Whether the schema has the name; the file may name others. */
    public boolean isKnown(String name) {
        return known.contains(name);
    }

    public void choose(Collection<String> names, boolean wanted) {
        if (wanted) {
            chosen.addAll(names);
        } else {
            names.forEach(chosen::remove);
        }
    }

    public int chosen() {
        return chosen.size();
    }

    public int size() {
        return all.size();
    }

    /** Nothing chosen cannot be written, since it would mean all. */
    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /**
     * What the file is to say: names that stay in their order, then new ones; empty for all of the
     * schema.
     */
    public List<String> written() {
        if (chosen.containsAll(known) && known.containsAll(chosen)) {
            return List.of();
        }
        List<String> written = new ArrayList<>(selected.stream().filter(this::isChosen).toList());
        Set<String> there = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        there.addAll(written);
        chosen.stream().filter(name -> !there.contains(name)).forEach(written::add);
        return written;
    }

    public boolean isChanged() {
        Set<String> before = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        before.addAll(selected.isEmpty() ? known : selected);
        return !before.equals(chosen);
    }
}
