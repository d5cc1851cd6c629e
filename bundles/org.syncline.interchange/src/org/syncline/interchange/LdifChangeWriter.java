// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.Values;

/**
 * Writes pending changes as LDIF change records (RFC 2849) that any LDAP tool can read or apply.
 *
 * <p>The output depends on nothing but what is written: attributes and values are sorted, lines are
 * never folded and always end with a single line feed, so that a listing can be kept under version
 * control and compared line by line. Values from directories cannot break out of their line: what
 * LDIF does not allow as it is goes in base64, with the readable text in a comment above the
 * record.
 *
 * <p>Not for use by several threads. The caller closes the underlying writer.
 */
public final class LdifChangeWriter {
    private static final int NO_FOLDING = 0;
    private static final int COMMENT_LIMIT = 400;
    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._;-]*");

    private final Appendable out;
    private boolean started;

    /**
     * @param out receives UTF-8 compatible text, in fact ASCII except in comments; not closed here
     */
    public LdifChangeWriter(Appendable out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /**
     * A writer that goes on with a text which has its first line already.
     *
     * @param out as of the constructor
     */
    static LdifChangeWriter continuing(Appendable out) {
        LdifChangeWriter writer = new LdifChangeWriter(out);
        writer.started = true;
        return writer;
    }

    /**
     * Writes one line of comment above the next record. Line breaks and other control characters
     * are shown as escapes.
     */
    public void comment(String text) throws IOException {
        start();
        out.append("# ").append(Printable.of(text)).append('\n');
    }

    /**
     * Writes one pending change: one record, two for a rename that also changes attributes and for
     * a delete-add, none for {@link Operation#NONE} and for an update without any change.
     *
     * @param dn present name of the object, for an add the name to be made
     * @param newDn new name, required for a rename, otherwise null
     * @param objectType becomes the {@code objectClass} of an add that does not state one itself
     * @param changes in any order
     * @throws IllegalArgumentException when an attribute's name cannot stand in LDIF
     */
    public void write(
            Operation operation, Dn dn, Dn newDn, String objectType, List<AttributeChange> changes)
            throws IOException {
        List<AttributeChange> sorted = sorted(changes);
        switch (operation) {
            case NONE -> {
                // Nothing is pending, so there is nothing to say.
            }
            case ADD -> add(dn, objectType, sorted);
            case UPDATE -> modify(dn, sorted);
            case RENAME -> {
                rename(dn, Objects.requireNonNull(newDn, "newDn"));
                modify(newDn, sorted);
            }
            case DELETE -> delete(dn);
            case DELETE_ADD -> {
                delete(dn);
                add(newDn == null ? dn : newDn, objectType, sorted);
            }
        }
    }

    private void add(Dn dn, String objectType, List<AttributeChange> changes) throws IOException {
        TreeMap<String, Attribute> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        attributes.put("objectClass", new Attribute("objectClass", objectType));
        for (AttributeChange change : changes) {
            if (!change.after().isEmpty()) {
                attributes.put(
                        change.attribute(),
                        new Attribute(change.attribute(), LdifValues.bytes(change.after())));
            }
        }
        record(
                new LDIFAddChangeRecord(dn.text(), List.copyOf(attributes.values())),
                dn,
                changes.stream().map(change -> shown(change.attribute(), change.after())).toList());
    }

    private void modify(Dn dn, List<AttributeChange> changes) throws IOException {
        List<Modification> modifications = new ArrayList<>();
        List<Shown> readable = new ArrayList<>();
        for (AttributeChange change : changes) {
            modifications.addAll(modifications(change));
            readable.add(
                    shown(
                            change.attribute(),
                            change.multiValued()
                                    ? change.removed().plus(change.added())
                                    : change.after()));
        }
        if (!modifications.isEmpty()) {
            record(new LDIFModifyChangeRecord(dn.text(), modifications), dn, readable);
        }
    }

    private static List<Modification> modifications(AttributeChange change) {
        String name = change.attribute();
        if (!change.multiValued()) {
            return List.of(
                    change.after().isEmpty()
                            ? new Modification(ModificationType.DELETE, name)
                            : new Modification(
                                    ModificationType.REPLACE,
                                    name,
                                    LdifValues.bytes(change.after())));
        }
        List<Modification> modifications = new ArrayList<>();
        if (!change.removed().isEmpty()) {
            modifications.add(
                    new Modification(
                            ModificationType.DELETE, name, LdifValues.bytes(change.removed())));
        }
        if (!change.added().isEmpty()) {
            modifications.add(
                    new Modification(ModificationType.ADD, name, LdifValues.bytes(change.added())));
        }
        return modifications;
    }

    private void rename(Dn dn, Dn newDn) throws IOException {
        boolean sameParent = Objects.equals(dn.parent(), newDn.parent());
        String newSuperior = sameParent || newDn.parent() == null ? null : newDn.parent().text();
        record(
                new LDIFModifyDNChangeRecord(dn.text(), newDn.rdn(), true, newSuperior),
                dn,
                List.of(new Shown("newdn", List.of(newDn.text()))));
    }

    private void delete(Dn dn) throws IOException {
        record(new LDIFDeleteChangeRecord(dn.text()), dn, List.of());
    }

    private void record(LDIFChangeRecord change, Dn dn, List<Shown> readable) throws IOException {
        start();
        readableComment("dn", dn.text());
        for (Shown shown : readable) {
            for (String text : shown.texts()) {
                readableComment(shown.name(), text);
            }
        }
        for (String line : change.toLDIF(NO_FOLDING)) {
            out.append(line).append('\n');
        }
        out.append('\n');
    }

    private void readableComment(String name, String text) throws IOException {
        if (LdifValues.needsBase64(text)) {
            comment(name + ": " + Printable.of(text, COMMENT_LIMIT));
        }
    }

    private void start() throws IOException {
        if (!started) {
            started = true;
            out.append("version: 1\n\n");
        }
    }

    private static Shown shown(String name, Values values) {
        return new Shown(name, LdifValues.readable(values));
    }

    private static List<AttributeChange> sorted(List<AttributeChange> changes) {
        for (AttributeChange change : changes) {
            if (!ATTRIBUTE_NAME.matcher(change.attribute()).matches()) {
                throw new IllegalArgumentException(
                        "The attribute name \""
                                + Printable.of(change.attribute(), 100)
                                + "\" cannot be written to LDIF: only letters, digits, '-', '.',"
                                + " '_' and ';' are allowed");
            }
        }
        return changes.stream().sorted(Comparator.comparing(AttributeChange::attribute)).toList();
    }

    /** Texts that a person may want to read where LDIF holds base64. */
    private record Shown(String name, List<String> texts) {}
}
