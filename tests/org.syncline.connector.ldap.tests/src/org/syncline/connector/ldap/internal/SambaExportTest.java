// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.RecordedResults.many;
import static org.syncline.connector.ldap.internal.RecordedResults.single;
import static org.syncline.connector.ldap.internal.RecordingSink.exclude;
import static org.syncline.connector.ldap.internal.RecordingSink.include;
import static org.syncline.connector.ldap.internal.RecordingSink.scope;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportRequest;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * Export to a Samba domain controller, encryption with the certificate that it made itself, and a
 * server that is killed during an import.
 */
@SuppressWarnings("resource") // exporting closes the connector
@EnabledIfEnvironmentVariable(named = SambaDomain.FOLDER, matches = ".+")
class SambaExportTest {
    private static Values references(List<String> names) {
        return Values.of(names.stream().map(name -> Value.of(Dn.of(name))).toList());
    }

    @Test
    void objectsAreMadeRenamedChangedAndDeleted() throws Exception {
        try (SambaDomain domain = SambaDomain.start("export");
                LDAPConnection admin = domain.admin()) {
            String ann = "CN=Ann," + domain.base();
            String anna = "CN=Anna," + domain.base();
            RecordedResults made =
                    new RecordedResults()
                            .add(ann, single("sAMAccountName", null, domain.account("Ann")))
                            .export(domain.connector());
            assertThat(made.done()).isEqualTo(1);

            byte[] guid = admin.getEntry(ann).getAttributeValueBytes("objectGUID");
            RecordedResults renamed =
                    new RecordedResults()
                            .object(
                                    Operation.RENAME,
                                    ann,
                                    anna,
                                    guid,
                                    single("displayName", null, "Anna"))
                            .export(domain.connector());
            assertThat(renamed.done()).isEqualTo(1);
            assertThat(admin.getEntry(anna).getAttributeValue("displayName")).isEqualTo("Anna");

            RecordedResults twin =
                    new RecordedResults()
                            .add(ann, single("sAMAccountName", null, domain.account("Ann")))
                            .export(domain.connector());
            assertThat(twin.failed().type()).isEqualTo("cd-existing-object");
            assertThat(twin.failed().detail()).contains("must be unique");

            RecordedResults deleted =
                    new RecordedResults()
                            .object(Operation.DELETE, anna, null, guid)
                            .export(domain.connector());
            assertThat(deleted.done()).isEqualTo(1);
            assertThat(admin.getEntry(anna)).isNull();
        }
    }

    @Test
    void membersComeAndGo() throws Exception {
        try (SambaDomain domain = SambaDomain.start("group");
                LDAPConnection admin = domain.admin()) {
            String group = "CN=All," + domain.base();
            List<String> people =
                    List.of(
                            "CN=A," + domain.base(),
                            "CN=B," + domain.base(),
                            "CN=C," + domain.base());
            domain.addUser("A", domain.base());
            domain.addUser("B", domain.base());
            domain.addUser("C", domain.base());
            domain.add(
                    group,
                    "objectClass: group",
                    "sAMAccountName: " + domain.account("All"),
                    "member: " + people.get(0));
            RecordedResults results =
                    new RecordedResults()
                            .update(
                                    group,
                                    many(
                                            "member",
                                            references(people.subList(0, 1)),
                                            references(people.subList(1, 3))))
                            .export(domain.connector());
            assertThat(results.done()).isEqualTo(1);
            assertThat(admin.getEntry(group).getAttributeValues("member"))
                    .containsExactlyInAnyOrder(people.get(1), people.get(2));
        }
    }

    @Test
    void theServersOwnCertificateIsTrustedByItsFingerprintAlone() throws Exception {
        try (SambaDomain domain = SambaDomain.start("tls")) {
            String url = "ldaps://" + domain.host();
            LdapConnector unknown = domain.connector("url", url);
            assertThat(catchThrowableOfType(ConnectorException.class, unknown::test).kind())
                    .isEqualTo(ConnectorException.Kind.UNTRUSTED);
            X509Certificate shown = unknown.presentedCertificates().getFirst();
            unknown.close();
            for (String way : List.of("false", "true")) {
                LdapConnector known =
                        domain.connector(
                                "url",
                                way.equals("true") ? "ldap://" + domain.host() : url,
                                "start-tls",
                                way,
                                "certificate",
                                Tls.fingerprint(shown));
                assertThat(known.test()).contains("encrypted with TLS");
                known.close();
            }
        }
    }

    @Test
    void anImportGoesOnAfterItsServerWasKilled() throws Exception {
        try (SambaDomain domain = SambaDomain.start("killed")) {
            try (LDAPConnection admin = domain.admin()) {
                for (int i = 0; i < 120; i++) {
                    admin.add("dn: CN=C" + i + "," + domain.base(), "objectClass: contact");
                }
            }
            RecordingSink sink = domain.restartingAfter(30);
            ImportRequest request =
                    RecordingSink.request(
                            List.of(
                                    scope(
                                            SambaDomain.DOMAIN,
                                            exclude(SambaDomain.DOMAIN),
                                            include(domain.base()))),
                            "contact");
            sink.fill(domain.connector("page-size", "10"), request);

            assertThat(sink.names()).hasSize(120).doesNotHaveDuplicates();
        }
    }
}
