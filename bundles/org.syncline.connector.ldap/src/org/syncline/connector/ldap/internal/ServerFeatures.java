// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import com.unboundid.ldap.sdk.controls.PostReadRequestControl;
import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;

/**
 * What a server can do for an export. Immutable.
 *
 * @param assertion whether a write may depend on a condition (RFC 4528)
 * @param postRead whether a write can answer with the entry (RFC 4527)
 * @param permissiveModify whether adding a value twice can be forgiven
 * @param contexts the suffixes that it holds
 * @param schema null when it is not known, or not needed
 */
record ServerFeatures(
        boolean assertion,
        boolean postRead,
        boolean permissiveModify,
        NamingContexts contexts,
        Schema schema) {
    /** Syntaxes that are only transferred in their binary form (RFC 4523, section 2). */
    private static final Set<String> CERTIFICATES =
            Set.of(
                    "1.3.6.1.4.1.1466.115.121.1.8",
                    "1.3.6.1.4.1.1466.115.121.1.9",
                    "1.3.6.1.4.1.1466.115.121.1.10",
                    "1.3.6.1.4.1.1466.115.121.1.49");

    static ServerFeatures read(LdapSession session, Profile profile) throws ConnectorException {
        Optional<RootDSE> root = session.rootDse();
        // Active Directory's classes and binary attributes are known, and its schema is large.
        Schema schema = profile == Profile.ACTIVE_DIRECTORY ? null : session.schema().orElse(null);
        return new ServerFeatures(
                supports(root, AssertionRequestControl.ASSERTION_REQUEST_OID),
                supports(root, PostReadRequestControl.POST_READ_REQUEST_OID),
                supports(root, PermissiveModifyRequestControl.PERMISSIVE_MODIFY_REQUEST_OID),
                NamingContexts.of(root),
                schema);
    }

    private static boolean supports(Optional<RootDSE> root, String control) {
        return root.map(entry -> entry.supportsControl(control)).orElse(false);
    }

    /** The name under which an attribute is written. */
    String written(String attribute) {
        AttributeTypeDefinition type = schema == null ? null : schema.getAttributeType(attribute);
        String syntax = type == null ? null : type.getBaseSyntaxOID(schema);
        return syntax != null && CERTIFICATES.contains(syntax) ? attribute + ";binary" : attribute;
    }

    /** The suffix below which an object must lie, or null when the server names none that fits. */
    String suffixOf(Dn dn) {
        return contexts.of(dn).map(Dn::text).orElse(null);
    }
}
