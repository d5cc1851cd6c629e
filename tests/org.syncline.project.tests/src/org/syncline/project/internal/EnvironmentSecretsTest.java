// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.project.ProjectException;

/** Where headless runs find passwords. */
class EnvironmentSecretsTest {
    @Test
    void nameOfTheVariableKeepsLettersAndDigitsOnly() {
        assertThat(EnvironmentSecrets.variable("contoso.com - AD 1"))
                .isEqualTo("SYNCLINE_SECRET_CONTOSO_COM___AD_1");
    }

    @Test
    void variableIsFoundBeforeTheFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secrets"), "ad=from the file\n");
        EnvironmentSecrets secrets =
                new EnvironmentSecrets(
                        Map.of(
                                "SYNCLINE_SECRET_AD",
                                "from the variable",
                                "SYNCLINE_SECRETS_FILE",
                                file.toString()));

        assertThat(secrets.secret("ad", "password")).contains("from the variable");
    }

    @Test
    void lineOfTheFileMayHoldEqualsSigns(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secrets"), "other=x\nad=a=b=c\n");
        EnvironmentSecrets secrets =
                new EnvironmentSecrets(Map.of("SYNCLINE_SECRETS_FILE", file.toString()));

        assertThat(secrets.secret("ad", "password")).contains("a=b=c");
        assertThat(secrets.secret("unknown", "password")).isEmpty();
    }

    @Test
    void fileThatIsMissingIsNamed(@TempDir Path folder) {
        EnvironmentSecrets secrets =
                new EnvironmentSecrets(
                        Map.of("SYNCLINE_SECRETS_FILE", folder.resolve("nowhere").toString()));

        assertThatThrownBy(() -> secrets.secret("ad", "password"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("does not exist");
    }
}
