// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.syncline.ui.JobFamilies;
import org.syncline.ui.Parts;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.internal.ProjectContextComponent;

/** What tests of the window have in common. Runs on the UI thread; never sleeps. */
public final class Workbenches {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Workbenches() {}

    public static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    public static ProjectContextComponent context() {
        return (ProjectContextComponent) PlatformUI.getWorkbench().getService(ProjectContext.class);
    }

    /** The Eclipse project of the window, once it is there. */
    public static IProject project() {
        await("the project to be opened", () -> context().project() != null);
        return context().project();
    }

    /** Puts a fake into the window in place of the real project. */
    public static FakeSession attachFake() {
        IProject project = project();
        await("the project to be opened", () -> idle(JobFamilies.OPEN));
        FakeSession session = new FakeSession(Path.of(project.getLocationURI()));
        context().attach(session, project);
        await("the status to be shown", () -> context().status().isPresent());
        settle();
        return session;
    }

    /** Opens a perspective in its first state. */
    public static void showPerspective(String id) {
        try {
            PlatformUI.getWorkbench().showPerspective(id, page().getWorkbenchWindow());
        } catch (WorkbenchException e) {
            throw new AssertionError(e);
        }
        page().resetPerspective();
        settle();
    }

    /** Lets the window work until a condition holds. */
    public static void await(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, Workbenches::wake);
                display.sleep();
            }
        }
    }

    private static void wake() {
        // ends the sleep of the display, so that the condition is looked at again
    }

    /** Lets the window work until nothing is loading and no event waits. */
    public static void settle() {
        await("views to be loaded", () -> idle(JobFamilies.LOAD));
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // one event after the other
        }
        if (!idle(JobFamilies.LOAD)) {
            settle();
        }
    }

    static boolean idle(Object family) {
        return Job.getJobManager().find(family).length == 0;
    }

    /** The widget with a key in any open shell. */
    public static <W extends Widget> W widget(Class<W> type, String key) {
        for (Shell shell : Display.getCurrent().getShells()) {
            Optional<W> found = find(shell, type, key);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("No " + type.getSimpleName() + " with the key " + key);
    }

    /** All widgets with a key in all open shells. */
    public static <W extends Widget> List<W> all(Class<W> type, String key) {
        List<W> found = new ArrayList<>();
        for (Shell shell : Display.getCurrent().getShells()) {
            collect(shell, type, key, found);
        }
        return found;
    }

    private static <W extends Widget> void collect(
            Control control, Class<W> type, String key, List<W> found) {
        if (key.equals(control.getData(Parts.WIDGET_KEY)) && type.isInstance(control)) {
            found.add(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, type, key, found);
            }
        }
    }

    private static <W extends Widget> Optional<W> find(Control control, Class<W> type, String key) {
        if (key.equals(control.getData(Parts.WIDGET_KEY)) && type.isInstance(control)) {
            return Optional.of(type.cast(control));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                Optional<W> found = find(child, type, key);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Does what a click or another event does. */
    public static void send(Widget widget, int type) {
        Event event = new Event();
        event.widget = widget;
        widget.notifyListeners(type, event);
        settle();
    }

    /** Errors logged while something runs. */
    public static List<String> errorsLoggedBy(Runnable action) {
        List<String> errors = new ArrayList<>();
        ILogListener listener =
                (status, plugin) -> {
                    if (status.getSeverity() == IStatus.ERROR) {
                        errors.add(plugin + ": " + status.getMessage());
                    }
                };
        Platform.addLogListener(listener);
        try {
            action.run();
        } finally {
            Platform.removeLogListener(listener);
        }
        return errors;
    }
}
