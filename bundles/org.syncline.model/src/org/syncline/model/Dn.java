// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.Locale;
import java.util.Objects;

/**
 * A distinguished name. Equality and order ignore case and insignificant blanks, as directories do;
 * {@link #text()} keeps the form in which it was written. Immutable, safe for use by many threads.
 *
 * <p>Parsing and normalizing are those of the LDAP SDK; of names in which they would change nothing
 * but case, as most are, this class finds out the same itself, in a fraction of the time. Names
 * longer than {@value #MAX_LENGTH} characters or deeper than {@value #MAX_DEPTH} levels are
 * refused: values from directories are hostile (semantics reference, section 6.8, {@code
 * invalid-dn}).
 */
public final class Dn implements Comparable<Dn> {
    /** The longest name accepted, in characters. */
    public static final int MAX_LENGTH = 8192;

    /** The deepest name accepted, in components. */
    public static final int MAX_DEPTH = 256;

    private final String text;
    private final String normalized;

    /** Whether {@link PlainNames} could tell everything about it. */
    private final boolean plain;

    /** Null until it is asked for; who makes it twice makes the same. */
    private DN parsed;

    private Dn(DN parsed, String text) {
        this.parsed = parsed;
        this.text = text;
        this.normalized = parsed.toNormalizedString();
        this.plain = false;
    }

    private Dn(String plainText) {
        this.text = plainText;
        this.normalized = plainText.toLowerCase(Locale.ROOT);
        this.plain = true;
    }

    private DN dn() {
        DN known = parsed;
        if (known == null) {
            try {
                known = new DN(text);
            } catch (LDAPException e) {
                throw new InvalidDnException(text, e.getMessage());
            }
            parsed = known;
        }
        return known;
    }

    /**
     * Parses a name.
     *
     * @throws InvalidDnException when the text is no name, empty, too long or too deep
     */
    public static Dn of(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new InvalidDnException(text, "it is empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidDnException(text, "it is longer than " + MAX_LENGTH + " characters");
        }
        if (PlainNames.isPlain(text) && PlainNames.depth(text) <= MAX_DEPTH) {
            return new Dn(text);
        }
        try {
            DN parsed = new DN(text);
            if (parsed.getRDNs().length > MAX_DEPTH) {
                throw new InvalidDnException(text, "it has more than " + MAX_DEPTH + " levels");
            }
            return new Dn(parsed, text);
        } catch (LDAPException e) {
            throw new InvalidDnException(text, e.getMessage());
        }
    }

    /** Whether {@link #of} would accept the text. */
    public static boolean isValid(String text) {
        if (text == null) {
            return false;
        }
        try {
            of(text);
            return true;
        } catch (
                @SuppressWarnings("unused")
                InvalidDnException e) {
            return false;
        }
    }

    /** A child of this name; {@code attribute} and {@code value} are escaped as needed. */
    public Dn child(String attribute, String value) {
        DN child = new DN(new RDN(attribute, value), dn());
        return new Dn(child, child.toString());
    }

    /** The name as it was written. */
    public String text() {
        return text;
    }

    /** The form that decides equality: lower case, no insignificant blanks. */
    public String normalized() {
        return normalized;
    }

    /** The name of the parent, or null for a name of one component. */
    public Dn parent() {
        if (plain) {
            int comma = text.indexOf(',');
            return comma < 0 ? null : new Dn(text.substring(comma + 1));
        }
        DN parent = dn().getParent();
        return parent == null || parent.isNullDN() ? null : new Dn(parent, parent.toString());
    }

    /** The number of components. */
    public int depth() {
        return plain ? PlainNames.depth(text) : dn().getRDNs().length;
    }

    /** The first component as written, for example {@code CN=Ann Lee}. */
    public String rdn() {
        return dn().getRDNString();
    }

    /** The unescaped value of the first component, for a person. */
    public String rdnValue() {
        return dn().getRDN().getAttributeValues()[0];
    }

    /** Whether this name is {@code ancestor} or lies below it. */
    public boolean isAtOrBelow(Dn ancestor) {
        return plain && ancestor.plain
                ? PlainNames.isAtOrBelow(normalized, ancestor.normalized)
                : dn().isDescendantOf(ancestor.dn(), true);
    }

    /**
     * The name after a container above it was renamed or moved.
     *
     * @param from a name at or above this one
     * @param to the name that {@code from} has now
     * @throws InvalidDnException when the new name is too long or too deep
     * @throws IllegalArgumentException when this name does not lie at or below {@code from}
     */
    public Dn moved(Dn from, Dn to) {
        if (!isAtOrBelow(from)) {
            throw new IllegalArgumentException("\"" + this + "\" is not below \"" + from + "\"");
        }
        RDN[] all = dn().getRDNs();
        StringBuilder moved = new StringBuilder();
        for (int i = 0; i < all.length - from.depth(); i++) {
            moved.append(all[i]).append(',');
        }
        return of(moved + to.text());
    }

    @Override
    public int compareTo(Dn other) {
        return dn().compareTo(other.dn());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dn that && normalized.equals(that.normalized);
    }

    @Override
    public int hashCode() {
        return normalized.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
