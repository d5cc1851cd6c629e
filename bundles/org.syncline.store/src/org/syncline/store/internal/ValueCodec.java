// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.Lineage;

/** Codec of the parts of records: names, values, lineage. Not safe for use by several threads. */
final class ValueCodec {
    private static final int TEXT = 1;
    private static final int INT = 2;
    private static final int FALSE = 3;
    private static final int TRUE = 4;
    private static final int BINARY = 5;
    private static final int REFERENCE = 6;
    private static final int LINK = 7;

    /**
     * Names are parsed on reading; managers, groups and members come again and again, and each name
     * several times in one record. Each has one place here; the last that wanted it has it.
     */
    private static final int NAME_BITS = 14;

    private final Dictionary dictionary;
    private final Dn[] names = new Dn[1 << NAME_BITS];
    private Lineage last;

    ValueCodec(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    void writeName(ByteWriter out, Dn dn) {
        if (dn.text().length() > Dn.MAX_LENGTH || dn.depth() > Dn.MAX_DEPTH) {
            // Would be refused on reading: a child of a name can be longer than any parsed name.
            throw new IllegalArgumentException("Name too long or too deep for the store");
        }
        out.putText(dn.text());
    }

    Dn readName(ByteReader in) {
        String text = in.getText();
        int place = text.hashCode() * 0x9e3779b9 >>> Integer.SIZE - NAME_BITS;
        Dn known = names[place];
        if (known != null && known.text().equals(text)) {
            return known;
        }
        try {
            names[place] = Dn.of(text);
            return names[place];
        } catch (InvalidDnException e) {
            throw new DamagedRecordException("it holds a name that is none", e);
        }
    }

    void writeWord(ByteWriter out, String word) {
        dictionary.write(out, word);
    }

    String readWord(ByteReader in) {
        return dictionary.read(in);
    }

    void writeValues(ByteWriter out, Values values) {
        out.putUnsigned(values.size());
        for (Value value : values.list()) {
            writeValue(out, value);
        }
    }

    Values readValues(ByteReader in) {
        int count = in.getCount();
        if (count == 1) {
            return Values.of(readValue(in));
        }
        List<Value> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(readValue(in));
        }
        return Values.of(values);
    }

    private void writeValue(ByteWriter out, Value value) {
        switch (value) {
            case Value.Text text -> out.put(TEXT).putText(text.text());
            case Value.Int number -> out.put(INT).putSigned(number.number());
            case Value.Bool bool -> out.put(bool.value() ? TRUE : FALSE);
            case Value.Binary binary -> out.put(BINARY).putBytes(binary.bytes());
            case Value.Reference reference -> writeName(out.put(REFERENCE), reference.dn());
            case Value.Link link -> out.put(LINK).putSigned(link.metaverseId());
        }
    }

    private Value readValue(ByteReader in) {
        int tag = in.get();
        return switch (tag) {
            case TEXT -> Value.of(in.getText());
            case INT -> Value.of(in.getSigned());
            case FALSE -> Value.of(false);
            case TRUE -> Value.of(true);
            case BINARY -> Value.of(in.getBytes());
            case REFERENCE -> Value.of(readName(in));
            case LINK -> new Value.Link(in.getSigned());
            default -> throw new DamagedRecordException("it holds a value of kind " + tag);
        };
    }

    void writeLineage(ByteWriter out, Lineage lineage) {
        writeWord(out, lineage.ruleKey());
        writeWord(out, lineage.ruleDigest());
        out.putSigned(lineage.sourceObject());
        writeTime(out, lineage.time());
    }

    void writeTime(ByteWriter out, Instant time) {
        out.putSigned(time.getEpochSecond()).putUnsigned(time.getNano());
    }

    Instant readTime(ByteReader in) {
        long second = in.getSigned();
        long nano = in.getUnsigned();
        try {
            return Instant.ofEpochSecond(second, nano);
        } catch (DateTimeException | ArithmeticException e) {
            throw new DamagedRecordException("it holds a time that is none", e);
        }
    }

    Lineage readLineage(ByteReader in) {
        String key = readWord(in);
        String digest = readWord(in);
        long source = in.getSigned();
        return same(new Lineage(key, digest, source, readTime(in)));
    }

    /** Most values of a record come from one rule, one object and one time: one lineage of them. */
    private Lineage same(Lineage lineage) {
        if (!lineage.equals(last)) {
            last = lineage;
        }
        return last;
    }
}
