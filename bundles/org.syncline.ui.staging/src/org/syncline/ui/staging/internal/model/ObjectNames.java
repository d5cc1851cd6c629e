// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.ui.ValueText;

/**
 * Readable names of objects whose name in the directory is none: targets of the older systems are
 * called {@code CN={hex}}, the hexadecimal UTF-8 of the source anchor. All names are safe to show.
 */
public final class ObjectNames {
    private static final List<String> NAMING =
            List.of("displayName", "cn", "name", "userPrincipalName", "mail", "sAMAccountName");

    private static final Pattern HEX = Pattern.compile("\\{((?:[0-9a-fA-F]{2}){1,256})}");

    private static final Pattern BASE64_OF_16_BYTES = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private static final char NOT_UTF8 = '\ufffd';

    private ObjectNames() {}

    /**
     * The best name that the change itself holds: a naming attribute, the name of the source
     * object, the name in the directory.
     */
    public static String of(PendingChange change) {
        return naming(change)
                .or(() -> source(change))
                .orElseGet(() -> ofDn(change.newDn() == null ? change.dn() : change.newDn()));
    }

    /** Whether the change holds nothing but the name in the directory. */
    static boolean isNameless(PendingChange change) {
        return naming(change).or(() -> source(change)).isEmpty();
    }

    /** The first component of a name, decoded where it is an anchor in hexadecimal. */
    public static String ofDn(String dn) {
        if (!Dn.isValid(dn)) {
            return Printable.of(dn);
        }
        String rdn = Dn.of(dn).rdnValue();
        return Printable.of(decoded(rdn).orElse(rdn));
    }

    /** A name that was looked up, else as {@link #ofDn(String)}. */
    static String ofDn(String dn, Map<String, String> names) {
        String known = names.get(dn);
        return known == null ? ofDn(dn) : Printable.of(known);
    }

    private static Optional<String> naming(PendingChange change) {
        for (String attribute : NAMING) {
            for (PendingLine line : change.lines()) {
                if (line.change().attribute().equalsIgnoreCase(attribute)) {
                    Values after = line.change().after();
                    Values values = after.isEmpty() ? line.change().before() : after;
                    if (values.first() instanceof Value.Text text && !text.text().isBlank()) {
                        return Optional.of(Printable.of(text.text()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> source(PendingChange change) {
        return change.source() == null
                ? Optional.empty()
                : Optional.of(ofDn(change.source().dn())).filter(name -> !name.isBlank());
    }

    private static Optional<String> decoded(String rdn) {
        var hex = HEX.matcher(rdn);
        if (!hex.matches()) {
            return Optional.empty();
        }
        byte[] bytes = HexFormat.of().parseHex(hex.group(1));
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(NOT_UTF8) >= 0) {
            return ValueText.guid(bytes);
        }
        return Optional.of(guidOfBase64(text).orElse(text));
    }

    /** An anchor made from an objectGUID is its 16 bytes in base64. */
    private static Optional<String> guidOfBase64(String text) {
        return BASE64_OF_16_BYTES.matcher(text).matches()
                ? ValueText.guid(Base64.getDecoder().decode(text))
                : Optional.empty();
    }
}
