// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.project.ExampleProject;
import org.syncline.project.ProjectException;

/**
 * {@code demo}: a sample project with two directory servers, run up to the pending exports, then
 * the workbench.
 */
final class DemoVerb implements Verb {
    private static final int FEWEST = 50;
    private static final int MOST = 1_000_000;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String synopsis() {
        return "[DIR] [--objects N] [--no-workbench]";
    }

    @Override
    public String summary() {
        return "a sample project with two directories, run up to the pending exports; then the workbench";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--objects"), Set.of("--no-workbench"));
        Optional<Path> given = arguments.nextIfAny().map(Arguments::path);
        arguments.end();
        ExampleProject example =
                context.example()
                        .orElseThrow(
                                () ->
                                        new ProjectException(
                                                "This installation has no sample project.",
                                                "Install the feature with the examples.",
                                                null));
        int objects = objects(arguments, example);
        Path folder = given.orElseGet(DemoVerb::defaultFolder).toAbsolutePath().normalize();
        int code = new DemoRun(example, context).run(folder, objects);
        return code == ExitCode.DONE && !arguments.has("--no-workbench")
                ? workbench(folder, context)
                : code;
    }

    private static Path defaultFolder() {
        return Path.of(System.getProperty("user.home"), "syncline-demo");
    }

    private static int objects(Arguments arguments, ExampleProject example) {
        String text =
                arguments.option("--objects").orElse(Integer.toString(example.defaultObjects()));
        try {
            int number = Integer.parseInt(text);
            if (number >= FEWEST && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "--objects takes a number of people, not \"" + text + "\".", e);
        }
        throw new UsageException("--objects takes a number from " + FEWEST + " to " + MOST + ".");
    }

    private static int workbench(Path folder, Context context) {
        if (context.workbench().isEmpty()) {
            context.console()
                    .out()
                    .println(
                            "\nThere is no display here. On a machine with one, open the workbench with:");
            context.console().out().println("  syncline workbench " + folder);
            return ExitCode.DONE;
        }
        context.console().err().println("Opening the workbench…");
        return context.workbench().get().open(folder);
    }
}
