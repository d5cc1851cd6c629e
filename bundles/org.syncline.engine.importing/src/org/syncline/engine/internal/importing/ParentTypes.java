// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.TreeSet;
import org.syncline.engine.internal.run.KnownKeys;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.store.StoreSession;

/**
 * Types of objects that have other objects of the connector space below them. Only when such an
 * object gets another name do others have to follow it, and looking for them reads the whole space.
 * Kept with the watermark.
 */
final class ParentTypes {
    private static final String ALL = "*";
    private static final int MOST = 3900;

    private final KnownKeys parents = KnownKeys.ofEmptySpace();
    private final KnownKeys texts = KnownKeys.ofEmptySpace();
    private final TreeSet<String> types = new TreeSet<>();
    private boolean all;

    /** Goes on from what was kept; when nothing was, every type may have others below it. */
    static ParentTypes kept(StoreSession session, String connectorKey) {
        ParentTypes kept = new ParentTypes();
        String text = session.property(property(connectorKey)).orElse(ALL);
        kept.all = text.equals(ALL);
        if (!kept.all) {
            text.lines().filter(line -> !line.isEmpty()).forEach(kept.types::add);
        }
        return kept;
    }

    /** Nothing is known yet: for a full import, which sees every object. */
    static ParentTypes fresh() {
        return new ParentTypes();
    }

    void save(StoreSession session, String connectorKey) {
        String text = String.join("\n", types);
        String kept = all || text.length() > MOST ? ALL : text;
        String name = property(connectorKey);
        if (!session.property(name).orElse(ALL).equals(kept)) {
            session.setProperty(name, kept);
        }
    }

    private static String property(String connectorKey) {
        return Keys.property("parent-types", connectorKey);
    }

    /**
     * Takes note of a reported object.
     *
     * @return the name above it when that is news and may belong to an object reported before, or
     *     null
     */
    Dn reported(Entry entry) {
        if (parents.mayHold(entry.dn())) {
            types.add(entry.objectType());
        }
        String above = above(entry.dn().text());
        Dn parent = above != null && texts.addText(above) ? entry.dn().parent() : null;
        if (parent != null) {
            parents.addName(parent);
        }
        return parent;
    }

    /** An object of a type was found above another one. */
    void add(String type) {
        types.add(type);
    }

    boolean mayContain(String type) {
        return all || types.contains(type);
    }

    /** The text behind the first component; to parse every parent would cost more than it saves. */
    static String above(String dn) {
        for (int at = 0; at < dn.length(); at++) {
            char c = dn.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                return dn;
            } else if (c == ',') {
                return dn.substring(at + 1);
            }
        }
        return null;
    }
}
