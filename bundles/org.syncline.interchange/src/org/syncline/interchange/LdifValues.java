// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldif.LDIFWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** The LDAP form of values, in an order that does not depend on where they came from. */
final class LdifValues {
    private LdifValues() {}

    /** The values' bytes in byte order. */
    static byte[][] bytes(Values values) {
        byte[][] all = values.stream().map(LdifValues::bytes).toArray(byte[][]::new);
        Arrays.sort(all, Arrays::compareUnsigned);
        return all;
    }

    /** The texts among the values, sorted; bytes are left out, they mean nothing to a reader. */
    static List<String> readable(Values values) {
        return values.stream()
                .filter(value -> !(value instanceof Value.Binary))
                .map(Value::text)
                .sorted()
                .toList();
    }

    /** Whether LDIF cannot hold the text as it is. */
    static boolean needsBase64(String text) {
        return LDIFWriter.encodeNameAndValue("x", new ASN1OctetString(text)).startsWith("x::");
    }

    private static byte[] bytes(Value value) {
        return switch (value) {
            case Value.Binary binary -> binary.bytes();
            case Value.Bool bool -> ascii(bool.text().toUpperCase(Locale.ROOT));
            default -> value.text().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
