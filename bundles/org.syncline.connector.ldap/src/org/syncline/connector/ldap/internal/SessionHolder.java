// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import org.syncline.connector.ConnectorException;

/** Keeps one session open for as long as it works. Safe for use by many threads. */
final class SessionHolder {
    /** How a session is opened. */
    @FunctionalInterface
    interface Opening {
        LdapSession open(LdapSettings settings) throws ConnectorException;
    }

    private final LdapSettings settings;
    private final Opening opening;
    private final Object lock = new Object();
    private LdapSession session;
    private Abandonable<LdapSession> coming;
    private boolean closed;

    SessionHolder(LdapSettings settings, Opening opening) {
        this.settings = settings;
        this.opening = opening;
    }

    /**
     * The session, opened when there is none that works.
     *
     * @throws ConnectorException when it cannot be opened, or after {@link #close}
     */
    LdapSession get() throws ConnectorException {
        Abandonable<LdapSession> opened;
        synchronized (lock) {
            requireWanted();
            if (session != null && session.isConnected()) {
                return session;
            }
            // Opened outside the lock: close() must not wait for a server that does not answer.
            opened = new Abandonable<>(settings, () -> opening.open(settings), LdapSession::close);
            coming = opened;
        }
        LdapSession found = opened.get();
        synchronized (lock) {
            coming = null;
            if (closed) {
                found.close();
            }
            requireWanted();
            session = found;
            return found;
        }
    }

    /**
     * Ends work that nobody wants any more.
     *
     * @throws ConnectorException kind {@code CANCELLED} after {@link #close}
     */
    void requireWanted() throws ConnectorException {
        synchronized (lock) {
            if (closed) {
                throw FullImport.cancelled(settings, null);
            }
        }
    }

    /** Lets the next use open another session: one that was lost may not know it. */
    void renew() {
        LdapSession old;
        synchronized (lock) {
            old = session;
            session = null;
        }
        if (old != null) {
            old.close();
        }
    }

    /** Gives the session up; a running request fails. */
    void close() {
        synchronized (lock) {
            closed = true;
            if (coming != null) {
                coming.abandon();
            }
        }
        renew();
    }
}
