// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.file.CsexportConnectorType;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Exported connector spaces: confirmed holograms, and nothing that a hostile file wants. */
class CsexportTest {
    private static final String ENTRY =
            """
            <cs-objects>
             <cs-object cs-dn="CN={1}" id="{2}" object-type="user">
              <unapplied-export-hologram><entry dn="CN={1}"><anchor encoding="base64">QQ==</anchor>
               <primary-objectclass>user</primary-objectclass>
               <attr name="city" type="string" multivalued="false"><value>pending</value></attr>
              </entry></unapplied-export-hologram>
              <synchronized-hologram><entry dn="CN={1}">
               <anchor encoding="base64">QQ==</anchor>
               <parent-anchor encoding="base64"></parent-anchor>
               <primary-objectclass>user</primary-objectclass>
               <objectclass><oc-value>user</oc-value></objectclass>
               <dn-attr name="manager" multivalued="false"><dn-value><dn>CN={4}</dn>
                <anchor encoding="base64">Qg==</anchor></dn-value></dn-attr>
               <attr name="city" type="string" multivalued="false"><value>confirmed</value></attr>
               <attr name="code" type="integer" multivalued="false"><value>0x2e4</value></attr>
               <attr name="on" type="boolean" multivalued="false"><value>true</value></attr>
              </entry></synchronized-hologram>
              <connector>1</connector>
             </cs-object>
             <cs-object cs-dn="CN={9}" id="{3}" object-type="user">
              <synchronized-hologram/></cs-object>
            </cs-objects>
            """;

    @TempDir private Path folder;

    private final List<Entry> objects = new ArrayList<>();

    private List<Entry> read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("space.xml"), text);
        ConnectorConfiguration configuration =
                new ConnectorConfiguration(
                        "space", Map.of("file", file.toString(), "base", "O=tenant"), Map.of());
        try (CsexportConnector connector =
                (CsexportConnector) new CsexportConnectorType().open(configuration)) {
            Schema schema = connector.discoverSchema();
            ImportRequest request =
                    new ImportRequest(
                            List.of(new ContainerScope(Dn.of("O=tenant"), List.of())),
                            new TreeSet<>(List.of("user")),
                            schema,
                            new TreeSet<>());
            connector.importAll(request, sink(), Cancellation.NEVER);
        }
        return objects;
    }

    private ImportSink sink() {
        return new ImportSink() {
            @Override
            public void object(Entry entry) {
                objects.add(entry);
            }

            @Override
            public void filtered() {
                throw new AssertionError("nothing is to be left out");
            }

            @Override
            public void discoveryError(String dn, String error, String detail) {
                throw new AssertionError(error + ": " + detail);
            }
        };
    }

    @Test
    void theConfirmedStateIsReadWithItsTypes() throws Exception {
        Entry entry = read(ENTRY).getFirst();
        assertThat(objects).hasSize(1);
        assertThat(entry.dn()).isEqualTo(Dn.of("CN={1},O=tenant"));
        assertThat(entry.anchor().bytes()).containsExactly('A');
        assertThat(entry.get("city")).isEqualTo(Values.texts("confirmed"));
        assertThat(entry.get("code")).isEqualTo(Values.of(Value.of(740L)));
        assertThat(entry.get("on")).isEqualTo(Values.of(Value.of(true)));
        assertThat(entry.get("manager")).isEqualTo(Values.of(Value.of(Dn.of("CN={4},O=tenant"))));
    }

    @Test
    void entitiesAreRefused() {
        String hostile =
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + ENTRY.replace("confirmed", "&e;");
        assertThatThrownBy(() -> read(hostile))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("document type");
        assertThat(objects).isEmpty();
    }

    @Test
    void entitiesThatGrowAreRefusedBeforeTheyDo() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> read(laughs + "]>" + ENTRY.replace("confirmed", "&a29;")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("document type");
    }

    @Test
    void nestingIsReadUpToADepthThatNoExportHas() throws Exception {
        assertThat(read(nested(100))).hasSize(1);
        assertThatThrownBy(() -> read(nested(50_000))).isInstanceOf(ConnectorException.class);
    }

    private static String nested(int depth) {
        String type = "<primary-objectclass>";
        return ENTRY.replace(type, "<x>".repeat(depth) + "</x>".repeat(depth) + type);
    }

    @Test
    void anEndlessValueIsRefused() {
        assertThatThrownBy(() -> read(ENTRY.replace("confirmed", "x".repeat((1 << 24) + 1))))
                .isInstanceOf(ConnectorException.class);
    }

    @Test
    void controlCharactersThatXmlForbidsAreAnErrorWithTheirLine() {
        for (String forbidden : List.of("a\u0007b", "a&#7;b", "a\u0000b")) {
            assertThatThrownBy(() -> read(ENTRY.replace("confirmed", forbidden)))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("no XML from line");
        }
    }

    @Test
    void anotherKindOfXmlIsRefused() {
        assertThatThrownBy(() -> read("<run-history/>"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("cs-objects");
    }

    @Test
    void aFileThatIsCutOffIsAnErrorAndNotTheEnd() {
        assertThatThrownBy(() -> read(ENTRY.substring(0, ENTRY.length() - 60)))
                .isInstanceOf(ConnectorException.class);
    }
}
