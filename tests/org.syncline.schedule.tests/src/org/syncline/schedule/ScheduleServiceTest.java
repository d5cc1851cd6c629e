// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.project.ProjectException;

/** One service for a project, and those who steer it. */
class ScheduleServiceTest {
    @TempDir private Path folder;

    private final StubSession session = new StubSession();
    private final CountDownLatch cycles = new CountDownLatch(1);
    private ScheduleService service;

    @BeforeEach
    void open() {
        service = open("service");
    }

    private ScheduleService open(String kind) {
        return ScheduleService.open(
                folder,
                kind,
                (title, stop, work) -> work.run(session, stop),
                new ScheduleListener() {
                    @Override
                    public void cycleEnded(CycleResult result) {
                        cycles.countDown();
                    }
                });
    }

    @AfterEach
    void close() {
        service.close();
    }

    private ScheduleStatus send(String command) {
        return ScheduleClient.find(folder).orElseThrow().send(command);
    }

    @Test
    void isSteeredByWhoeverCanReadTheFolder() {
        assertThat(send("status").settings()).isEqualTo(ScheduleSettings.DEFAULT);
        assertThat(send("suspend").suspended()).isTrue();
        assertThat(send("resume").suspended()).isFalse();
        assertThat(send("off").settings().enabled()).isFalse();
        assertThat(send("on").nextStart()).isNotNull();
        assertThat(send("interval 2h").settings().interval()).isEqualTo(Duration.ofHours(2));
        assertThat(send("next initial").settings().next()).isEqualTo(CyclePolicy.INITIAL);
        assertThat(ScheduleClient.kept(folder).settings())
                .isEqualTo(new ScheduleSettings(Duration.ofHours(2), CyclePolicy.INITIAL, true));
    }

    @Test
    void runsACycleWhenToldSo() throws Exception {
        service.scheduler().enable(false);
        service.begin();
        send("run-now delta");
        assertThat(cycles.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(send("status").last().outcome()).isEqualTo(CycleResult.Outcome.SUCCESS);
    }

    @Test
    void refusalsHaveTheirRemedy() {
        assertThatThrownBy(() -> send("stop"))
                .isInstanceOfSatisfying(
                        ProjectException.class,
                        e -> assertThat(e.remedy()).isEqualTo("There is nothing to stop."))
                .hasMessage("No cycle is in progress.");
        assertThatThrownBy(() -> send("interval 5s")).hasMessageContaining("not allowed");
        assertThatThrownBy(() -> send("explode")).hasMessageContaining("\"explode\"");
    }

    @Test
    void endsWhenToldSo() throws Exception {
        assertThat(service.awaitEnd(0)).isFalse();
        send("end");
        assertThat(service.awaitEnd(0)).isTrue();
        service.close();
        assertThat(ScheduleClient.find(folder)).isEmpty();
    }

    @Test
    void aSecondOneIsRefusedAndNamesTheFirst() {
        assertThatThrownBy(() -> open("workbench"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid() + " (service)");
        assertThatThrownBy(() -> ScheduleClient.change(folder, scheduler -> scheduler.enable(true)))
                .isInstanceOf(ProjectException.class);
        service.close();
        service = open("workbench");
        assertThat(ScheduleClient.find(folder).orElseThrow().holder()).endsWith("(workbench)");
    }

    @Test
    void whoDoesNotKnowTheTokenIsToldNothingAndChangesNothing() throws IOException {
        String answer = call("0".repeat(64) + "\noff\n");
        assertThat(answer).isEmpty();
        assertThat(send("status").settings().enabled()).isTrue();
    }

    @Test
    void aCallerWhoSendsEndlesslyDoesNotStopOthers() throws IOException {
        assertThat(call("x".repeat(1_000_000))).isEmpty();
        assertThat(send("status").settings().enabled()).isTrue();
    }

    @SuppressWarnings("resource") // the streams go with the socket
    private String call(String text) throws IOException {
        Properties note = new Properties();
        note.load(new StringReader(Files.readString(note())));
        int port = Integer.parseInt(note.getProperty("port"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(text.getBytes());
            return new String(socket.getInputStream().readAllBytes());
        } catch (
                @SuppressWarnings("unused")
                IOException e) {
            return ""; // cut off
        }
    }

    private Path note() {
        return folder.resolve(".syncline/schedule.service");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no POSIX permissions")
    void nobodyElseCanReadTheToken() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note())))
                .isEqualTo("rw-------");
    }
}
