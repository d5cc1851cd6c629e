// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;

/**
 * Reads again what a lost connection has cut off, when the server, or one that stands in for it, is
 * reached within the time that the settings allow. An answer that does not come in time is no lost
 * connection: asking a slow server again would make it slower.
 */
final class Reconnect {
    /** Something that can be done again. */
    @FunctionalInterface
    interface Work {
        void run() throws ConnectorException;
    }

    /** Something that can be asked again. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws ConnectorException;
    }

    private static final int MOST = 5;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long STEP_MILLIS = 100;

    private final LdapSettings settings;
    private final SessionHolder holder;

    Reconnect(LdapSettings settings, SessionHolder holder) {
        this.settings = settings;
        this.holder = holder;
    }

    /** Does the work, up to some times from its beginning. */
    void run(Work work) throws ConnectorException {
        get(
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Asks, up to some times. */
    <T> T get(Question<T> question) throws ConnectorException {
        for (int lost = 1; ; lost++) {
            try {
                return question.ask();
            } catch (ConnectorException e) {
                if (lost > MOST || !isLost(e) || !reached()) {
                    throw e;
                }
            }
        }
    }

    private static boolean isLost(ConnectorException e) {
        boolean late =
                e.getCause() instanceof LDAPException cause
                        && cause.getResultCode().equals(ResultCode.TIMEOUT);
        return e.kind() == Kind.DROPPED && !late;
    }

    private boolean reached() throws ConnectorException {
        holder.renew();
        long end = System.nanoTime() + settings.reconnectMillis() * 1_000_000L;
        for (long pause = 100; System.nanoTime() < end; pause *= 2) {
            try {
                holder.get();
                return true;
            } catch (ConnectorException e) {
                if (e.kind() != Kind.CONNECTION && e.kind() != Kind.DROPPED) {
                    throw e;
                }
            }
            sleep(Math.min(pause, LONGEST_PAUSE_MILLIS));
        }
        return false;
    }

    private void sleep(long millis) throws ConnectorException {
        try {
            for (long rest = millis; rest > 0; rest -= STEP_MILLIS) {
                holder.requireWanted();
                Thread.sleep(Math.min(rest, STEP_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FullImport.cancelled(settings, e);
        }
    }
}
