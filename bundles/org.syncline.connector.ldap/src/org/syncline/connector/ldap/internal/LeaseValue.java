// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.model.Printable;

/**
 * Who may export, and until when, as one value of an attribute.
 *
 * @param owner not empty
 * @param until by the clock of the owner
 */
record LeaseValue(String owner, Instant until) {
    static final String PREFIX = "syncline-lease until=";

    private static final int MAX_SHOWN = 200;
    private static final Pattern TEXT =
            Pattern.compile(Pattern.quote(PREFIX) + "(\\S{1,40}) owner=(.{1,400})", Pattern.DOTALL);

    /** Reads {@link #text()}; other values of the attribute are none of our business. */
    @SuppressWarnings("unused") // a value that is no lease binds nobody
    static Optional<LeaseValue> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        try {
            return matcher.matches()
                    ? Optional.of(new LeaseValue(matcher.group(2), Instant.parse(matcher.group(1))))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String text() {
        return PREFIX + until + " owner=" + owner;
    }

    String forPeople() {
        return Printable.of(owner, MAX_SHOWN) + " until " + until;
    }
}
