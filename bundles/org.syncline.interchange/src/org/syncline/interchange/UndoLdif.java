// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * Writes the opposite of changes as LDIF change records, with comments that say what they cannot
 * restore (decisions, "Export"). The caller puts the records into the opposite order. No value of a
 * password or its kin is written. Not for use by several threads.
 */
public final class UndoLdif {
    private final Appendable out;
    private final LdifChangeWriter ldif;

    /**
     * @param out receives UTF-8 compatible text; not closed here
     */
    public UndoLdif(Appendable out) {
        this.out = out;
        this.ldif = LdifChangeWriter.continuing(out);
    }

    /** Writes what stands above all records. */
    public static void head(Appendable out, String title, long records) throws IOException {
        out.append("version: 1\n\n");
        LdifChangeWriter head = LdifChangeWriter.continuing(out);
        head.comment("Undo of the " + title + ": " + records + " records, the last change first.");
        head.comment("Written before the first change was sent. Look in the audit file beside it");
        head.comment("which changes were made, and leave out the records of all others.");
        head.comment(
                "It cannot restore identifiers that the server gives (objectGUID, objectSid),");
        head.comment("passwords, and memberships that the server dropped when it deleted an");
        head.comment("object. Where that matters, a comment stands above the record.");
        out.append('\n');
    }

    /**
     * Writes the opposite of one change.
     *
     * @param dn name before the change
     * @param newDn new name of a rename, or null
     * @param confirmed the object as it was, or null when it did not exist
     */
    public void write(
            Operation operation,
            Dn dn,
            Dn newDn,
            String objectType,
            List<AttributeChange> changes,
            Entry confirmed)
            throws IOException {
        switch (operation) {
            case NONE -> ldif.comment("nothing was changed");
            case ADD -> ldif.write(Operation.DELETE, dn, null, objectType, List.of());
            case UPDATE, RENAME -> back(operation, dn, newDn, objectType, changes);
            case DELETE -> again(dn, objectType, confirmed);
            case DELETE_ADD -> {
                ldif.write(
                        Operation.DELETE, newDn == null ? dn : newDn, null, objectType, List.of());
                again(dn, objectType, confirmed);
            }
        }
    }

    private void back(
            Operation operation, Dn dn, Dn newDn, String objectType, List<AttributeChange> changes)
            throws IOException {
        List<AttributeChange> opposite = new ArrayList<>();
        for (AttributeChange change : changes) {
            if (SecretAttributes.contains(change.attribute())) {
                notRestored(change.attribute());
            } else {
                opposite.add(
                        new AttributeChange(
                                change.attribute(),
                                change.multiValued(),
                                change.after(),
                                change.before()));
            }
        }
        if (operation == Operation.RENAME) {
            record(Operation.UPDATE, newDn, null, objectType, opposite);
            record(Operation.RENAME, newDn, dn, objectType, List.of());
        } else {
            record(Operation.UPDATE, dn, null, objectType, opposite);
        }
    }

    private void again(Dn dn, String objectType, Entry confirmed) throws IOException {
        if (confirmed == null) {
            comment("not restored: " + dn.text() + ": no import has ever seen it");
            return;
        }
        List<AttributeChange> all = new ArrayList<>();
        TreeSet<String> left = new TreeSet<>(List.of("identifiers", "password"));
        confirmed
                .attributes()
                .forEach(
                        (name, values) -> {
                            if (SecretAttributes.contains(name)
                                    || ServerAttributes.contains(name)) {
                                left.add(name);
                            } else {
                                all.add(new AttributeChange(name, true, Values.NONE, values));
                            }
                        });
        ldif.comment("not restored: " + String.join(", ", left));
        Values groups = confirmed.get("memberOf");
        for (Value group : groups) {
            ldif.comment("not restored: member of " + group.text());
        }
        record(Operation.ADD, dn, null, objectType, all);
    }

    /**
     * What no LDIF can hold is said in a comment: an undo is written whatever is in a directory.
     */
    private void record(
            Operation operation, Dn dn, Dn newDn, String objectType, List<AttributeChange> changes)
            throws IOException {
        try {
            ldif.write(operation, dn, newDn, objectType, changes);
        } catch (IllegalArgumentException e) {
            comment("not restored: " + dn.text() + ": " + e.getMessage());
        }
    }

    private void notRestored(String attribute) throws IOException {
        ldif.comment("not restored: " + Printable.of(attribute, 200));
    }

    /** A comment that belongs to no record. */
    private void comment(String text) throws IOException {
        ldif.comment(text);
        out.append('\n');
    }
}
