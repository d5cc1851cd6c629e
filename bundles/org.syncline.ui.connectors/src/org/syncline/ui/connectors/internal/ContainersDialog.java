// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.syncline.connector.BrowsesContainers.Container;
import org.syncline.language.ConnectorSource;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.rules.PartitionDefinition;
import org.syncline.ui.Icons;
import org.syncline.ui.Widgets;
import org.syncline.ui.connectors.internal.model.ContainerChoice;
import org.syncline.ui.connectors.internal.model.ContainerChoice.State;

/**
 * The containers of a directory, read live and level by level, with those that are read checked.
 */
public final class ContainersDialog extends FormDialog {
    /** More are not shown below one container; they follow the one above, or the text. */
    private static final int LIMIT = 2000;

    private static final String READING = "Reading\u2026";

    private final ContainerChoice choice;
    private Tree tree;
    private Text lines;

    public ContainersDialog(Target target, List<PartitionDefinition> declared) {
        super(target, "Containers");
        choice = new ContainerChoice(declared);
    }

    static void open(Target target) {
        if (target.editorsSaved()) {
            target.load(
                    "Reading the containers of " + target.name(),
                    () -> target.definition().partitions(),
                    declared -> new ContainersDialog(target, declared).open());
        }
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Which containers are read");
        setMessage(
                "A container stands for all below it, also for what is added later, unless one"
                        + " below says otherwise.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(area);
        tree = Widgets.key(new Tree(area, SWT.CHECK | SWT.BORDER), "containers");
        GridDataFactory.fillDefaults().grab(true, true).hint(620, 340).applyTo(tree);
        tree.addListener(SWT.Expand, event -> expand((TreeItem) event.item));
        tree.addListener(SWT.Selection, event -> selected((TreeItem) event.item, event.detail));
        Label caption = new Label(area, SWT.NONE);
        caption.setText("In the rule file:");
        lines = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
        Widgets.key(lines, "containers-text");
        GridDataFactory.fillDefaults().grab(true, false).hint(620, 90).applyTo(lines);
        TreeItem first = placeholder(new TreeItem(tree, SWT.NONE), READING);
        load(null, first);
        return area;
    }

    private static TreeItem placeholder(TreeItem item, String text) {
        item.setText(text);
        item.setGrayed(true);
        return item;
    }

    /** A container's children are read when a person first looks. */
    private void expand(TreeItem item) {
        if (item.getItemCount() == 1
                && item.getItem(0).getData() == null
                && READING.equals(item.getItem(0).getText())) {
            load((Container) item.getData(), item.getItem(0));
        }
    }

    private void load(Container parent, TreeItem waiting) {
        Dn dn = parent == null ? null : parent.dn();
        target.ask(
                "Reading the containers of " + target.name(),
                connections -> connections.containers(target.name(), dn, LIMIT),
                found -> {
                    if (!waiting.isDisposed()) {
                        show(parent, waiting, found);
                    }
                },
                problem -> notRead(waiting, problem));
    }

    private void notRead(TreeItem waiting, ProjectException problem) {
        if (!waiting.isDisposed()) {
            placeholder(waiting, Printable.of(problem.getMessage(), 200));
            waiting.setImage(Icons.ERROR.image());
            setErrorMessage(problem.getMessage() + "\n" + problem.remedy());
        }
    }

    private void show(Container parent, TreeItem waiting, List<Container> found) {
        TreeItem above = waiting.getParentItem();
        waiting.dispose();
        found.stream().limit(LIMIT).forEach(container -> add(parent, above, container));
        if (found.size() > LIMIT) {
            String text = "\u2026 and more than " + LIMIT + " others: they follow the one above";
            placeholder(above == null ? new TreeItem(tree, 0) : new TreeItem(above, 0), text);
        }
        refresh();
    }

    private void add(Container parent, TreeItem above, Container container) {
        if (parent == null) {
            choice.addPartition(container.dn());
        }
        TreeItem item =
                above == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(above, SWT.NONE);
        item.setText(Printable.of(container.label(), 200));
        item.setImage(Icons.FOLDER.image());
        item.setData(container);
        if (!container.leaf()) {
            placeholder(new TreeItem(item, SWT.NONE), READING);
        }
    }

    private void selected(TreeItem item, int detail) {
        if (detail == SWT.CHECK) {
            if (item.getData() instanceof Container container) {
                choice.decide(container.dn(), choice.state(container.dn()) != State.INCLUDED);
            }
            refresh();
        }
    }

    /** One decision may change what is shown of all above and below. */
    private void refresh() {
        for (TreeItem item : tree.getItems()) {
            refresh(item);
        }
        StringBuilder text = new StringBuilder();
        choice.text().lines().forEach(line -> text.append(Printable.of(line)).append('\n'));
        lines.setText(text.toString());
        setWritable(!choice.changes().isEmpty());
    }

    private void refresh(TreeItem item) {
        if (item.getData() instanceof Container container) {
            State state = choice.state(container.dn());
            item.setChecked(state != State.EXCLUDED);
            item.setGrayed(state == State.PARTLY);
        } else {
            item.setChecked(false);
        }
        for (TreeItem child : item.getItems()) {
            refresh(child);
        }
    }

    @Override
    protected void okPressed() {
        Map<String, List<ConnectorSource.Container>> changes = choice.changes();
        write(
                () -> {
                    boolean changed = false;
                    for (var partition : changes.entrySet()) {
                        changed |=
                                target.connections()
                                        .changeContainers(
                                                target.name(),
                                                partition.getKey(),
                                                partition.getValue());
                    }
                    return changed;
                },
                "the containers were changed. The next import must be a full one.");
    }
}
