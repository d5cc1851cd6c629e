// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.PlanRow;

/**
 * Packs everything that is needed to show a change of a plan later, when rules and sources are
 * gone. Values of passwords and their kin are left out.
 */
public final class PlanContent {
    private static final String NOT_SHOWN = "(not shown)";
    private static final int VERSION = 1;

    private PlanContent() {}

    static byte[] pack(PendingChange change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            text(out, change.dn());
            text(out, change.newDn());
            text(out, change.objectType());
            rule(out, change.cause());
            source(out, change.source());
            out.writeInt(change.lines().size());
            for (PendingLine line : change.lines()) {
                line(out, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PendingChange unpack(String connector, PlanRow row) {
        try (DataInputStream in = open(row)) {
            String dn = text(in);
            String newDn = text(in);
            String type = text(in);
            RuleReference cause = rule(in);
            SourceReference source = source(in);
            List<PendingLine> lines = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                lines.add(line(in));
            }
            return new PendingChange(
                    row.object(),
                    connector,
                    row.operation(),
                    dn,
                    newDn,
                    type,
                    row.digest(),
                    lines,
                    cause,
                    source);
        } catch (IOException e) {
            throw damaged(row, e);
        }
    }

    /** The name alone, without reading the rest. */
    public static String dn(PlanRow row) {
        try (DataInputStream in = open(row)) {
            return text(in);
        } catch (IOException e) {
            throw damaged(row, e);
        }
    }

    private static DataInputStream open(PlanRow row) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(row.content()));
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("its form is " + version);
        }
        return in;
    }

    private static IllegalStateException damaged(PlanRow row, IOException e) {
        return new IllegalStateException(
                "Change %d of plan %d is damaged: %s"
                        .formatted(row.position(), row.plan(), e.getMessage()),
                e);
    }

    private static void line(DataOutputStream out, PendingLine line) throws IOException {
        AttributeChange change = line.change();
        boolean secret = SecretAttributes.contains(change.attribute());
        text(out, change.attribute());
        out.writeBoolean(change.multiValued());
        values(out, secret ? shown(change.before()) : change.before());
        values(out, secret ? shown(change.after()) : change.after());
        rule(out, line.rule());
        source(out, line.source());
        time(out, line.time());
    }

    private static void time(DataOutputStream out, Instant time) throws IOException {
        out.writeBoolean(time != null);
        if (time != null) {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
    }

    private static Instant time(DataInputStream in) throws IOException {
        try {
            return in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
        } catch (DateTimeException e) {
            throw new IOException("it holds a time that is none", e);
        }
    }

    private static PendingLine line(DataInputStream in) throws IOException {
        String attribute = text(in);
        boolean multiValued = in.readBoolean();
        Values before = values(in);
        Values after = values(in);
        return new PendingLine(
                new AttributeChange(attribute, multiValued, before, after),
                rule(in),
                source(in),
                time(in));
    }

    private static Values shown(Values values) {
        return values.isEmpty() ? values : Values.texts(NOT_SHOWN);
    }

    private static void values(DataOutputStream out, Values values) throws IOException {
        out.writeInt(values.size());
        for (Value value : values) {
            switch (value) {
                case Value.Text text -> tagged(out, 'T', text.text());
                case Value.Int number -> tagged(out, 'I', number.text());
                case Value.Bool bool -> tagged(out, 'B', bool.text());
                case Value.Reference reference -> tagged(out, 'R', reference.text());
                case Value.Link link ->
                        throw new IllegalStateException("A target holds no link: " + link);
                case Value.Binary binary -> {
                    out.writeByte('X');
                    bytes(out, binary.bytes());
                }
            }
        }
    }

    private static Values values(DataInputStream in) throws IOException {
        List<Value> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int tag = in.readByte();
            values.add(
                    switch (tag) {
                        case 'T' -> Value.of(text(in));
                        case 'I' -> Value.of(Long.parseLong(text(in)));
                        case 'B' -> Value.of(Boolean.parseBoolean(text(in)));
                        case 'R' -> Value.of(Dn.of(text(in)));
                        case 'X' -> new Value.Binary(bytes(in));
                        default -> throw new IOException("it holds a value of type " + tag);
                    });
        }
        return Values.of(values);
    }

    private static void tagged(DataOutputStream out, char tag, String text) throws IOException {
        out.writeByte(tag);
        text(out, text);
    }

    private static void rule(DataOutputStream out, RuleReference rule) throws IOException {
        text(out, rule.name());
        text(out, rule.file());
        out.writeInt(rule.line());
    }

    private static RuleReference rule(DataInputStream in) throws IOException {
        return new RuleReference(text(in), text(in), in.readInt());
    }

    private static void source(DataOutputStream out, SourceReference source) throws IOException {
        text(out, source == null ? null : source.connector());
        text(out, source == null ? null : source.dn());
    }

    private static SourceReference source(DataInputStream in) throws IOException {
        String connector = text(in);
        String dn = text(in);
        return connector == null ? null : new SourceReference(connector, dn);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("it ends in the middle");
        }
        return bytes;
    }
}
