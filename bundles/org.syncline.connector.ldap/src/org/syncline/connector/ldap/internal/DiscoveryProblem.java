// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

/** An entry that cannot be staged. */
final class DiscoveryProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final String error;

    /**
     * @param error a name of semantics reference 6.8
     * @param detail what is wrong, for a person
     */
    DiscoveryProblem(String error, String detail) {
        super(detail, null, false, false);
        this.error = error;
    }

    String error() {
        return error;
    }
}
