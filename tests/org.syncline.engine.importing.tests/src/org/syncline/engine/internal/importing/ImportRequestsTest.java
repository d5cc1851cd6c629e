// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ExportMode;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.SourceLocation;

class ImportRequestsTest {
    @Test
    void aConnectorThatSelectsNoAttributesReadsAll() {
        assertThat(ImportRequests.of(connector(List.of())).schema().attributeNames())
                .containsExactly("cn", "mail", "sn");
    }

    @Test
    void onlySelectedAttributesAreRead() {
        assertThat(ImportRequests.of(connector(List.of("cn", "sn"))).schema().attributeNames())
                .containsExactly("cn", "sn");
    }

    private static ConnectorDefinition connector(List<String> attributes) {
        return new ConnectorDefinition(
                "ad",
                null,
                "fake",
                Map.of(),
                Set.of(),
                null,
                List.of(new PartitionDefinition("DC=ad", List.of(), SourceLocation.NONE)),
                List.of("user"),
                attributes,
                Map.of(),
                ExportMode.REVIEWED,
                schema("cn", "mail", "sn"),
                SourceLocation.NONE);
    }

    private static Schema schema(String... names) {
        NavigableMap<String, AttributeSchema> user = new TreeMap<>();
        for (String name : names) {
            user.put(name, new AttributeSchema(name, ValueType.STRING, false));
        }
        NavigableMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        types.put("user", user);
        return new Schema(types);
    }
}
