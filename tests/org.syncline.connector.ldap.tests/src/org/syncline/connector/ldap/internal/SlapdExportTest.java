// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.ldap.internal.RecordingSink.scope;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ImportRequest;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Export to OpenLDAP's own server, big groups, and a server that is killed during an import. */
@SuppressWarnings("resource") // importing closes the connector
@EnabledIfEnvironmentVariable(named = RealServer.ALLOWED, matches = ".+")
class SlapdExportTest {
    @TempDir private Path folder;

    private static AttributeChange set(String name, String before, String after) {
        return RecordedResults.single(name, before, after);
    }

    private static RecordedResults export(Slapd server, ExportObject object)
            throws ConnectorException {
        RecordedResults results = new RecordedResults();
        LdapConnector connector = server.connector();
        connector.export(List.of(object), results, Cancellation.NEVER);
        connector.close();
        return results;
    }

    private static ExportObject object(
            Operation operation, String dn, String newDn, String type, AttributeChange... changes) {
        return new ExportObject(
                1,
                operation,
                Dn.of(dn),
                newDn == null ? null : Dn.of(newDn),
                null,
                type,
                List.of(changes));
    }

    @Test
    void objectsAreMadeRenamedChangedAndDeleted() throws Exception {
        try (Slapd server = Slapd.start(folder);
                LDAPConnection admin = server.admin()) {
            String ann = "cn=Ann," + Slapd.BASE;
            String anna = "cn=Anna," + Slapd.BASE;
            String type = "inetOrgPerson";
            assertThat(
                            export(
                                            server,
                                            object(
                                                    Operation.ADD,
                                                    ann,
                                                    null,
                                                    type,
                                                    set("sn", null, "A")))
                                    .done())
                    .isEqualTo(1);
            assertThat(
                            export(
                                            server,
                                            object(
                                                    Operation.RENAME,
                                                    ann,
                                                    anna,
                                                    type,
                                                    set("sn", "A", "B")))
                                    .done())
                    .isEqualTo(1);
            assertThat(admin.getEntry(anna).getAttributeValue("sn")).isEqualTo("B");
            assertThat(export(server, object(Operation.DELETE, anna, null, type)).done())
                    .isEqualTo(1);
            assertThat(admin.getEntry(anna)).isNull();
        }
    }

    @Test
    void tenThousandMembersAreWrittenInPartsAndReadWhole() throws Exception {
        try (Slapd server = Slapd.start(folder);
                LDAPConnection admin = server.admin()) {
            String group = "cn=All," + Slapd.BASE;
            server.add(group, "objectClass: groupOfNames", "member: cn=0," + Slapd.BASE);
            Values before = Values.of(Value.of(Dn.of("cn=0," + Slapd.BASE)));
            Values after =
                    Values.of(
                            IntStream.rangeClosed(1, 10_000)
                                    .mapToObj(i -> Value.of(Dn.of("cn=" + i + "," + Slapd.BASE)))
                                    .toList());
            AttributeChange members = new AttributeChange("member", true, before, after);
            assertThat(
                            export(
                                            server,
                                            object(
                                                    Operation.UPDATE,
                                                    group,
                                                    null,
                                                    "groupOfNames",
                                                    members))
                                    .done())
                    .isEqualTo(1);
            assertThat(admin.getEntry(group).getAttributeValues("member")).hasSize(10_000);
        }
    }

    @Test
    void anImportGoesOnAfterItsServerWasKilled() throws Exception {
        try (Slapd server = Slapd.start(folder)) {
            try (LDAPConnection admin = server.admin()) {
                for (int i = 0; i < 3000; i++) {
                    admin.add(
                            "dn: cn=U" + i + "," + Slapd.BASE,
                            "objectClass: inetOrgPerson",
                            "sn: U" + i);
                }
            }
            RecordingSink sink = server.restartingAfter(100);
            ImportRequest request =
                    RecordingSink.request(List.of(scope(Slapd.BASE)), "inetOrgPerson");
            sink.fill(server.connector("page-size", "50"), request);

            assertThat(sink.names()).hasSize(3000).doesNotHaveDuplicates();
        }
    }
}
