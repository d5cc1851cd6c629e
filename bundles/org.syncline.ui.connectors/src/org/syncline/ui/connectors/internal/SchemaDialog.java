// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.syncline.model.Printable;
import org.syncline.model.Schema;
import org.syncline.project.Connections.Discovered;
import org.syncline.ui.Icons;
import org.syncline.ui.Numbers;
import org.syncline.ui.Widgets;
import org.syncline.ui.connectors.internal.model.SchemaDifference;
import org.syncline.ui.connectors.internal.model.SchemaDifference.Line;

/** The schema that a directory told beside the one of the project, and whether to write it. */
public final class SchemaDialog extends FormDialog {
    private static final int MAX_FACT = 4000;

    private final Discovered discovered;
    private final SchemaDifference difference;

    public SchemaDialog(Target target, Discovered discovered) {
        super(target, "Schema");
        this.discovered = discovered;
        difference = SchemaDifference.of(discovered.known(), discovered.schema());
    }

    static void open(Target target) {
        if (target.editorsSaved()) {
            target.say(Icons.RUNNING, "asking the directory for its schema\u2026");
            target.ask(
                    "Discovering the schema of " + target.name(),
                    connections -> connections.discover(target.name()),
                    discovered -> {
                        target.say(Icons.SUCCESS, size(discovered.schema()));
                        new SchemaDialog(target, discovered).open();
                    });
        }
    }

    private static String size(Schema schema) {
        return "the directory has "
                + Numbers.of(schema.types().size(), "object type", "object types")
                + " and "
                + Numbers.of(schema.attributeNames().size(), "attribute", "attributes")
                + ".";
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        boolean same = difference.lines().isEmpty();
        setTitle(
                same
                        ? "The project holds the schema of the directory"
                        : discovered.known().isEmpty()
                                ? "The project holds no schema yet"
                                : Numbers.of(
                                        difference.lines().size(), "difference", "differences"));
        setMessage(
                same
                        ? size(discovered.schema())
                        : "Writing puts the directory's schema into "
                                + discovered.file()
                                + ", in place of the one that the project has.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(area);
        showServer(area);
        Table table = new Table(area, SWT.BORDER | SWT.VIRTUAL);
        Widgets.key(table, "schema-differences");
        GridDataFactory.fillDefaults().grab(true, true).hint(620, 380).applyTo(table);
        table.addListener(SWT.SetData, event -> fill(table, (TableItem) event.item));
        table.setItemCount(difference.lines().size());
        return area;
    }

    /** What the server tells of itself, to be read and copied. */
    private void showServer(Composite area) {
        if (discovered.server().isEmpty()) {
            return;
        }
        Text text =
                new Text(area, SWT.BORDER | SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setText(
                discovered.server().stream()
                        .map(fact -> fact.caption() + ": " + Printable.of(fact.text(), MAX_FACT))
                        .collect(Collectors.joining("\n")));
        Widgets.key(text, "server-facts");
        GridDataFactory.fillDefaults().grab(true, false).hint(620, 130).applyTo(text);
    }

    private void fill(Table table, TableItem item) {
        Line line = difference.lines().get(table.indexOf(item));
        item.setText(line.text());
        item.setImage(
                switch (line.kind()) {
                    case ADDED -> Icons.ADD.image();
                    case REMOVED -> Icons.DELETE.image();
                    case CHANGED -> Icons.UPDATE.image();
                });
    }

    @Override
    protected String writeLabel() {
        return "Write Schema";
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        setWritable(!difference.lines().isEmpty());
    }

    @Override
    protected void okPressed() {
        write(
                () -> {
                    target.connections().keepSchema(target.name(), discovered.schema());
                    return true;
                },
                "the schema was written to " + discovered.file() + ".");
    }
}
