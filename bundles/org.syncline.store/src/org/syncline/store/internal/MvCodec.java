// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.syncline.model.Values;
import org.syncline.store.Lineage;
import org.syncline.store.MvAttribute;
import org.syncline.store.MvObject;

/** Codec of metaverse objects. A record holds everything but the id. */
final class MvCodec {
    private final ValueCodec values;

    MvCodec(ValueCodec values) {
        this.values = values;
    }

    byte[] encode(MvObject object) {
        ByteWriter out = new ByteWriter();
        values.writeWord(out, object.type());
        out.putBoolean(object.referenceRetry()).putUnsigned(object.attributes().size());
        object.attributes()
                .forEach(
                        (name, attribute) -> {
                            values.writeWord(out, name);
                            values.writeValues(out, attribute.values());
                            out.putUnsigned(attribute.lineage().size());
                            attribute.lineage().forEach(l -> values.writeLineage(out, l));
                        });
        return Envelope.wrap(out);
    }

    MvObject decode(long id, byte[] record) {
        ByteReader in = Envelope.unwrap(record);
        String type = values.readWord(in);
        boolean retry = in.getBoolean();
        TreeMap<String, MvAttribute> attributes = new TreeMap<>();
        for (int left = in.getCount(); left > 0; left--) {
            String name = values.readWord(in);
            Values held = values.readValues(in);
            List<Lineage> lineage = new ArrayList<>();
            for (int rest = in.getCount(); rest > 0; rest--) {
                lineage.add(values.readLineage(in));
            }
            attributes.put(name, new MvAttribute(held, lineage));
        }
        return new MvObject(id, type, attributes, retry);
    }
}
