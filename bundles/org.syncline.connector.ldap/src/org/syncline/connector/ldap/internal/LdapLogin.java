// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How we say who we are. Immutable; its text form shows no password.
 *
 * @param bind a name or, for GSSAPI, a principal; empty for an anonymous connection
 */
record LdapLogin(Mechanism mechanism, Optional<String> bind, Optional<String> password) {
    /** The ways of doing it. There is no DIGEST-MD5: it is broken, and obsolete by RFC 6331. */
    enum Mechanism {
        /** Name and password. */
        SIMPLE,
        /** With a Kerberos ticket that is there already. */
        GSSAPI,
        /** By the certificate that the encryption was agreed on with. */
        EXTERNAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Stream.of(values()).map(Mechanism::word).toList();
        }
    }

    /** Whether a password is sent that must not be read on the way. */
    boolean sendsPassword() {
        return mechanism == Mechanism.SIMPLE && bind.isPresent();
    }

    /** Whether the connection is that of nobody in particular. */
    boolean isAnonymous() {
        return mechanism == Mechanism.SIMPLE && bind.isEmpty();
    }

    /** For messages. */
    String account() {
        return bind.orElse(
                switch (mechanism) {
                    case SIMPLE -> "an anonymous account";
                    case GSSAPI -> "the account of the Kerberos ticket";
                    case EXTERNAL -> "the account of the client certificate";
                });
    }

    @Override
    public String toString() {
        return "LdapLogin[" + mechanism + ", " + bind + "]";
    }
}
