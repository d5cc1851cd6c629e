// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

/**
 * A person of the source in one pass. Null stands for an attribute that is absent.
 *
 * @param dn name in the source
 * @param guid identifier for ever
 * @param manager number of the manager, or -1
 * @param alias a second address, or null
 * @param inScope whether its container is in scope
 * @param projected whether the inbound rules make a metaverse object of it
 * @param provisioned whether it belongs into the target
 */
record Person(
        int index,
        PersonRole role,
        String dn,
        byte[] guid,
        String cn,
        String given,
        String surname,
        String account,
        String displayName,
        String principalName,
        String mail,
        String formerMail,
        String alias,
        String title,
        String department,
        NameBook.Place place,
        String phone,
        int manager,
        boolean disabled,
        boolean noSync,
        boolean inScope,
        boolean projected,
        boolean provisioned) {
    /** Whether the target still holds it although it does not belong there. */
    boolean leftInTarget() {
        return role == PersonRole.LEFT_IN_TARGET;
    }

    String anchor() {
        return Ids.anchor(guid);
    }

    String targetDn() {
        return Dns.byAnchor(anchor());
    }
}
