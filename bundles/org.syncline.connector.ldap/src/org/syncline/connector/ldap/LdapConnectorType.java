// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap;

import java.net.URL;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ldap.internal.LdapConnector;
import org.syncline.connector.ldap.internal.LdapDescription;
import org.syncline.connector.ldap.internal.LdapSettings;

/**
 * LDAP directories: Active Directory, OpenLDAP and others. Registered as an OSGi service; plain
 * Java code may construct it.
 */
public final class LdapConnectorType implements ConnectorType {
    @Override
    public String id() {
        return "ldap";
    }

    @Override
    public String label() {
        return "LDAP directory";
    }

    @Override
    public String summary() {
        return "Active Directory, OpenLDAP and every other server that speaks LDAP.";
    }

    @Override
    public URL icon() {
        return getClass().getResource("ldap.svg");
    }

    @Override
    public ConnectorDescription description() {
        return LdapDescription.description();
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) throws ConnectorException {
        return new LdapConnector(LdapSettings.of(configuration));
    }
}
