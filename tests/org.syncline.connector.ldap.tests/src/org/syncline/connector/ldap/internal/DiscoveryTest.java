// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;

/** Testing a connection, and reading the schema. */
@SuppressWarnings(
        "resource") // importing closes the connector; the directory is closed after the test
class DiscoveryTest {
    private static final String[] ACTIVE_DIRECTORY = {
        "dn: cn=schema",
        "objectClass: top",
        "objectClass: ldapSubEntry",
        "objectClass: subschema",
        "attributeTypes: ( 2.5.4.0 NAME 'objectClass' SYNTAX '1.3.6.1.4.1.1466.115.121.1.38' )",
        "attributeTypes: ( 2.5.4.3 NAME ( 'cn' 'commonName' ) SYNTAX"
                + " '1.3.6.1.4.1.1466.115.121.1.15' SINGLE-VALUE )",
        "attributeTypes: ( 1.2.3.1 NAME 'objectGUID' SYNTAX '1.3.6.1.4.1.1466.115.121.1.40'"
                + " SINGLE-VALUE )",
        "attributeTypes: ( 1.2.3.2 NAME 'pwdLastSet' SYNTAX '1.2.840.113556.1.4.906' SINGLE-VALUE"
                + " )",
        "attributeTypes: ( 1.2.3.3 NAME 'member' SYNTAX '1.3.6.1.4.1.1466.115.121.1.12' )",
        "attributeTypes: ( 1.2.3.4 NAME 'isCritical' SYNTAX '1.3.6.1.4.1.1466.115.121.1.7'"
                + " SINGLE-VALUE )",
        "attributeTypes: ( 1.2.3.5 NAME 'groupType' SYNTAX '1.3.6.1.4.1.1466.115.121.1.27'"
                + " SINGLE-VALUE )",
        "attributeTypes: ( 1.2.3.6 NAME 'mail' SYNTAX '1.3.6.1.4.1.1466.115.121.1.15'"
                + " SINGLE-VALUE )",
        "objectClasses: ( 2.5.6.0 NAME 'top' ABSTRACT MUST objectClass MAY objectGUID )",
        "objectClasses: ( 1.2.4.1 NAME 'mailRecipient' SUP top AUXILIARY MAY mail )",
        "objectClasses: ( 1.2.4.2 NAME 'group' SUP top STRUCTURAL MUST groupType MAY ( member $"
                + " isCritical ) )",
        "dITContentRules: ( 1.2.4.2 NAME 'group' AUX mailRecipient MAY ( pwdLastSet $ cn ) )"
    };

    private static Schema discover(TestDirectory directory) throws ConnectorException {
        LdapConnector connector = directory.connector();
        try {
            return connector.discoverSchema();
        } finally {
            connector.close();
        }
    }

    @Test
    void typesAttributesOfAClassItsSuperiorsAndItsContentRule() throws Exception {
        try (TestDirectory directory =
                TestDirectory.start(
                        config -> {
                            config.setSchema(
                                    new com.unboundid.ldap.sdk.schema.Schema(
                                            new com.unboundid.ldap.sdk.Entry(ACTIVE_DIRECTORY)));
                            config.setEnforceAttributeSyntaxCompliance(false);
                        })) {
            Schema schema = discover(directory);

            assertThat(schema.types().keySet()).containsExactly("group");
            assertThat(schema.attributes("group").values())
                    .containsExactlyInAnyOrder(
                            new AttributeSchema("objectClass", ValueType.STRING, true),
                            new AttributeSchema("objectGUID", ValueType.BINARY, false),
                            new AttributeSchema("groupType", ValueType.INTEGER, false),
                            new AttributeSchema("member", ValueType.REFERENCE, true),
                            new AttributeSchema("isCritical", ValueType.BOOLEAN, false),
                            new AttributeSchema("mail", ValueType.STRING, false),
                            new AttributeSchema("pwdLastSet", ValueType.INTEGER, false),
                            new AttributeSchema("cn", ValueType.STRING, false));
        }
    }

    @Test
    void readsAStandardSchema() throws Exception {
        try (TestDirectory directory =
                TestDirectory.start(
                        config -> {
                            config.setSchema(
                                    com.unboundid.ldap.sdk.schema.Schema
                                            .getDefaultStandardSchema());
                            config.setEnforceSingleStructuralObjectClass(false);
                        })) {
            Schema schema = discover(directory);

            assertThat(schema.attribute("inetOrgPerson", "manager"))
                    .contains(new AttributeSchema("manager", ValueType.REFERENCE, true));
            assertThat(schema.attribute("inetOrgPerson", "sn")).isPresent();
            assertThat(schema.attribute("inetOrgPerson", "jpegPhoto"))
                    .contains(new AttributeSchema("jpegPhoto", ValueType.BINARY, true));
            assertThat(schema.types()).doesNotContainKey("top");
        }
    }

    @Test
    void saysThatThereIsNoSchema() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            ConnectorException failure =
                    catchThrowableOfType(ConnectorException.class, () -> discover(directory));

            assertThat(failure).hasMessageContaining("the server publishes no schema");
        }
    }

    @Test
    void saysWhoAnswered() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            LdapConnector connector = directory.connector();

            assertThat(connector.test())
                    .contains(" at 127.0.0.1:", "LDAPv3, not encrypted")
                    .doesNotContain(TestDirectory.PASSWORD);
            connector.close();
        }
    }

    @Test
    void readsAnonymouslyWhereThatIsAllowed() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            LdapConnector connector = directory.without("bind").connector();

            assertThat(connector.test()).isNotEmpty();
            connector.close();
        }
    }
}
