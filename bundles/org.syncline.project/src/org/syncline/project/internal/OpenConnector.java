// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;

/**
 * A connector in use. Whoever cancels what it does has it back within a second, whatever the server
 * does: it gets some tenths of a second to end by itself, then it is closed under the operation's
 * feet, which a connector has to bear. Safe for use by many threads.
 */
final class OpenConnector implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(300);

    private final Connector connector;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CancellationWatch watch;

    OpenConnector(Connector connector, Cancellation cancellation) {
        this.connector = connector;
        this.watch = new CancellationWatch(cancellation, GRACE, this::stop);
    }

    /** For use by one thread, which does not close it. */
    Connector get() {
        return connector;
    }

    /** Makes what it does fail soon. */
    void stop() {
        // Connectors are closed exactly once.
        if (closed.compareAndSet(false, true)) {
            connector.close();
        }
    }

    @Override
    public void close() {
        watch.close();
        stop();
    }
}
