// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ExportObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;

/** Writes rows with the columns of the file that is there. */
record DelimitedEdits(DelimitedFormat format, Failures failures) implements Edits {
    private DelimitedLayout layout() {
        return format.layout();
    }

    @Override
    @SuppressWarnings("resource") // closed with the sink
    public Sink open(OutputStream out, InputFile old) throws IOException, ConnectorException {
        if (format.columns().isEmpty()) {
            throw failures.of(
                    Kind.CONFIGURATION,
                    "the columns of the new file " + old.path() + " are not known",
                    "Name them in the setting columns, with commas between.",
                    null);
        }
        DelimitedWriter writer =
                new DelimitedWriter(layout(), format.columns(), old.coding().writer(out));
        if (layout().header()) {
            writer.header();
        }
        return new Sink() {
            @Override
            public void write(RawObject object) throws IOException {
                writer.write(object);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    @Override
    public byte[] anchor(ExportObject add) {
        byte[] flows = Edits.text(add, layout().key());
        boolean named =
                layout().dnColumn().isEmpty() && layout().name().equalsIgnoreCase(layout().key());
        byte[] key = flows == null && named ? DelimitedFormat.bytes(add.dn().rdnValue()) : flows;
        return key == null ? null : Digests.shortened(key);
    }

    @Override
    public RawObject made(ExportObject add) throws Problem {
        RawObject made =
                new RawObject(0, add.dn().text(), List.of(), null, null, new LinkedHashMap<>());
        if (layout().typeColumn().isPresent()) {
            made = put(made, layout().typeColumn().get(), add.objectType());
        }
        return renamed(made, add.dn());
    }

    private RawObject put(RawObject object, String column, String value) throws Problem {
        return object.with(column, List.of(checked(column, DelimitedFormat.bytes(value))));
    }

    @Override
    public List<byte[]> held(AttributeChange change, List<byte[]> values) throws Problem {
        String attribute = change.attribute();
        if (format.columns().stream().noneMatch(attribute::equalsIgnoreCase)) {
            throw new Problem("insufficient-columns", "The file has no column " + attribute + ".");
        }
        if (layout().isStructure(attribute)) {
            throw new Problem(
                    "schema-violation",
                    "Column " + attribute + " says what the object is, and cannot flow.");
        }
        if (values.isEmpty()) {
            return List.of();
        }
        StringBuilder cell = new StringBuilder();
        for (byte[] value : values) {
            String text = new String(value, StandardCharsets.UTF_8);
            boolean splits = change.multiValued() && text.indexOf(layout().separator()) >= 0;
            if (splits || values.size() > 1 && layout().separator() == 0) {
                throw new Problem(
                        "invalid-attribute-value",
                        attribute + " has a value that holds the separator of values.");
            }
            cell.append(cell.isEmpty() ? "" : layout().separator()).append(text);
        }
        return List.of(checked(attribute, DelimitedFormat.bytes(cell.toString())));
    }

    private byte[] checked(String column, byte[] cell) throws Problem {
        if (layout().quote() == 0
                && DelimitedWriter.isAwkward(layout(), new String(cell, StandardCharsets.UTF_8))) {
            throw new Problem(
                    "invalid-attribute-value",
                    column + " has a value with a delimiter or a line end, and quote is none.");
        }
        return cell;
    }

    @Override
    public RawObject renamed(RawObject object, Dn name) throws Problem {
        if (layout().dnColumn().isPresent()) {
            return put(object, layout().dnColumn().get(), name.text());
        }
        checkPlace(name);
        boolean exists = object.line() > 0;
        if (exists && layout().name().equalsIgnoreCase(layout().key())) {
            throw new Problem(
                    "modify-naming-attribute",
                    "The name is made of the key column "
                            + layout().key()
                            + ", which never changes. Set name or dn-column of the connector.");
        }
        return put(object, layout().name(), name.rdnValue());
    }

    private void checkPlace(Dn name) throws Problem {
        boolean fits =
                layout().base().equals(name.parent())
                        && layout().base().child("CN", name.rdnValue()).equals(name);
        if (!fits) {
            throw new Problem(
                    "invalid-dn",
                    "Names in this file are CN=…,"
                            + layout().base().text()
                            + ", and this is none.");
        }
    }

    @Override
    public RawObject settled(RawObject object, Dn name) throws Problem {
        RawObject described = format.described(object);
        if (described.anchor() == null) {
            throw new Problem("missing-anchor-component", described.anchorProblem());
        }
        if (!EntryReader.name(described.dn()).equals(name)) {
            throw new Problem(
                    "modify-naming-attribute",
                    "Column " + layout().name() + " would not say the same as the name.");
        }
        return described;
    }
}
