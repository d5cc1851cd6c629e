// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Schema;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ExportMode;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.SourceLocation;

class ParametersTest {
    private static final Dn SALES = Dn.of("DC=sales,DC=fabrikam,DC=com");

    @Test
    void domainIsThePartitionAndForestTheHighestSelectedOneAboveIt() {
        Parameters parameters = Parameters.of(Map.of(), connector("{ABC}"), SALES);
        assertThat(parameters.expand("%Domain.LDAP%|%Domain.FQDN%|%Domain.Netbios%"))
                .isEqualTo("DC=sales,DC=fabrikam,DC=com|sales.fabrikam.com|SALES");
        assertThat(parameters.expand("%Forest.LDAP%|%Forest.FQDN%|%Forest.Netbios%"))
                .isEqualTo("DC=fabrikam,DC=com|fabrikam.com|FABRIKAM");
        assertThat(parameters.get("Connector.ID")).contains("{ABC}");
    }

    @Test
    void theProjectMayStateWhatCannotBeDerived() {
        Parameters parameters =
                Parameters.of(Map.of("Domain.Netbios", "FABRIKAMSALES"), connector("{ABC}"), SALES);
        assertThat(parameters.get("Domain.Netbios")).contains("FABRIKAMSALES");
    }

    @Test
    void aConnectorsOwnParameterHidesTheProjects() {
        Parameters parameters =
                Parameters.of(
                        Map.of("Region", "EU", "Domain.Netbios", "PROJECT"),
                        connector("{ABC}", Map.of("Domain.Netbios", "CONNECTOR")),
                        SALES);
        assertThat(parameters.expand("%Region%|%Domain.Netbios%")).isEqualTo("EU|CONNECTOR");
    }

    @Test
    void withoutAnIdentifierTheConnectorIsKnownByItsName() {
        assertThat(Parameters.of(Map.of(), connector(null)).get("Connector.ID")).contains("ad");
        assertThat(Parameters.of(Map.of(), connector(null)).get("Domain.FQDN")).isEmpty();
    }

    private static ConnectorDefinition connector(String id) {
        return connector(id, Map.of());
    }

    private static ConnectorDefinition connector(String id, Map<String, String> own) {
        return new ConnectorDefinition(
                "ad",
                id,
                "fake",
                Map.of(),
                Set.of(),
                null,
                List.of(partition("DC=fabrikam,DC=com"), partition(SALES.text())),
                List.of(),
                List.of(),
                own,
                ExportMode.REVIEWED,
                Schema.EMPTY,
                SourceLocation.NONE);
    }

    private static PartitionDefinition partition(String dn) {
        return new PartitionDefinition(dn, List.of(), SourceLocation.NONE);
    }
}
