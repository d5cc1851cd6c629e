// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.engine.search.QueryException;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;

/** Names as the project spells them, and what a misspelled one may have meant. */
final class Spelling {
    private static final int FAR = 3;

    private Spelling() {}

    /** The connector of that name, case ignored. */
    static String connector(ProjectModel model, String name, int column) throws QueryException {
        List<String> names = model.connectors().stream().map(ConnectorDefinition::name).toList();
        return exact(names, name)
                .orElseThrow(
                        () ->
                                new QueryException(
                                        "The project declares no connector \""
                                                + name
                                                + "\". "
                                                + (names.isEmpty()
                                                        ? "It declares none at all."
                                                        : "It declares "
                                                                + names.stream()
                                                                        .map(n -> "\"" + n + "\"")
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ", "))
                                                                + "."),
                                        column));
    }

    /** The metaverse type of that name; one that is not declared is taken as it is, with a note. */
    static String type(ProjectModel model, String name, List<String> notes) {
        Collection<String> types = model.metaverse().types().keySet();
        Optional<String> known = exact(types, name);
        if (known.isEmpty() && !types.isEmpty()) {
            notes.add(
                    "The metaverse has no object type \""
                            + name
                            + "\". It has "
                            + String.join(", ", types)
                            + ".");
        }
        return known.orElse(name);
    }

    /** The same name in the spelling of the list. */
    static Optional<String> exact(Collection<String> names, String name) {
        return names.contains(name)
                ? Optional.of(name)
                : names.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** The name nearest to a misspelled one, if one is near. */
    static Optional<String> near(Collection<String> names, String name) {
        String best = null;
        int least = Math.min(FAR, Math.max(1, name.length() / 2));
        for (String one : names) {
            int distance =
                    distance(one.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), least);
            if (distance < least || distance == least && best == null) {
                best = one;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters to change, add or leave out; anything above {@code most} is one more. */
    private static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return Math.min(row[b.length()], most + 1);
    }
}
