// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.syncline.connector.ConnectorType;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectSessions;
import org.syncline.project.ProjectStatus;
import org.syncline.project.RunRequest;
import org.syncline.ui.LoadJob;
import org.syncline.ui.PasswordPrompt;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.RunState;

/** The one implementation: holds the session, starts runs, tells listeners on the UI thread. */
public final class ProjectContextComponent implements ProjectContext {
    private final List<ConnectorType> connectorTypes = new CopyOnWriteArrayList<>();
    private final List<ProjectContextListener> listeners = new CopyOnWriteArrayList<>();
    private final UiThrottle opened = new UiThrottle(0, () -> tell(l -> l.projectOpened()));
    private final UiThrottle data = new UiThrottle(100, this::loadStatus);
    private final UiThrottle progress = new UiThrottle(100, this::tellProgress);

    private volatile ProjectSession session;
    private volatile IProject project;
    private volatile ProjectException problem;
    private volatile RunJob run;
    private volatile ProjectStatus status;

    public void addConnectorType(ConnectorType type) {
        connectorTypes.add(type);
        data.request();
    }

    public void removeConnectorType(ConnectorType type) {
        connectorTypes.remove(type);
        data.request();
    }

    /** The connector types that are installed. */
    public List<ConnectorType> connectorTypes() {
        return List.copyOf(connectorTypes);
    }

    /** Ends runs and closes the session. Called by the framework, and when the window closes. */
    public void deactivate() {
        cancelRun();
        attach(null, null);
    }

    /**
     * Opens a project folder with the connector types that are installed.
     *
     * @throws ProjectException when the folder is no project
     */
    public void open(Path folder, IProject newProject) {
        closing();
        ProjectSession before = session;
        // The list itself: a plug-in enabled later is there in the open project.
        session = ProjectSessions.open(folder, connectorTypes);
        attached(before, newProject);
    }

    /** Makes a session the one of the window and closes the one before; null for none. */
    public void attach(ProjectSession newSession, IProject newProject) {
        closing();
        ProjectSession before = session;
        session = newSession;
        attached(before, newProject);
    }

    private void closing() {
        if (session != null) {
            tell(ProjectContextListener::projectClosing);
        }
    }

    private void attached(ProjectSession before, IProject newProject) {
        project = newProject;
        problem = null;
        status = null;
        if (before != null && before != session) {
            before.close();
        }
        opened.request();
        data.request();
    }

    /** Makes an Eclipse project known whose folder could not be opened as a Syncline project. */
    public void attachBroken(IProject newProject, ProjectException why) {
        attach(null, newProject);
        report(why);
    }

    @Override
    public Optional<ProjectSession> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public IProject project() {
        return project;
    }

    @Override
    public Optional<ProjectStatus> status() {
        return Optional.ofNullable(status);
    }

    private void loadStatus() {
        ProjectSession current = session;
        if (current == null) {
            tell(ProjectContextListener::dataChanged);
            return;
        }
        new LoadJob<>(
                        "Reading the status of the project",
                        current::status,
                        fresh -> {
                            status = fresh;
                            reportNoProblem();
                            tell(ProjectContextListener::dataChanged);
                        },
                        failure -> {
                            report(failure);
                            tell(ProjectContextListener::dataChanged);
                        })
                .schedule();
    }

    @Override
    public void refresh() {
        data.request();
    }

    @Override
    public Optional<ProjectException> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void report(ProjectException newProblem) {
        problem = newProblem;
        if (newProblem != null) {
            ILog.of(getClass()).warn(newProblem.getMessage(), newProblem);
        }
        opened.request();
    }

    /** An operation went well: what was wrong is no longer. */
    public void reportNoProblem() {
        if (problem != null) {
            problem = null;
            opened.request();
        }
    }

    @Override
    public void addListener(ProjectContextListener listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
    }

    @Override
    public void removeListener(ProjectContextListener listener) {
        listeners.remove(listener);
    }

    @Override
    public boolean isRunning() {
        RunJob job = run;
        return job != null && !job.tracker().state().ended();
    }

    @Override
    public Optional<RunState> runState() {
        return Optional.ofNullable(run).map(j -> j.tracker().state()).filter(s -> !s.ended());
    }

    @Override
    public void run(String connector, StepType step) {
        start(
                connector + ": " + step.label(),
                (current, tracker) -> {
                    needPasswords(current, step, connector);
                    current.runStep(connector, step, tracker);
                });
    }

    @Override
    public void run(RunRequest request) {
        start(
                title(request),
                (current, tracker) -> {
                    needPasswords(current, request.step(), request.connector());
                    current.run(request, tracker, step -> data.request());
                });
    }

    /** A person waits for the run, so a person can be asked. */
    private static void needPasswords(ProjectSession session, StepType step, String connector) {
        if (step != StepType.FULL_SYNC && step != StepType.DELTA_SYNC) {
            PasswordPrompt.require(
                    session, entry -> connector == null || entry.connector().equals(connector));
        }
    }

    private static String title(RunRequest request) {
        return switch (request.kind()) {
            case INITIAL -> "Initial Run";
            case DELTA -> "Delta Run";
            case PROFILE -> request.profile();
            case STEP -> request.connector() + ": " + request.step().label();
            case RESUME -> "Resumed Run";
        };
    }

    @Override
    public void runInitial() {
        start(
                "Initial Run",
                (current, tracker) -> {
                    needPasswords(current, null, null);
                    current.runInitial(tracker, step -> data.request());
                });
    }

    @Override
    public void runAndWait(String title, RunWork work) {
        RunJob job = start(title, work);
        if (job == null) {
            throw new ProjectException(
                    session == null
                            ? "No project is open."
                            : "no-start-concurrent-execution: A run is in progress in this window.",
                    "Wait until it has ended, or cancel it.",
                    null);
        }
        job.await();
    }

    /** Null when nothing was started. */
    private synchronized RunJob start(String title, RunWork work) {
        ProjectSession current = session;
        if (current == null || isRunning()) {
            return null;
        }
        RunTracker tracker = new RunTracker(title, progress::request);
        RunJob job = new RunJob(title, current, work, tracker, this::ended);
        run = job;
        progress.request();
        job.schedule();
        return job;
    }

    private void ended(ProjectException failure) {
        if (failure == null) {
            reportNoProblem();
        } else {
            report(failure);
        }
        progress.request();
        data.request();
    }

    @Override
    public void cancelRun() {
        Job job = run;
        if (job != null) {
            job.cancel();
        }
    }

    private void tellProgress() {
        RunJob job = run;
        if (job != null) {
            RunState state = job.tracker().state();
            if (!state.ended() || job.takeEnd()) {
                tell(listener -> listener.runChanged(state));
            }
        }
    }

    private void tell(Consumer<ProjectContextListener> news) {
        for (ProjectContextListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                ILog.of(getClass()).error("A view could not follow the project", e);
            }
        }
    }
}
