// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.syncline.model.Value;

/**
 * The attributes that can identify an object, and the form in which their values are kept.
 *
 * @param attributes the first that an object has decides
 */
record Anchors(List<String> attributes) {
    /** The longest anchor that can be indexed (semantics reference, 1.2). */
    private static final int MAX_BYTES = 900;

    private static final int UUID_BYTES = 16;

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    /**
     * The anchor of an entry.
     *
     * @throws DiscoveryProblem when it has none that can be used
     */
    Value.Binary of(RawEntry entry) throws DiscoveryProblem {
        Value.Binary found = find(entry);
        if (found == null) {
            throw new DiscoveryProblem(
                    "missing-anchor-component",
                    "The object has no "
                            + String.join(" and no ", attributes)
                            + ", or the account may not read it. Check profile and anchor of the connector.");
        }
        return found;
    }

    private Value.Binary find(RawEntry entry) throws DiscoveryProblem {
        for (String name : attributes) {
            List<byte[]> values = entry.get(name.toLowerCase(Locale.ROOT));
            if (values.size() > 1) {
                throw new DiscoveryProblem(
                        "multi-valued-anchor-component", name + " has more than one value.");
            }
            if (!values.isEmpty() && values.getFirst().length > 0) {
                return anchor(name, values.getFirst());
            }
        }
        return null;
    }

    /** The anchor of an entry, or null when it has none that can be used. */
    @SuppressWarnings("unused") // without a usable anchor the name alone decides
    Value.Binary orNull(RawEntry entry) {
        try {
            return find(entry);
        } catch (DiscoveryProblem e) {
            return null;
        }
    }

    /** The anchor in one of other attributes, which name it for another entry; or null. */
    @SuppressWarnings("unused") // without a usable anchor the name alone decides
    Value.Binary orNull(RawEntry entry, String... foldedNames) {
        try {
            return new Anchors(List.of(foldedNames)).find(entry);
        } catch (DiscoveryProblem e) {
            return null;
        }
    }

    private static Value.Binary anchor(String name, byte[] value) throws DiscoveryProblem {
        if (value.length > MAX_BYTES) {
            throw new DiscoveryProblem(
                    "anchor-too-long", name + " has " + value.length + " bytes.");
        }
        return new Value.Binary(packed(value));
    }

    /** A UUID in text form, which servers spell differently, as its 16 bytes. */
    private static byte[] packed(byte[] value) {
        if (value.length != 36) {
            return value;
        }
        String text = new String(value, StandardCharsets.US_ASCII);
        if (!UUID_TEXT.matcher(text).matches()) {
            return value;
        }
        UUID uuid = UUID.fromString(text);
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** Finds the object with this anchor, in whichever attribute and form the server keeps it. */
    Filter filter(Value.Binary anchor) {
        List<Filter> forms = new ArrayList<>();
        for (String attribute : attributes) {
            forms.add(Filter.createEqualityFilter(attribute, anchor.bytes()));
            if (anchor.length() == UUID_BYTES) {
                forms.add(Filter.createEqualityFilter(attribute, unpacked(anchor)));
            }
        }
        return forms.size() == 1 ? forms.getFirst() : Filter.createORFilter(forms);
    }

    private static String unpacked(Value.Binary anchor) {
        ByteBuffer bytes = ByteBuffer.wrap(anchor.bytes());
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
