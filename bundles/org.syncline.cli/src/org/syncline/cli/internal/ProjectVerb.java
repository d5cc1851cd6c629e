// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.project.ProjectSession;

/** A verb that looks at a project and shows what it finds, as text or as JSON. */
abstract class ProjectVerb implements Verb {
    @Override
    public final String synopsis() {
        return "PROJECT [--format text|json]";
    }

    @Override
    public final int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--format"), Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        try (ProjectSession session = context.open(folder)) {
            return show(session, json, context.console().out());
        }
    }

    /**
     * Shows it.
     *
     * @return an {@link ExitCode}
     */
    abstract int show(ProjectSession session, boolean json, Output out);
}
