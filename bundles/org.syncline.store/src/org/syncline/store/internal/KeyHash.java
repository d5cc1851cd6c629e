// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.syncline.model.Dn;
import org.syncline.model.Value;

/**
 * Makes the search keys. Each kind of key has a tag of its own, and texts carry their length, so
 * that no two different things are hashed from the same bytes. Not safe for use by several threads.
 */
final class KeyHash {
    private static final byte NAME = 1;
    private static final byte ANCHOR = 2;
    private static final byte CONNECTOR_JOIN = 3;
    private static final byte METAVERSE_JOIN = 4;
    private static final byte REFERENCE = 5;

    private final MessageDigest digest;
    private ByteBuffer buffer = ByteBuffer.allocate(1024);

    KeyHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Key name(int connector, Dn dn) {
        return begin(NAME, connector).text(dn.normalized()).end();
    }

    Key anchor(int connector, Value.Binary anchor) {
        begin(ANCHOR, connector);
        digest.update(anchor.bytes());
        return end();
    }

    /** A value of an attribute of a connector space object, case ignored. */
    Key connectorJoin(int connector, String attribute, Value value) {
        return begin(CONNECTOR_JOIN, connector).text(attribute).text(value.folded()).end();
    }

    /** A value of an attribute of a metaverse object, case ignored. */
    Key metaverseJoin(String attribute, Value value) {
        return begin(METAVERSE_JOIN, 0).text(attribute).text(value.folded()).end();
    }

    /** A reference of a connector space object to a name. */
    Key reference(int connector, Dn dn) {
        return begin(REFERENCE, connector).text(dn.normalized()).end();
    }

    private KeyHash begin(byte tag, int scope) {
        digest.reset();
        room(5).put(tag).putInt(scope);
        digest.update(buffer.array(), 0, buffer.position());
        return this;
    }

    /** Characters as they are: an encoding would make lone surrogates alike. */
    private KeyHash text(String text) {
        room(Math.addExact(4, Math.multiplyExact(2, text.length()))).putInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer.putChar(text.charAt(i));
        }
        digest.update(buffer.array(), 0, buffer.position());
        return this;
    }

    /** The buffer, empty and with so much room. */
    private ByteBuffer room(int size) {
        if (buffer.capacity() < size) {
            buffer = ByteBuffer.allocate(size);
        }
        return buffer.clear();
    }

    private Key end() {
        return Key.of(digest.digest(), 0);
    }
}
