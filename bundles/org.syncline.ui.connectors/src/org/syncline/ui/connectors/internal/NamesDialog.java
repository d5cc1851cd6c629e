// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.syncline.model.Schema;
import org.syncline.project.Connections;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.ui.connectors.internal.model.NameChoice;

/** Which object types and attributes of a connector are read, chosen from its schema. */
public final class NamesDialog extends FormDialog {
    private final Schema schema;
    private final NameChoice types;
    private final NameChoice attributes;

    public NamesDialog(Target target, ConnectorDefinition connector) {
        super(target, "Object Types and Attributes");
        schema = connector.schema();
        types = new NameChoice(schema.types().keySet(), connector.objectTypes());
        attributes = new NameChoice(schema.attributeNames(), connector.attributes());
    }

    static void open(Target target) {
        if (target.editorsSaved()) {
            target.load(
                    "Reading the schema of " + target.name(),
                    target::definition,
                    connector -> new NamesDialog(target, connector).open());
        }
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("What is read of each object");
        setMessage(
                schema.isEmpty()
                        ? "The project has no schema of this connector yet: use Discover Schema\u2026"
                                + " first."
                        : "Where all are chosen, none is written down: then what the schema gains is"
                                + " read too.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(12, 10).applyTo(area);
        TabFolder tabs = new TabFolder(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 420).applyTo(tabs);
        tab(tabs, "Object Types", new NameList(tabs, types, "types", this::changed, this::ofType));
        tab(
                tabs,
                "Attributes",
                new NameList(tabs, attributes, "attributes", this::changed, this::ofAttribute));
        return area;
    }

    private static void tab(TabFolder tabs, String title, NameList list) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(list.control());
    }

    private String ofType(String type) {
        int size = schema.attributes(type).size();
        return size == 1 ? "1 attribute" : size + " attributes";
    }

    /** The types that have an attribute. */
    private String ofAttribute(String name) {
        List<String> having =
                schema.types().keySet().stream()
                        .filter(type -> schema.attribute(type, name).isPresent())
                        .toList();
        return having.size() > 4
                ? String.join(", ", having.subList(0, 4)) + ", \u2026"
                : String.join(", ", having);
    }

    private void changed() {
        boolean nothing = types.isEmpty() || attributes.isEmpty();
        setErrorMessage(
                nothing && !schema.isEmpty()
                        ? "Choose at least one object type and one attribute."
                        : null);
        setWritable(!nothing && (types.isChanged() || attributes.isChanged()));
    }

    @Override
    protected void okPressed() {
        boolean newTypes = types.isChanged();
        boolean newAttributes = attributes.isChanged();
        List<String> typeNames = types.written();
        List<String> attributeNames = attributes.written();
        write(
                () -> {
                    Connections connections = target.connections();
                    boolean changed =
                            newTypes && connections.changeObjects(target.name(), typeNames);
                    changed |=
                            newAttributes
                                    && connections.changeAttributes(target.name(), attributeNames);
                    return changed;
                },
                "what is read was changed. The next import must be a full one.");
    }
}
