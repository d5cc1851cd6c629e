// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.connector.ConnectorException;

/** Changes that are made to the objects of a file while it is read. They are kept in memory. */
final class Overlay {
    private final ChangeFormat format;

    /** By the key that the object has in the file, if it is there. */
    private final Map<Object, Node> byOrigin = new HashMap<>();

    /** By the key that it has behind all changes so far. */
    private final Map<Object, Node> byPresent = new HashMap<>();

    private final Set<Node> nodes = new LinkedHashSet<>();

    Overlay(ChangeFormat format) {
        this.format = format;
    }

    /** What happens to an object. */
    private static final class Node {
        /** All that is known of it, when that is everything. */
        private RawObject whole;

        /** What is to be done to the object of the file, when {@link #whole} is not known. */
        private final List<RawChange> changes = new ArrayList<>();

        private boolean gone;
        private boolean passed;

        private void isNow(RawObject object) {
            whole = object;
            changes.clear();
            gone = object == null;
        }
    }

    /** Adds a change, which comes after those that were added before. */
    void add(RawChange change) throws Problem {
        switch (change) {
            case RawChange.Whole whole -> replace(whole.object());
            case RawChange.Gone gone -> remove(format.key(gone.object()));
            case RawChange.Modified modified -> apply(modified);
            case RawChange.Renamed renamed -> {
                Node node = apply(renamed);
                if (node != null) {
                    RawObject named = format.changed(nameOnly(renamed.dn()), renamed);
                    byPresent.remove(format.key(nameOnly(renamed.dn())));
                    byPresent.put(format.key(named), node);
                }
            }
        }
    }

    private static RawObject nameOnly(String dn) {
        return new RawObject(0, dn, List.of(), null, null, Map.of());
    }

    private void replace(RawObject object) {
        Object key = format.key(object);
        Node node = byPresent.get(key);
        if (node == null) {
            Node before = byOrigin.get(key);
            node = before != null && before.gone ? before : new Node();
            byOrigin.putIfAbsent(key, node);
            byPresent.put(key, node);
            nodes.add(node);
        }
        // What stands in the file of changes has no line of the other one.
        node.isNow(object.at(-object.line()));
    }

    private void remove(Object key) {
        Node node = present(key);
        if (node != null) {
            node.isNow(null);
            byPresent.remove(key);
        }
    }

    private Node apply(RawChange change) throws Problem {
        Node node = present(format.key(nameOnly(change.dn())));
        if (node != null && node.whole != null) {
            node.whole = format.changed(node.whole, change);
        } else if (node != null) {
            node.changes.add(change);
        }
        return node;
    }

    /** What has a key now; null when it was taken away from there. */
    private Node present(Object key) {
        Node node = byPresent.get(key);
        if (node == null && !byOrigin.containsKey(key)) {
            node = new Node();
            byOrigin.put(key, node);
            byPresent.put(key, node);
            nodes.add(node);
        }
        return node;
    }

    /** Takes objects as they are behind the changes. */
    interface Taker {
        void take(RawObject object) throws ConnectorException;
    }

    /** Hands an object of the file on, unless it is gone. */
    void pass(RawObject object, Taker taker) throws ConnectorException, Problem {
        Node node = byOrigin.get(format.key(object));
        if (node == null) {
            taker.take(object);
            return;
        }
        node.passed = true;
        if (node.whole != null) {
            taker.take(node.whole.at(object.line()));
        } else if (!node.gone) {
            RawObject now = object;
            for (RawChange change : node.changes) {
                now = format.changed(now, change);
            }
            taker.take(now);
        }
    }

    /** Hands on what the file does not hold. */
    void finish(Taker taker) throws ConnectorException {
        for (Node node : nodes) {
            if (node.whole != null && !node.passed) {
                taker.take(node.whole);
            }
        }
    }
}
