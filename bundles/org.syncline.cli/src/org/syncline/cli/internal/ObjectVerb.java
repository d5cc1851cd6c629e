// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.Searches;
import org.syncline.engine.search.SpaceObject;
import org.syncline.project.ProjectSession;

/** {@code object}: all that is known of one object. */
final class ObjectVerb implements Verb {
    @Override
    public String name() {
        return "object";
    }

    @Override
    public String synopsis() {
        return "PROJECT (--connector NAME --dn DN | --metaverse ID) [--format text|json]";
    }

    @Override
    public String summary() {
        return "all that is known of one object: values, changes, links, origins, errors";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words, Set.of("--connector", "--dn", "--metaverse", "--format"), Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Optional<String> connector = arguments.option("--connector");
        Optional<String> dn = arguments.option("--dn");
        OptionalLong metaverse = arguments.number("--metaverse");
        boolean space = connector.isPresent() && dn.isPresent();
        boolean half = connector.isPresent() != dn.isPresent();
        if (half || space == metaverse.isPresent()) {
            throw new UsageException("Name the object by --connector and --dn, or by --metaverse.");
        }
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        try (ProjectSession session = context.open(folder)) {
            Searches searches = session.searches();
            if (space) {
                show(searches.object(connector.get(), dn.get()), json, context.console().out());
            } else {
                show(
                        searches.metaverseObject(metaverse.getAsLong()),
                        json,
                        context.console().out());
            }
            return ExitCode.DONE;
        }
    }

    private static void show(SpaceObject object, boolean json, Output out) {
        if (json) {
            Json.print(out, ObjectJson.of(object));
        } else {
            new ObjectText(out).print(object);
        }
    }

    private static void show(MetaverseObject object, boolean json, Output out) {
        if (json) {
            Json.print(out, ObjectJson.of(object));
        } else {
            new ObjectText(out).print(object);
        }
    }
}
