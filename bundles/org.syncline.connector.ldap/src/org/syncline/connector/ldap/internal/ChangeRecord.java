// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Value;

/**
 * One record of a changelog (draft-good-ldap-changelog).
 *
 * @param number its place in the log
 * @param type {@code add}, {@code modify}, {@code modrdn} or {@code delete}
 * @param dn the name before the change
 * @param newDn the name after a rename, otherwise null
 * @param anchor of a deleted object where the log tells, otherwise null
 * @param ofClass whether object classes may have changed
 */
record ChangeRecord(
        long number, String type, Dn dn, Dn newDn, Value.Binary anchor, boolean ofClass) {
    static final String[] ATTRIBUTES = {
        "changeNumber",
        "targetDN",
        "changeType",
        "changes",
        "newRDN",
        "newSuperior",
        "deletedEntryAttrs",
        "targetEntryUUID",
        "targetUniqueID",
        "changeTime"
    };

    private static final String CLASSES = "objectclass";

    /**
     * Reads a record.
     *
     * @return null when it tells of no name that can be used
     */
    @SuppressWarnings("unused") // a name that is none is that of no object in scope
    static ChangeRecord of(RawEntry raw, Anchors anchors) {
        String type = text(raw, "changetype").toLowerCase(Locale.ROOT);
        try {
            Dn dn = Dn.of(text(raw, "targetdn"));
            boolean rename = type.equals("modrdn") || type.equals("moddn");
            return new ChangeRecord(
                    Long.parseLong(text(raw, "changenumber")),
                    rename ? "modrdn" : type,
                    dn,
                    rename ? renamed(dn, raw) : null,
                    type.equals("delete") ? deleted(raw, anchors) : null,
                    text(raw, "changes").toLowerCase(Locale.ROOT).contains(CLASSES));
        } catch (InvalidDnException | LDAPException | NumberFormatException e) {
            return null;
        }
    }

    private static Dn renamed(Dn dn, RawEntry raw) throws LDAPException {
        String superior = text(raw, "newsuperior");
        DN parent = superior.isEmpty() ? new DN(dn.text()).getParent() : new DN(superior);
        RDN rdn = new RDN(text(raw, "newrdn"));
        return Dn.of(parent == null ? rdn.toString() : new DN(rdn, parent).toString());
    }

    /** The anchor: among the attributes that the entry had, or in an attribute of its own. */
    private static Value.Binary deleted(RawEntry raw, Anchors anchors) {
        Value.Binary kept = DeletedAttributes.anchor(text(raw, "deletedentryattrs"), anchors);
        return kept != null ? kept : anchors.orNull(raw, "targetentryuuid", "targetuniqueid");
    }

    private static String text(RawEntry raw, String attribute) {
        List<byte[]> values = raw.get(attribute);
        return values.isEmpty() ? "" : new String(values.getFirst(), StandardCharsets.UTF_8);
    }

    /** What tells this record from another of the same number, in a log that began anew. */
    static String signature(RawEntry raw) {
        return text(raw, "changetype")
                + ' '
                + text(raw, "changetime")
                + ' '
                + Integer.toHexString(text(raw, "targetdn").hashCode());
    }
}
