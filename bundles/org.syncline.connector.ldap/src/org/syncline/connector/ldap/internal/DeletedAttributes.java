// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import org.syncline.model.Value;

/** Finds the anchor among the attributes that a changelog keeps of a deleted entry. */
final class DeletedAttributes {
    private DeletedAttributes() {}

    /**
     * @param lines the attributes as lines of LDIF
     * @return null when there is none
     */
    @SuppressWarnings("unused") // what is no LDIF holds no anchor: the name decides then
    static Value.Binary anchor(String lines, Anchors anchors) {
        if (lines.isBlank()) {
            return null;
        }
        try {
            Entry entry = LDIFReader.decodeEntry(("dn: cn=deleted\n" + lines).split("\r?\n"));
            return anchors.orNull(
                    new RawEntry(new SearchResultEntry(entry.getDN(), entry.getAttributes())));
        } catch (LDIFException e) {
            return null;
        }
    }
}
