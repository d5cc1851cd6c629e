// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.engine.search.QueryException;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.MeantName;
import org.syncline.rules.ProjectModel;

/** Names as the project spells them. */
final class DeclaredNames {
    private DeclaredNames() {}

    /** The connector of that name, case ignored. */
    static String connector(ProjectModel model, String name, int column) throws QueryException {
        List<String> names = model.connectors().stream().map(ConnectorDefinition::name).toList();
        return MeantName.ignoringCase(name, names)
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
        Optional<String> known = MeantName.ignoringCase(name, types);
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
}
