// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

/**
 * A contact of the source in one pass.
 *
 * @param mail address, or null for a contact that no target could use
 */
record Contact(
        int index, String dn, byte[] guid, String name, String mail, String company, String phone) {
    String anchor() {
        return Ids.anchor(guid);
    }

    boolean provisioned() {
        return mail != null;
    }

    String targetDn() {
        return Dns.byAnchor(anchor());
    }
}
