// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of functions says what the functions do. */
class FunctionPageTest {
    @Test
    void thePageIsWhatTheTableGives() throws IOException {
        Path page = Path.of(System.getProperty("syncline.root"), "docs", "functions.md");
        String expected = FunctionPage.text();
        if (System.getenv("SYNCLINE_RENEW") != null) {
            Files.writeString(page, expected);
        }

        assertThat(Files.readString(page))
                .as("docs/functions.md; run this test with SYNCLINE_RENEW=1 to write it anew")
                .isEqualTo(expected);
    }
}
