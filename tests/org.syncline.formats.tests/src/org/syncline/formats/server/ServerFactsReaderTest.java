// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.formats.Corpus;

class ServerFactsReaderTest {
    private static final String POLICY =
            """
            {
              "PolicyMetadata": {"type": "migration", "azureADConnectVersion": "1.6.4.0"},
              "deploymentMetadata": {"hostName": "SYNC01", "databaseServer": "(localdb)",
                "databaseName": "ADSync", "serviceAccount": "EXAMPLE\\\\svc", "connectorIds": ["a"]},
              "onpremisesDirectoryPolicy": [{"friendlyName": "example.test",
                "standardSynchronizationRules": [{"name": "a"}, {"name": "b"}]}],
              "azureDirectoryPolicy": {"StandardSynchronizationRules": [{"name": "c"}]}
            }
            """;

    @TempDir private Path folder;

    @Test
    void exportNamesItsServerAndTime() throws IOException {
        Path file = folder.resolve("ma.xml");
        Files.writeString(
                file,
                "<!--WARNING--><saved-ma-configuration server='SYNC01' export-date='2013-01-02'>"
                        + "<ma-data><broken");

        assertThat(read(file).facts())
                .containsExactly(entry("export-date", "2013-01-02"), entry("server", "SYNC01"));
    }

    @Test
    void policyNamesItsDeploymentAndStandardRules() throws IOException {
        ServerFacts facts = policy(POLICY);

        assertThat(facts.get("deploymentmetadata.hostname")).isEqualTo("SYNC01");
        assertThat(facts.get("deploymentmetadata.databaseserver")).isEqualTo("(localdb)");
        assertThat(facts.get("deploymentmetadata.serviceaccount")).isEqualTo("EXAMPLE\\svc");
        assertThat(facts.get("policymetadata.azureadconnectversion")).isEqualTo("1.6.4.0");
        assertThat(facts.standardRules()).isEqualTo(3);
    }

    @Test
    void utf16PolicyIsRead() throws IOException {
        Path file = folder.resolve("policy.json");
        Files.write(file, ("\ufeff" + POLICY).getBytes(StandardCharsets.UTF_16LE));

        assertThat(read(file).get("deploymentmetadata.hostname")).isEqualTo("SYNC01");
    }

    @Test
    void damagedFilesSayWhatTheySayBeforeTheDamage() throws IOException {
        ServerFacts cut = policy(POLICY.substring(0, POLICY.indexOf("\"databaseName\"")));

        assertThat(cut.get("deploymentmetadata.hostname")).isEqualTo("SYNC01");
        assertThat(policy("[1, 2").isEmpty()).isTrue();
        assertThat(policy("").isEmpty()).isTrue();
        assertThat(policy("{\"policyMetadata\":" + "[".repeat(100_000)).isEmpty()).isTrue();
        assertThat(read(folder.resolve("missing.xml")).isEmpty()).isTrue();
    }

    @Test
    void realMetaverseNamesItsServer() {
        Path file = Corpus.folder("aadconnect-1.1.130").resolve("GlobalSettings/MV.xml");

        assertThat(read(file).get("server")).isNotBlank();
        assertThat(read(file).get("export-date")).startsWith("20");
    }

    private ServerFacts policy(String json) throws IOException {
        return read(Files.writeString(folder.resolve("policy.json"), json));
    }

    private static ServerFacts read(Path file) {
        return new ServerFactsReader().read(file, "file");
    }
}
