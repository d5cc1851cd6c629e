// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.EXTERNALBindRequest;
import com.unboundid.ldap.sdk.GSSAPIBindRequest;
import com.unboundid.ldap.sdk.GSSAPIBindRequestProperties;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SASLQualityOfProtection;
import com.unboundid.ldap.sdk.SimpleBindRequest;

/** Says to a server who we are. */
final class Authentication {
    private final LdapLogin login;
    private final boolean encrypted;

    Authentication(LdapLogin login, boolean encrypted) {
        this.login = login;
        this.encrypted = encrypted;
    }

    void run(LDAPConnection connection) throws LDAPException {
        if (!login.isAnonymous()) {
            connection.bind(request());
        }
    }

    private BindRequest request() throws LDAPException {
        return switch (login.mechanism()) {
            case SIMPLE ->
                    new SimpleBindRequest(
                            login.bind().orElseThrow(), login.password().orElseThrow());
            case EXTERNAL -> new EXTERNALBindRequest(login.bind().map(id -> "dn:" + id).orElse(""));
            case GSSAPI -> new GSSAPIBindRequest(gssapi());
        };
    }

    /** Only with a ticket that is there: a password never goes this way. */
    private GSSAPIBindRequestProperties gssapi() {
        GSSAPIBindRequestProperties properties =
                new GSSAPIBindRequestProperties(login.bind().orElse(null), (byte[]) null);
        properties.setUseTicketCache(true);
        properties.setRequireCachedCredentials(true);
        // Active Directory refuses a second encryption inside TLS.
        if (encrypted) {
            properties.setAllowedQoP(SASLQualityOfProtection.AUTH);
        } else {
            properties.setAllowedQoP(
                    SASLQualityOfProtection.AUTH_CONF, SASLQualityOfProtection.AUTH_INT);
        }
        return properties;
    }
}
