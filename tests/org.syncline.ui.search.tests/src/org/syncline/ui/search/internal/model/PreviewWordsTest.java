// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.engine.preview.PreviewMode;

class PreviewWordsTest {
    @Test
    void asksWithTheObjectAndWhatWillComeOfIt() {
        assertThat(PreviewWords.question("corp", "CN=Ann\u202e,DC=x", PreviewMode.DELTA))
                .startsWith("CN=Ann")
                .contains("Delta synchronization of this object of corp for good?")
                .contains("step \"preview\"", "Nothing is written to a directory")
                .doesNotContain("\u202e");
    }
}
