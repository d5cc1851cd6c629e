// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldif.LDIFWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.connector.ExportObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;

/** Writes entries as LDIF, in UTF-8 as RFC 2849 wants it. */
record LdifEdits(LdifFormat format) implements Edits {
    private static final String CLASS = "objectClass";

    @Override
    @SuppressWarnings("resource") // closed with the sink
    public Sink open(OutputStream out, InputFile old) throws IOException {
        LDIFWriter writer = new LDIFWriter(out);
        writer.writeVersionHeader();
        return new Sink() {
            @Override
            public void write(RawObject object) throws IOException {
                writer.writeEntry(entry(object));
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    static Entry entry(RawObject object) {
        Entry entry = new Entry(object.dn());
        object.attributes()
                .forEach(
                        (name, values) ->
                                entry.addAttribute(
                                        new Attribute(name, values.toArray(byte[][]::new))));
        return entry;
    }

    @Override
    public byte[] anchor(ExportObject add) {
        return format.anchorAttribute()
                .map(attribute -> Edits.text(add, attribute))
                .orElseGet(() -> LdifFormat.anchorOf(add.dn().text()));
    }

    /** An object class that does not flow is the type. */
    @Override
    public RawObject made(ExportObject add) throws Problem {
        Map<String, List<byte[]>> attributes = new LinkedHashMap<>();
        boolean flows =
                add.changes().stream()
                        .anyMatch(change -> change.attribute().equalsIgnoreCase(CLASS));
        if (!flows) {
            attributes.put(CLASS, List.of(DelimitedFormat.bytes(add.objectType())));
        }
        RawObject made =
                new RawObject(
                        0, add.dn().text(), List.of(add.objectType()), null, null, attributes);
        return withName(made, add.dn());
    }

    @Override
    public List<byte[]> held(AttributeChange change, List<byte[]> values) {
        return values;
    }

    @Override
    public RawObject renamed(RawObject object, Dn name) throws Problem {
        RawObject without = object;
        RDN old = rdn(object.dn());
        for (int i = 0; i < old.getAttributeNames().length; i++) {
            String attribute = old.getAttributeNames()[i];
            byte[] value = old.getByteArrayAttributeValues()[i];
            List<byte[]> rest = new ArrayList<>(without.values(attribute));
            rest.removeIf(held -> Arrays.equals(held, value));
            without = without.with(attribute, rest);
        }
        return withName(without, name);
    }

    @Override
    public RawObject settled(RawObject object, Dn name) throws Problem {
        return format.anchored(withName(object, name));
    }

    /** An entry holds the values of its own name. */
    private static RawObject withName(RawObject object, Dn name) throws Problem {
        RawObject named =
                new RawObject(
                        object.line(),
                        name.text(),
                        object.types(),
                        object.anchor(),
                        object.anchorProblem(),
                        object.attributes());
        RDN rdn = rdn(name.text());
        for (int i = 0; i < rdn.getAttributeNames().length; i++) {
            byte[] value = rdn.getByteArrayAttributeValues()[i];
            List<byte[]> held = named.values(rdn.getAttributeNames()[i]);
            if (held.stream().noneMatch(each -> isSame(each, value))) {
                List<byte[]> more = new ArrayList<>(held);
                more.add(value);
                named = named.with(rdn.getAttributeNames()[i], more);
            }
        }
        return named;
    }

    private static boolean isSame(byte[] one, byte[] other) {
        return Arrays.equals(one, other)
                || new String(one, java.nio.charset.StandardCharsets.UTF_8)
                        .equalsIgnoreCase(
                                new String(other, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static RDN rdn(String dn) throws Problem {
        try {
            return new DN(dn).getRDN();
        } catch (LDAPException e) {
            throw new Problem("invalid-dn", "Its name cannot be read: " + e.getExceptionMessage());
        }
    }
}
