// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.syncline.connector.ConnectorException;

/** All connections of one connector, so that closing it ends whatever they do. Thread-safe. */
final class Sessions {
    private final LdapSettings settings;
    private final List<SessionHolder> all = new CopyOnWriteArrayList<>();
    private final SessionHolder reading;
    private final SessionHolder pipelined;
    private final Set<Abandonable<?>> apart = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Sessions(LdapSettings settings) {
        this.settings = settings;
        this.reading = more(settings);
        this.pipelined = new SessionHolder(settings, LdapSession::openPipelined);
        all.add(pipelined);
    }

    /** For one request after the other, by the thread that uses the connector. */
    SessionHolder reading() {
        return reading;
    }

    /** For many requests under way at a time: writing, and reading many single entries. */
    SessionHolder pipelined() {
        return pipelined;
    }

    /** One more, to a server of the settings or to one that it refers to. */
    SessionHolder more(LdapSettings where) {
        SessionHolder holder = new SessionHolder(where, LdapSession::open);
        all.add(holder);
        if (closed) {
            holder.close();
        }
        return holder;
    }

    SessionHolder more() {
        return more(settings);
    }

    /** Gives up one that {@link #more} gave. */
    void close(SessionHolder holder) {
        holder.close();
        all.remove(holder);
    }

    @SuppressWarnings("unused") // it holds nothing that would have to be closed
    private static void forget(Object late) {
        // Nobody waits for it any more.
    }

    /** Does work that has a connection of its own. */
    <T> T apart(Abandonable.Work<T> work) throws ConnectorException {
        Abandonable<T> running = new Abandonable<>(settings, work, Sessions::forget);
        apart.add(running);
        try {
            if (closed) {
                running.abandon();
            }
            return running.get();
        } finally {
            apart.remove(running);
        }
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        all.forEach(SessionHolder::close);
        apart.forEach(Abandonable::abandon);
    }
}
