// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.syncline.connector.ConnectorException;

/**
 * Work that nothing can end, such as looking up a host name or waiting for a server to agree on
 * encryption. It is done on a thread of its own, so that whoever waits for it can be let go; it
 * then comes to its end alone, at the latest after the time that the settings allow for an answer.
 *
 * @param <T> what it gives
 */
final class Abandonable<T> {
    /** The work. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws ConnectorException;
    }

    private final LdapSettings settings;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();

    /**
     * Begins.
     *
     * @param late takes what comes when nobody waits any more
     */
    Abandonable(LdapSettings settings, Work<T> work, Consumer<T> late) {
        this.settings = settings;
        Thread thread = new Thread(() -> work(work, late), "ldap " + settings.name() + " opening");
        thread.setDaemon(true);
        thread.start();
    }

    private void work(Work<T> work, Consumer<T> late) {
        try {
            T found = work.run();
            if (!outcome.complete(found)) {
                late.accept(found);
            }
        } catch (ConnectorException | RuntimeException | Error e) {
            outcome.completeExceptionally(e);
        }
    }

    /**
     * Waits for it.
     *
     * @throws ConnectorException what the work threw, or kind {@code CANCELLED} after {@link
     *     #abandon}
     */
    T get() throws ConnectorException {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw FullImport.cancelled(settings, e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ConnectorException known -> throw known;
                case RuntimeException unforeseen -> throw unforeseen;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Lets go whoever waits. Safe for use by any thread. */
    void abandon() {
        outcome.completeExceptionally(FullImport.cancelled(settings, null));
    }
}
