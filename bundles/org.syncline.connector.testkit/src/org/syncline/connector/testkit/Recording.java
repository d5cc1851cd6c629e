// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportSink;
import org.syncline.model.Dn;
import org.syncline.model.Entry;

/** A sink that remembers what a full import brought, and does what a test wants at each object. */
final class Recording implements ImportSink {
    /** What a receiver does with an object. */
    @FunctionalInterface
    interface Receiver {
        void take(int number) throws ConnectorException;
    }

    private final List<Entry> objects = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<Thread> threads = new HashSet<>();
    private final Receiver receiver;

    Recording() {
        this(number -> Thread.onSpinWait());
    }

    /** A sink whose receiver is told the number of each object, from 1. */
    Recording(Receiver receiver) {
        this.receiver = receiver;
    }

    List<Entry> objects() {
        return objects;
    }

    /** The object of a name, if it was brought. */
    Optional<Entry> object(Dn dn) {
        return objects.stream().filter(entry -> entry.dn().equals(dn)).findFirst();
    }

    /** Discovery errors, for a message. */
    List<String> problems() {
        return problems;
    }

    /** The threads from which the connector called. */
    Set<Thread> threads() {
        return threads;
    }

    @Override
    public void object(Entry entry) throws ConnectorException {
        threads.add(Thread.currentThread());
        objects.add(entry);
        receiver.take(objects.size());
    }

    @Override
    public void filtered() {
        threads.add(Thread.currentThread());
    }

    @Override
    public void discoveryError(String dn, String error, String detail) {
        problems.add(dn + ": " + error + ": " + detail);
    }
}
