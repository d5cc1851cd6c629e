// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.syncline.project.Connections;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.ui.Banner;
import org.syncline.ui.Icons;
import org.syncline.ui.LoadJob;
import org.syncline.ui.Parts;
import org.syncline.ui.PasswordPrompt;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.RuleLinks;

/**
 * The connector that a command is about, and what all of these commands do: work in the background,
 * say in the view how it went, write files. UI thread only, where not said otherwise.
 */
public record Target(
        IWorkbenchPage page, ProjectContext context, ProjectSession session, String name) {

    Shell shell() {
        return page.getWorkbenchWindow().getShell();
    }

    Path folder() {
        return session.folder();
    }

    Connections connections() {
        return session.connections();
    }

    ConnectorSecrets secrets() {
        return session.secrets();
    }

    /**
     * The connector as the files declare it now. Reads them, call it in the background.
     *
     * @throws ProjectException when the project cannot be read, or does not have it any more
     */
    ConnectorDefinition definition() {
        session.check();
        return session.model().connectors().stream()
                .filter(connector -> connector.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProjectException(
                                        "The project has no connector \"" + name + "\" any more.",
                                        "Choose another.",
                                        null));
    }

    /** Works in the background, with a line in the window's progress. */
    <T> void load(
            String title, Supplier<T> work, Consumer<T> done, Consumer<ProjectException> failed) {
        LoadJob<T> job = new LoadJob<>(title, work, done, failed);
        job.setSystem(false);
        job.schedule();
    }

    /**
     * Asks a directory in the background; a person is asked for passwords that nobody has given
     * yet. Cancelling the line in the window's progress ends it, also when the directory says
     * nothing.
     */
    <T> void ask(
            String title,
            Function<Connections, T> question,
            Consumer<T> done,
            Consumer<ProjectException> problem) {
        AtomicReference<LoadJob<T>> running = new AtomicReference<>();
        Connections stoppable = connections().until(() -> running.get().isStopped());
        LoadJob<T> job = new LoadJob<>(title, () -> answer(question, stoppable), done, problem);
        running.set(job);
        job.addJobChangeListener(new SaysStopped(shell().getDisplay()));
        job.setSystem(false);
        job.schedule();
    }

    private <T> T answer(Function<Connections, T> question, Connections stoppable) {
        PasswordPrompt.require(session, entry -> entry.connector().equals(name));
        return question.apply(stoppable);
    }

    /** The same; what fails is said in the view. */
    <T> void ask(String title, Function<Connections, T> question, Consumer<T> done) {
        ask(title, question, done, this::failed);
    }

    /** Works in the background; what fails is said in the view. */
    <T> void load(String title, Supplier<T> work, Consumer<T> done) {
        load(title, work, done, this::failed);
    }

    void failed(ProjectException problem) {
        notice().ifPresentOrElse(line -> line.show(problem), () -> context.report(problem));
    }

    void say(Icons icon, String text) {
        notice().ifPresent(line -> line.show(icon, name + ": " + text));
    }

    private Optional<Banner> notice() {
        return Optional.ofNullable(Adapters.adapt(page.findView(Parts.CONNECTORS), Banner.class));
    }

    /**
     * Writes files of the project, in the background, then lets editors and the session see them.
     *
     * @param work what writes
     * @return what the work returned
     */
    <T> T write(Supplier<T> work) {
        T outcome = work.get();
        session.check();
        IProject project = context.project();
        try {
            if (project != null && project.isAccessible()) {
                project.refreshLocal(IResource.DEPTH_INFINITE, null);
            }
        } catch (CoreException e) {
            ILog.of(getClass()).warn("Editors may show old text", e);
        }
        return outcome;
    }

    /** Text that is not saved would be lost, or overwrite what a form writes. */
    boolean editorsSaved() {
        return page.getDirtyEditors().length == 0 || page.saveAllEditors(true);
    }

    /** Shows the declaration in the editor. */
    void openDeclaration() {
        load(
                "Looking for " + name,
                this::definition,
                found -> RuleLinks.open(page, found.location().file(), found.location().line()));
    }

    /** A job that was cancelled hands nothing over; the view would show it as running for ever. */
    private final class SaysStopped extends JobChangeAdapter {
        private final Display display;

        SaysStopped(Display display) {
            this.display = display;
        }

        @Override
        public void done(IJobChangeEvent event) {
            if (event.getResult().getSeverity() == IStatus.CANCEL && !display.isDisposed()) {
                display.asyncExec(() -> say(Icons.STOPPED, "stopped."));
            }
        }
    }
}
