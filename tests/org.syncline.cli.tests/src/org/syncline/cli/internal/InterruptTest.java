// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, the real signal, in the middle of a step that a command line runs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
class InterruptTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private final Shell shell = new Shell(SlowConnectorType.quick(50));

    @Test
    void theStepEndsAsStoppedAndTheRunCanBeResumed() throws Exception {
        SlowConnectorType.writeProject(folder);
        Process run = start("run", folder.toString(), "initial");
        try (BufferedReader out = run.inputReader()) {
            assertThat(out.readLine()).as(() -> errors()).isEqualTo(RunningMain.AT_WORK);
            long begun = System.nanoTime();
            interrupt(run);
            assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(ExitCode.FAILED);
            // A second on a machine that does nothing else.
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(20));
            assertThat(out.lines()).anyMatch(line -> line.contains("stopped-user-termination"));
        } finally {
            run.destroyForcibly().waitFor();
        }

        JsonObject step = steps("history").getFirst();
        assertThat(step.get("status").getAsString())
                .isEqualTo("stopped-user-termination-from-wmi-or-ui");
        assertThat(shell.run("verify-store", folder.toString()).code()).isZero();
        assertThat(shell.run("run", folder.toString(), "--resume").code()).isZero();
        assertThat(steps("history"))
                .extracting(each -> each.get("status").getAsString())
                .containsOnlyOnce("stopped-user-termination-from-wmi-or-ui")
                .contains("success");
    }

    private List<JsonObject> steps(String verb) {
        List<JsonObject> steps = new ArrayList<>();
        shell.run(verb, folder.toString(), "--format", "json")
                .json()
                .getAsJsonObject()
                .getAsJsonArray("steps")
                .forEach(step -> steps.add(step.getAsJsonObject()));
        return steps;
    }

    private Process start(String... words) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                ChildClassPath.get(),
                                RunningMain.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    /** What a shell starts in the background ignores Ctrl-C; a polite end does the same. */
    private static String signal(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        boolean ignored =
                Files.exists(status)
                        && Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("SigIgn:"))
                                .map(line -> line.substring(7).strip())
                                .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 2) != 0);
        return ignored ? "-TERM" : "-INT";
    }

    private static void interrupt(Process process) throws Exception {
        Process kill =
                new ProcessBuilder("kill", signal(process), Long.toString(process.pid()))
                        .inheritIO()
                        .start();
        assertThat(kill.waitFor()).isZero();
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
