// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests.staging;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.syncline.project.ProjectException;
import org.syncline.ui.JobFamilies;
import org.syncline.ui.Parts;
import org.syncline.ui.tests.Workbenches;

/** The staging view as a reviewer uses it. */
final class StagingTester {
    private static final String COMMANDS = "org.syncline.ui.staging.commands.";

    private StagingSession session;

    /** Opens the Staging perspective on a project with that many changes of each operation. */
    void open(int adds, int updates, int renames, int deletes) {
        newSession();
        session.fill(adds, updates, renames, deletes);
        attach();
    }

    /** Opens the Staging perspective on a project of which nothing has run yet. */
    void openBeforeFirstRun() {
        newSession();
        session.setRan(false);
        attach();
    }

    /** From now on every reading fails; null makes it work again. */
    void breakWith(ProjectException why) {
        session.breakWith(why);
    }

    private void newSession() {
        IProject project = Workbenches.project();
        session = new StagingSession(Path.of(project.getLocationURI()));
    }

    private void attach() {
        Workbenches.await(
                "the project to be opened",
                () -> Job.getJobManager().find(JobFamilies.OPEN).length == 0);
        Workbenches.context().attach(session, Workbenches.project());
        Workbenches.showPerspective(Parts.STAGING_PERSPECTIVE);
        Workbenches.await("the status", () -> Workbenches.context().status().isPresent());
        Workbenches.settle();
        activate();
    }

    private static void activate() {
        IViewPart view = Workbenches.page().findView(Parts.STAGING);
        Workbenches.page().activate(view);
        Workbenches.settle();
    }

    NatTable table() {
        return Workbenches.widget(NatTable.class, "staging.table");
    }

    /** Rows of the listing; the table itself knows those on the screen only. */
    int rows() {
        String shown = label("staging.shown");
        return shown.isEmpty() ? 0 : Integer.parseInt(shown.split(" ")[0].replace(",", ""));
    }

    /** The texts of a row on the screen, 0 for the first. */
    List<String> row(int row) {
        NatTable table = table();
        return IntStream.range(0, table.getColumnCount())
                .mapToObj(column -> String.valueOf(table.getDataValueByPosition(column, row + 1)))
                .toList();
    }

    Button chip(String kind) {
        return Workbenches.widget(Button.class, "staging.chip." + kind);
    }

    void click(Button button) {
        button.setSelection(!button.getSelection());
        Workbenches.send(button, SWT.Selection);
    }

    void filter(String text) {
        Text filter = Workbenches.widget(Text.class, "staging.filter");
        filter.setText(text);
        Workbenches.send(filter, SWT.DefaultSelection);
    }

    String label(String key) {
        return Workbenches.widget(Label.class, key).getText();
    }

    String text(String key) {
        return Workbenches.widget(Text.class, key).getText();
    }

    Link cause() {
        return Workbenches.widget(Link.class, "staging.detail.cause");
    }

    Table detail() {
        return Workbenches.widget(Table.class, "staging.detail.table");
    }

    /** The texts of a line of the detail. */
    List<String> detail(int line) {
        TableItem item = detail().getItem(line);
        return Arrays.stream(detail().getColumnOrder()).mapToObj(item::getText).toList();
    }

    CTabFolder tabs() {
        return Workbenches.widget(CTabFolder.class, "staging.detail.tabs");
    }

    Button noticeButton() {
        return Workbenches.widget(Button.class, "staging.notice.action");
    }

    /** Does what the key or the menu entry of a command does. */
    void command(String name) {
        activate();
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        try {
            handlers.executeCommand(COMMANDS + name, null);
        } catch (CommandException e) {
            throw new AssertionError(e);
        }
        Workbenches.settle();
    }
}
