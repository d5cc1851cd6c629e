// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * GUIDs come with and without braces and in either case, for the same thing in two files of one
 * server (formats reference, 6.14). Here they are in lower case without braces.
 */
public final class Identifiers {
    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";

    private Identifiers() {}

    /** {@code {ABC…}} as {@code abc…}; what is no GUID stays as it is, without outer space. */
    public static String plain(String identifier) {
        String text = identifier.strip();
        String bare = text;
        if (bare.startsWith("{") && bare.endsWith("}") && bare.length() > 1) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        return GUID.matcher(lower).matches() ? lower : text;
    }

    /** Like {@link #plain}, and null for an empty one or one that is all zeros. */
    public static String orNull(String identifier) {
        String plain = plain(identifier);
        return plain.isEmpty() || plain.equals(ZERO) ? null : plain;
    }

    /** Whether it is a GUID, in any notation. */
    public static boolean isGuid(String identifier) {
        return GUID.matcher(plain(identifier)).matches();
    }

    /** Whether both are the same GUID, or the same other text. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }
}
