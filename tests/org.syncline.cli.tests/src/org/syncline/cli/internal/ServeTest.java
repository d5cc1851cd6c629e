// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is run: a process of its own, steered from another, ended by a signal. */
class ServeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private final Shell shell = new Shell(SlowConnectorType.quick(50));

    @BeforeEach
    void createProject() throws Exception {
        SlowConnectorType.writeProject(folder);
    }

    private Shell.Result schedule(String... words) {
        List<String> all = new ArrayList<>(List.of("schedule", folder.toString()));
        all.addAll(List.of(words));
        return shell.run(all.toArray(String[]::new));
    }

    private JsonObject status() {
        return schedule("--format", "json").json().getAsJsonObject();
    }

    private Process start() throws Exception {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ChildClassPath.get(),
                        RunningMain.class.getName(),
                        "serve",
                        folder.toString());
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
    void aSignalStopsTheStepThatRunsAndEndsTheServiceCleanly() throws Exception {
        Process service = start();
        try (BufferedReader out = service.inputReader()) {
            List<String> lines = new ArrayList<>();
            String line = out.readLine();
            while (line != null && !line.equals(RunningMain.AT_WORK)) {
                lines.add(line);
                line = out.readLine();
            }
            assertThat(lines).anyMatch(each -> each.endsWith("delta cycle begins"));
            JsonObject status = status();
            assertThat(status.get("running").getAsString()).isEqualTo("delta");
            assertThat(status.get("runBy").getAsString())
                    .isEqualTo("process " + service.pid() + " (service)");
            assertThat(schedule("run-now").err()).contains("A cycle is in progress");
            Shell.Result second = shell.run("serve", folder.toString(), "--once");
            assertThat(second.code()).isEqualTo(ExitCode.FAILED);
            assertThat(second.err()).contains("process " + service.pid() + " (service)");

            // The handle sends SIGTERM and leaves the output open.
            service.toHandle().destroy();
            assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue()).isZero();
            assertThat(out.lines())
                    .anyMatch(each -> each.contains("stopped-user-termination"))
                    .last()
                    .asString()
                    .endsWith("ended");
        } finally {
            service.destroyForcibly().waitFor();
        }
        assertThat(status().get("runBy").isJsonNull()).isTrue();
        assertThat(status().getAsJsonObject("last").get("outcome").getAsString())
                .isEqualTo("stopped");
        assertThat(shell.run("verify-store", folder.toString()).code()).isZero();
    }

    @Test
    void anotherProcessEndsTheServiceAtWork() throws Exception {
        Process service = start();
        try (BufferedReader out = service.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.equals(RunningMain.AT_WORK)) {
                line = out.readLine();
            }
            assertThat(schedule("end").code()).isZero();
            assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue()).isZero();
        } finally {
            service.destroyForcibly().waitFor();
        }
    }

    @Test
    void onceRunsOneCycleAndSaysWhatEachStepDid() {
        Shell.Result result = shell.run("serve", folder.toString(), "--once", "--cycle", "initial");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().lines().map(line -> line.replaceAll("^\\S+ \\S+ +", "")))
                .hasSize(4)
                .first()
                .isEqualTo("initial cycle begins");
        assertThat(result.out())
                .containsPattern("people +full-import +success .*50")
                .containsPattern("people +full-sync +success .*50")
                .contains("initial cycle: success");
        assertThat(status().get("next").getAsString()).isEqualTo("delta");
    }

    @Test
    void theScheduleIsSetWhileNobodyRunsIt() {
        assertThat(schedule("interval", "2h").out()).contains("interval    2h");
        assertThat(schedule("off").out()).contains("schedule    off");
        assertThat(schedule("next", "initial").out()).contains("next        initial");
        assertThat(status().get("enabled").getAsBoolean()).isFalse();
        Shell.Result refused = schedule("suspend");
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("syncline serve PROJECT");
    }

    @Test
    void wordsThatCannotBeUnderstoodAreRefused() {
        assertThat(schedule("interval", "5s").code()).isEqualTo(ExitCode.USAGE);
        assertThat(schedule("sometimes").code()).isEqualTo(ExitCode.USAGE);
        assertThat(schedule("stop", "later").code()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("serve", folder.toString(), "--cycle", "daily").code())
                .isEqualTo(ExitCode.USAGE);
    }
}
