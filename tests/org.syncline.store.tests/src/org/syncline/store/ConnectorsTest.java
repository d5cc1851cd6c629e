// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConnectorsTest extends StoreTestBase {
    private ConnectorRecord record() {
        return with(session -> session.connector("ad-key", "contoso.com"));
    }

    @Test
    void aNewConnectorHasNoWatermark() {
        ConnectorRecord record = record();

        assertThat(record.number()).isEqualTo(ad);
        assertThat(record.watermark()).isEmpty();
        assertThat(record.generation()).isZero();
        assertThat(record.fullSyncRequired()).isFalse();
    }

    @Test
    void keepsItsNumberWhenItsNameChanges() {
        ConnectorRecord renamed = with(session -> session.connector("ad-key", "new name"));

        assertThat(renamed.number()).isEqualTo(ad);
        assertThat(renamed.name()).isEqualTo("new name");
        assertThat(with(session -> session.connector("other", "b")).number()).isNotEqualTo(ad);
        assertThat(list(StoreSession::connectors))
                .extracting(ConnectorRecord::name)
                .containsExactly("new name", "b");
    }

    @Test
    void keepsWatermarkGenerationAndTheNeedForAFullSynchronization() {
        byte[] watermark = new byte[100_000];
        watermark[5] = 5;
        run(
                session -> {
                    session.saveWatermark(ad, watermark);
                    assertThat(session.nextGeneration(ad)).isEqualTo(1);
                    assertThat(session.nextGeneration(ad)).isEqualTo(2);
                    session.setFullSyncRequired(ad, true);
                });
        reopen();

        assertThat(record().watermark()).isEqualTo(watermark);
        assertThat(record().generation()).isEqualTo(2);
        assertThat(record().fullSyncRequired()).isTrue();
        run(session -> session.setFullSyncRequired(ad, false));
        assertThat(record().fullSyncRequired()).isFalse();
    }

    @Test
    void anUnknownNumberIsRefused() {
        assertThatThrownBy(() -> run(session -> session.saveWatermark(99, new byte[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
    }

    @Test
    void keepsSmallTexts() {
        run(
                session -> {
                    session.setProperty("rules", "digest-1");
                    session.setProperty("rules", "digest-2");
                    session.setProperty("empty", "");
                });
        reopen();

        assertThat(optional(session -> session.property("rules"))).contains("digest-2");
        assertThat(optional(session -> session.property("empty"))).contains("");
        assertThat(optional(session -> session.property("none"))).isEmpty();
    }
}
