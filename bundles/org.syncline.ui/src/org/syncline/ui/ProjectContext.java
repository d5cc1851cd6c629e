// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;
import org.syncline.project.RunRequest;

/**
 * The project of this window and the runs on it. An OSGi service; views ask their site for it:
 * {@code getSite().getService(ProjectContext.class)}.
 *
 * <p>All methods may be called from any thread and, but for one, return at once. Calls on the
 * session take time and belong in Jobs.
 */
public interface ProjectContext {
    /**
     * The open project; empty while none is open or when its folder could not be opened, see {@link
     * #problem()}.
     */
    Optional<ProjectSession> session();

    /** The Eclipse project over the project folder, or null while none is open. */
    IProject project();

    /**
     * The newest known status of the project, loaded in the background: fresh when {@link
     * ProjectContextListener#dataChanged} is called. Empty before the first, and when it cannot be
     * had.
     */
    Optional<ProjectStatus> status();

    /** Why the project or its store cannot be used, with a remedy; empty when all is well. */
    Optional<ProjectException> problem();

    /** Takes note that an operation on the session failed, so that the window says so. */
    void report(ProjectException problem);

    /** Does nothing when the listener is there already. */
    void addListener(ProjectContextListener listener);

    void removeListener(ProjectContextListener listener);

    /** Whether a run is scheduled or running. */
    boolean isRunning();

    /** The state of the present run; empty when none runs. */
    Optional<RunState> runState();

    /** Starts one step of one connector. Does nothing while another run goes on. */
    void run(String connector, StepType step);

    /** Starts a cycle, a run profile or a step. Does nothing while another run goes on. */
    void run(RunRequest request);

    /** Starts full imports of all connectors and then full synchronizations. */
    void runInitial();

    /** What a run does with the session. */
    @FunctionalInterface
    interface RunWork {
        /**
         * @param progress is shown, and says when a person cancels
         */
        void run(ProjectSession session, Progress progress);
    }

    /**
     * Does something as the run of this window, so that it is shown and can be cancelled, and
     * returns when it has ended. Unlike everything else here it takes its time, and must not be
     * called on the UI thread.
     *
     * @throws ProjectException when no project is open, when another run goes on, or from the work
     */
    void runAndWait(String title, RunWork work);

    /** Reads the status anew, since something changed in the store. */
    void refresh();

    /** Asks the present run to stop; finished batches stand. */
    void cancelRun();
}
