// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.syncline.model.Dn;
import org.syncline.model.Value;

/**
 * The objects in scope by name, because change records of LDIF tell nothing else. Some 300 bytes of
 * memory an object. What is not wanted is known too: its changes are none of an unknown object.
 */
final class Names {
    /** Lower than every character of a normalized name. */
    private static final char END = '\u0001';

    private static final int LONGEST = 3 * Dn.MAX_LENGTH;

    /**
     * What has a name.
     *
     * @param anchor null for an object that is not wanted
     */
    record Held(String dn, String type, Value.Binary anchor) {
        boolean isWanted() {
            return anchor != null;
        }
    }

    private final NavigableMap<String, Held> byKey = new TreeMap<>();
    private final Map<Value.Binary, String> keys = new HashMap<>();

    /** Names with the same root stand together, a parent before what is below it. */
    @SuppressWarnings("unused") // a Dn is a valid name
    private static String key(Dn dn) {
        try {
            RDN[] parts = new DN(dn.text()).getRDNs();
            StringBuilder key = new StringBuilder();
            for (int i = parts.length - 1; i >= 0; i--) {
                key.append(parts[i].toNormalizedString()).append(END);
            }
            return key.toString();
        } catch (LDAPException e) {
            throw new IllegalStateException("not a name: " + dn);
        }
    }

    Held get(Dn dn) {
        return byKey.get(key(dn));
    }

    /** Notes an object; one that had the same anchor or name is forgotten. */
    void put(Dn dn, String type, Value.Binary anchor) {
        String key = key(dn);
        remove(dn);
        if (anchor != null) {
            String before = keys.put(anchor, key);
            if (before != null) {
                byKey.remove(before);
            }
        }
        byKey.put(key, new Held(dn.text(), type, anchor));
    }

    void remove(Dn dn) {
        Held held = byKey.remove(key(dn));
        if (held != null && held.isWanted()) {
            keys.remove(held.anchor());
        }
    }

    /** The object of this name and all below it, a parent before what is below it. */
    List<Held> subtree(Dn dn) {
        String key = key(dn);
        return new ArrayList<>(byKey.subMap(key, key + Character.MAX_VALUE).values());
    }

    void write(DataOutputStream out) throws IOException {
        List<String> types = byKey.values().stream().map(Held::type).distinct().sorted().toList();
        out.writeInt(types.size());
        for (String type : types) {
            out.writeUTF(type);
        }
        out.writeInt(byKey.size());
        for (Held held : byKey.values()) {
            byte[] dn = DelimitedFormat.bytes(held.dn());
            out.writeInt(dn.length);
            out.write(dn);
            out.writeShort(types.indexOf(held.type()));
            out.writeShort(held.isWanted() ? held.anchor().length() : 0);
            out.write(held.isWanted() ? held.anchor().bytes() : new byte[0]);
        }
    }

    /**
     * @throws IOException when this is none of {@link #write}
     */
    static Names read(DataInputStream in) throws IOException {
        List<String> types = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            types.add(in.readUTF());
        }
        Names names = new Names();
        for (int left = in.readInt(); left > 0; left--) {
            String dn = text(in);
            int type = in.readUnsignedShort();
            byte[] anchor = new byte[in.readUnsignedShort()];
            in.readFully(anchor);
            if (!Dn.isValid(dn) || type >= types.size()) {
                throw new IOException("it holds no name");
            }
            names.put(
                    Dn.of(dn),
                    types.get(type),
                    anchor.length == 0 ? null : new Value.Binary(anchor));
        }
        return names;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a name is too long");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return new String(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
