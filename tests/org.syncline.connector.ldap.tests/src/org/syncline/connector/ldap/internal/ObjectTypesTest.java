// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectTypesTest {
    private static String type(Profile profile, Schema schema, String wanted, String classes) {
        return new ObjectTypes(new TreeSet<>(List.of(wanted.split(" "))), profile, schema)
                .typeOf(classes.split(" "))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "user group, top person organizationalPerson user, user",
        "user group, user organizationalPerson person top, user",
        "user group, top person organizationalPerson user computer, none",
        "user computer, computer user person top, computer",
        "user, top person organizationalPerson user inetOrgPerson, user",
        "user inetOrgPerson, inetOrgPerson user top, inetOrgPerson",
        "user computer, top user computer msDS-ManagedServiceAccount, computer",
        "User, top USER, User",
        "group, top user, none"
    })
    void knowsTheClassesOfActiveDirectory(String wanted, String classes, String type) {
        assertThat(type(Profile.ACTIVE_DIRECTORY, null, wanted, classes)).isEqualTo(type);
    }

    @Test
    void asksTheSchemaOfOtherServers() throws LDAPException {
        Schema schema = Schema.getDefaultStandardSchema();

        assertThat(
                        type(
                                Profile.OPENLDAP,
                                schema,
                                "person inetOrgPerson",
                                "inetOrgPerson organizationalPerson person top"))
                .isEqualTo("inetOrgPerson");
    }

    @Test
    void takesTheLastListedWhereNothingElseIsKnown() {
        assertThat(type(Profile.GENERIC, null, "a b", "top a b")).isEqualTo("b");
        assertThat(type(Profile.GENERIC, null, "user", "user computer")).isEqualTo("user");
    }
}
