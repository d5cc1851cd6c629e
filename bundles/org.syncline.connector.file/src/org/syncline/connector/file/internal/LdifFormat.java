// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.DuplicateValueBehavior;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.LDIFRecord;
import com.unboundid.ldif.TrailingSpaceBehavior;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Schema;

/** LDIF (RFC 2849), read by the LDAP SDK. Of change records adds count as objects. */
final class LdifFormat implements Format {
    private static final int MAX_SHOWN = 200;

    private final Optional<String> anchor;
    private long line;

    /**
     * @param anchor the attribute that identifies an object, empty for its name
     */
    LdifFormat(Optional<String> anchor) {
        this.anchor = anchor;
    }

    /** Takes records as they stand in the file. */
    interface Records {
        void take(LDIFRecord record, long line) throws ConnectorException;
    }

    @Override
    public void read(InputFile file, Objects objects) throws IOException, ConnectorException {
        readRecords(
                file,
                objects::malformed,
                (record, at) -> {
                    switch (record) {
                        case Entry entry -> objects.object(raw(entry, at));
                        case LDIFAddChangeRecord add ->
                                objects.object(raw(add.getEntryToAdd(), at));
                        default ->
                                objects.malformed(
                                        at,
                                        "invalid-change-type",
                                        "A change of \""
                                                + Printable.of(record.getDN(), MAX_SHOWN)
                                                + "\" stands in a file of whole objects, of which"
                                                + " only adds are read. Name the file in the"
                                                + " setting changes.");
                    }
                });
    }

    /** Takes parts of the file that cannot be read. */
    interface Malformed {
        void take(long line, String error, String detail) throws ConnectorException;
    }

    void readRecords(InputFile file, Malformed malformed, Records records)
            throws IOException, ConnectorException {
        line = 0;
        try (LimitedLines lines = new LimitedLines(file.text());
                LDIFReader reader = new LDIFReader(lines)) {
            reader.setDuplicateValueBehavior(DuplicateValueBehavior.STRIP);
            reader.setTrailingSpaceBehavior(TrailingSpaceBehavior.RETAIN);
            boolean more = true;
            while (more) {
                more = readOne(reader, malformed, records);
                line = lines.line();
            }
        }
    }

    private boolean readOne(LDIFReader reader, Malformed malformed, Records records)
            throws IOException, ConnectorException {
        try {
            LDIFRecord record = reader.readLDIFRecord();
            if (record == null) {
                return false;
            }
            records.take(record, line + 1);
            return true;
        } catch (LDIFException e) {
            if (!e.mayContinueReading()) {
                throw new IOException(
                        "line " + e.getLineNumber() + " and what follows is no LDIF", e);
            }
            malformed.take(e.getLineNumber(), "parse-error", sentence(e));
            return true;
        }
    }

    /** The SDK repeats whole lines, with whatever values they hold. */
    private static String sentence(LDIFException e) {
        boolean fetched =
                e.getDataLines() != null
                        && e.getDataLines().stream()
                                .anyMatch(text -> text.contains("from-other-files-are-refused"));
        return fetched
                ? "A value is to be fetched from another file or address, which is refused."
                : "The record is no LDIF as RFC 2849 has it.";
    }

    RawObject raw(Entry entry, long at) {
        Map<String, List<byte[]>> attributes = new LinkedHashMap<>();
        for (Attribute attribute : entry.getAttributes()) {
            attributes.put(attribute.getName(), Arrays.asList(attribute.getValueByteArrays()));
        }
        String[] classes = entry.getObjectClassValues();
        RawObject raw =
                new RawObject(
                        at,
                        entry.getDN(),
                        classes == null ? List.of() : List.of(classes),
                        null,
                        null,
                        attributes);
        return anchored(raw);
    }

    /** The same object with the anchor that its attributes or its name give. */
    RawObject anchored(RawObject raw) {
        byte[] found = null;
        String problem = null;
        if (anchor.isEmpty()) {
            found = anchorOf(raw.dn());
        } else {
            List<byte[]> values = raw.values(anchor.get());
            found = values.size() == 1 ? values.getFirst() : null;
            problem =
                    "It has "
                            + (values.isEmpty() ? "no " : "more than one ")
                            + anchor.get()
                            + ", which the connector names as anchor.";
        }
        return new RawObject(raw.line(), raw.dn(), raw.types(), found, problem, raw.attributes());
    }

    /** A name is short enough for an anchor when it is hashed. */
    static byte[] anchorOf(String dn) {
        return Dn.isValid(dn)
                ? Digests.shortened(Dn.of(dn).normalized().getBytes(StandardCharsets.UTF_8))
                : dn.getBytes(StandardCharsets.UTF_8);
    }

    Optional<String> anchorAttribute() {
        return anchor;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public List<byte[]> values(AttributeSchema attribute, List<byte[]> held) {
        return held;
    }

    @Override
    public boolean binaryIsBase64() {
        return false;
    }

    @Override
    public Schema discover(InputFile file) throws IOException, ConnectorException {
        LdifSchema schema = new LdifSchema();
        read(file, schema);
        return schema.schema();
    }
}
