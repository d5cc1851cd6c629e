// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A process that runs one command line, with a directory that takes minutes to read. */
public final class RunningMain {
    static final String AT_WORK = "reading";
    private static final int PEOPLE = 100_000;

    private RunningMain() {}

    /** The arguments are the command line. */
    public static void main(String[] words) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        long pause = Duration.ofMillis(5).toNanos();
        SlowConnectorType slow =
                new SlowConnectorType(PEOPLE, pause, () -> System.out.println(AT_WORK));
        Context context =
                new Context(
                        new Console(new Output(System.out), new Output(err), false),
                        List.of(slow),
                        Optional.empty(),
                        Optional.empty());
        System.exit(new CommandLine(context).run(List.of(words)));
    }
}
