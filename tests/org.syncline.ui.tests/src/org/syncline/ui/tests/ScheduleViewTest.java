// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.schedule.ScheduleClient;
import org.syncline.schedule.ScheduleListener;
import org.syncline.schedule.ScheduleService;
import org.syncline.ui.Parts;

/** The schedule of the project in the window: view, status line and commands. */
class ScheduleViewTest {
    private static final String COMMAND = "org.syncline.ui.operations.schedule.";

    private FakeSession session;

    @BeforeEach
    void openView() throws PartInitException {
        session = Workbenches.attachFake();
        Workbenches.showPerspective(Parts.OPERATIONS_PERSPECTIVE);
        Workbenches.page().showView(Parts.SCHEDULE);
        Workbenches.await("the schedule to be known", () -> button("schedule-on").isEnabled());
    }

    @AfterEach
    void giveUp() throws IOException {
        session.release();
        if (button("schedule-on").getSelection()) {
            toggle(false);
        }
        Workbenches.await("runs to end", () -> !Workbenches.context().isRunning());
        Workbenches.await(
                "the schedule to be given up", () -> ScheduleClient.find(folder()).isEmpty());
        Files.deleteIfExists(folder().resolve(".syncline").resolve("schedule.properties"));
        Workbenches.settle();
    }

    private Path folder() {
        return session.folder();
    }

    private static Button button(String key) {
        return Workbenches.widget(Button.class, key);
    }

    private static void click(String key) {
        Workbenches.send(button(key), SWT.Selection);
    }

    private static void toggle(boolean on) {
        button("schedule-on").setSelection(on);
        click("schedule-on");
    }

    private static String headline() {
        return Workbenches.widget(Label.class, "schedule-headline").getText();
    }

    private static String owner() {
        return Workbenches.widget(Label.class, "schedule-owner").getText();
    }

    private static String mark() {
        return Workbenches.widget(Label.class, "schedule-mark").getText();
    }

    @Test
    void startsNoCycleUntilItIsSwitchedOn() {
        assertThat(headline()).startsWith("Off");
        assertThat(mark()).isEqualTo("Schedule off");
        assertThat(button("schedule-suspend").isEnabled()).isFalse();
        assertThat(button("schedule-stop").isEnabled()).isFalse();
        assertThat(ScheduleClient.find(folder())).isEmpty();
    }

    @Test
    void runsACycleAsARunOfTheWindowAndSaysWhenTheNextIs() {
        session.holdSteps();
        toggle(true);
        Workbenches.await("the cycle", () -> headline().startsWith("Delta cycle in progress"));
        assertThat(Workbenches.context().runState().orElseThrow().title())
                .isEqualTo("Scheduled Delta Cycle");
        assertThat(button("schedule-run-delta").isEnabled()).isFalse();
        assertThat(button("schedule-stop").isEnabled()).isTrue();
        assertThat(mark()).isEqualTo("Delta cycle running");

        session.release();
        Workbenches.await("the end", () -> headline().startsWith("Delta cycle at "));
        assertThat(headline()).endsWith("then every 30m");
        assertThat(owner()).isEqualTo("This window runs the schedule while it is open.");
        assertThat(Workbenches.widget(Text.class, "schedule-last").getText())
                .contains(": success, ");
        Workbenches.await(
                "the steps in the history",
                () -> Workbenches.widget(Table.class, "history").getItemCount() == 4);
    }

    @Test
    void stopsTheCycleAtOnce() {
        session.holdSteps();
        click("schedule-run-initial");
        Workbenches.await("the cycle", () -> headline().startsWith("Initial cycle in progress"));
        click("schedule-stop-now");
        Workbenches.await("the end", () -> headline().startsWith("Off"));
        assertThat(Workbenches.widget(Text.class, "schedule-last").getText())
                .startsWith("Initial cycle at ")
                .contains(": stopped");
        assertThat(ScheduleClient.find(folder())).isEmpty();
    }

    @Test
    void cancellingTheRunStopsTheCycleToo() {
        session.holdSteps();
        click("schedule-run-delta");
        Workbenches.await("the run", () -> Workbenches.context().isRunning());
        Workbenches.context().cancelRun();
        Workbenches.await("the end", () -> headline().startsWith("Off"));
        assertThat(Workbenches.widget(Text.class, "schedule-last").getText()).contains(": stopped");
    }

    @Test
    void suspendsAndResumes() {
        toggle(true);
        Workbenches.await("the first cycle", () -> headline().contains("then every"));
        click("schedule-suspend");
        Workbenches.await("the clock to stop", () -> headline().startsWith("Suspended"));
        assertThat(button("schedule-suspend").getText()).isEqualTo("Resume");
        assertThat(mark()).isEqualTo("Schedule suspended");
        click("schedule-suspend");
        Workbenches.await("the clock to go on", () -> headline().contains("then every"));
    }

    @Test
    void setsIntervalAndNextCycleAndSaysWhatCannotBeSet() {
        Combo interval = Workbenches.widget(Combo.class, "schedule-interval");
        interval.setText("2h");
        Workbenches.send(interval, SWT.DefaultSelection);
        Combo next = Workbenches.widget(Combo.class, "schedule-next");
        next.select(1);
        Workbenches.send(next, SWT.Selection);
        assertThat(ScheduleClient.kept(folder()).settings().interval()).hasHours(2);
        assertThat(ScheduleClient.kept(folder()).settings().next().word()).isEqualTo("initial");

        interval.setText("soon");
        Workbenches.send(interval, SWT.DefaultSelection);
        assertThat(Workbenches.all(Text.class, "banner"))
                .anyMatch(text -> text.getText().contains("\"soon\" is no interval."));
        assertThat(ScheduleClient.kept(folder()).settings().interval()).hasHours(2);
    }

    @Test
    void saysWhatAServiceIsDoingAndSteersIt() {
        try (ScheduleService service =
                ScheduleService.open(
                        folder(),
                        "service",
                        (title, stop, work) -> work.run(session, stop),
                        ScheduleListener.NONE)) {
            session.holdSteps();
            service.begin();
            Workbenches.context().refresh();
            Workbenches.await("the service", () -> headline().startsWith("Delta cycle in"));
            assertThat(owner()).contains("(service)", "steer that process");
            assertThat(Workbenches.context().isRunning()).isFalse();
            click("schedule-stop");
            assertThat(headline()).endsWith(", stopping");
            session.release();
        }
        Workbenches.context().refresh();
        Workbenches.await("nobody to run it", () -> owner().startsWith("Nobody"));
    }

    @Test
    void commandsOfTheMenuFollowTheSchedule() throws CommandException {
        IHandlerService handlers =
                Workbenches.page().getWorkbenchWindow().getService(IHandlerService.class);
        session.holdSteps();
        handlers.executeCommand(COMMAND + "delta", null);
        Workbenches.await("the cycle", () -> headline().startsWith("Delta cycle in progress"));
        assertThatThrownBy(() -> handlers.executeCommand(COMMAND + "initial", null))
                .isInstanceOf(NotEnabledException.class);
        session.release();
        Workbenches.await("its end", () -> headline().startsWith("Off"));
        assertThat(Workbenches.widget(Text.class, "schedule-last").getText())
                .contains(": success, ");
    }
}
