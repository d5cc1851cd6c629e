// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;

/** Full imports over a line that cuts answers into pieces, stalls, or breaks inside an entry. */
@SuppressWarnings("resource") // importing closes the connector
class FaultyLineTest {
    private static final int USERS = 60;

    /** More than the answers to bind and discovery, less than those to the import. */
    private static final int IN_THE_MIDDLE = 5000;

    private final RecordingSink sink = new RecordingSink();
    private TestDirectory directory;
    private FaultyLine line;

    @BeforeEach
    void start() throws Exception {
        directory = TestDirectory.start();
        for (int i = 0; i < USERS; i++) {
            directory.addUser(
                    "U" + i, BASE, TestDirectory.attribute("description", "x".repeat(200)));
        }
        line = new FaultyLine(directory.server().getListenPort());
        directory.setting("url", line.url()).setting("page-size", "20").setting("delta", "none");
    }

    @AfterEach
    void stop() throws Exception {
        line.close();
        directory.close();
    }

    private ConnectorException failure() {
        return catchThrowableOfType(
                ConnectorException.class,
                () -> sink.fill(directory.connector(), RecordingSink.request()));
    }

    @Test
    void answersInPiecesOfAFewBytesAreReadWhole() throws Exception {
        line.piece = 7;
        sink.fill(directory.connector(), RecordingSink.request());
        assertThat(sink.names()).hasSize(USERS).doesNotHaveDuplicates();
    }

    @Test
    void aLineThatBreaksInsideAnEntryIsTakenUpAgain() throws Exception {
        line.cutAfter = IN_THE_MIDDLE;
        sink.fill(directory.connector(), RecordingSink.request());
        assertThat(line.cutAfter).as("the line broke").isEqualTo(Long.MAX_VALUE);
        assertThat(sink.names()).hasSize(USERS).doesNotHaveDuplicates();
    }

    @Test
    void aLineThatBreaksForGoodEndsTheImport() {
        directory.setting("reconnect", "0");
        line.cutAfter = IN_THE_MIDDLE;
        assertThat(failure().kind()).isEqualTo(ConnectorException.Kind.DROPPED);
        assertThat(sink.entries).hasSizeLessThan(USERS);
    }

    @Test
    void aServerThatFallsSilentEndsTheImportInTime() {
        directory.setting("timeout", "1");
        line.silentAfter = IN_THE_MIDDLE;
        long start = System.nanoTime();
        ConnectorException failure = failure();
        assertThat(failure.kind()).isEqualTo(ConnectorException.Kind.DROPPED);
        assertThat((System.nanoTime() - start) / 1_000_000_000L).as("seconds").isLessThan(20);
    }
}
