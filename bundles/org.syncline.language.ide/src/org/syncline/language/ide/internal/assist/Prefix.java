// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Whether a name may be meant by what has been typed: it starts with it, whatever the case, or the
 * humps of the name do ({@code pA} for {@code proxyAddresses}).
 */
record Prefix(String typed) implements Predicate<String> {
    @Override
    public boolean test(String name) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).startsWith(lower) || humps(name, 0, 0);
    }

    /** The first letter counts as typed; every further capital starts a new hump. */
    private boolean humps(String name, int from, int typedFrom) {
        if (typedFrom == typed.length()) {
            return true;
        }
        char wanted = typed.charAt(typedFrom);
        for (int i = from; i < name.length(); i++) {
            boolean start = i == 0 || Character.isUpperCase(name.charAt(i));
            boolean follows = i == from && typedFrom > 0;
            if ((start || follows)
                    && same(name.charAt(i), wanted, typedFrom == 0)
                    && humps(name, i + 1, typedFrom + 1)) {
                return true;
            }
            if (typedFrom == 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean same(char letter, char wanted, boolean first) {
        return letter == wanted
                || first && Character.toLowerCase(letter) == Character.toLowerCase(wanted);
    }
}
