// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import com.unboundid.ldap.sdk.RDN;

/** The trees of the two directories. */
public final class Dns {
    public static final String SOURCE = "DC=contoso,DC=com";
    public static final String TARGET = "DC=tenant,DC=example";
    static final String PEOPLE = "OU=People," + SOURCE;
    static final String LEAVERS = "OU=Leavers," + PEOPLE;
    static final String RETURNING = "OU=Returning," + LEAVERS;
    static final String SERVICES = "OU=Services," + PEOPLE;
    static final String GROUPS = "OU=Groups," + SOURCE;
    static final String CONTACTS = "OU=Contacts," + SOURCE;
    static final String LAB = "OU=Lab," + SOURCE;

    private Dns() {}

    /** A name below a parent, escaped as RFC 4514 asks. */
    static String below(String parent, String attribute, String value) {
        return new RDN(attribute, value) + "," + parent;
    }

    /** The name that the rules give to an object of the target by its anchor. */
    static String byAnchor(String anchor) {
        return "CN={" + Ids.hex(anchor) + "}," + TARGET;
    }
}
