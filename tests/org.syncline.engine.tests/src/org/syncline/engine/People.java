// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Writes directory entries for tests. */
final class People {
    private final Dn dn;
    private final String type;
    private final String anchor;
    private final TreeMap<String, Values> attributes = new TreeMap<>();

    private People(String dn, String type, String anchor) {
        this.dn = Dn.of(dn);
        this.type = type;
        this.anchor = anchor;
        attributes.put("anchorId", Values.texts(anchor));
    }

    /** A user of the source; {@code anchorId} holds the anchor as text. */
    static People user(String name) {
        return object("CN=" + name + ",OU=People,DC=src", "user", name);
    }

    /** A user of the target as the old system made it: named by anchor, which it also holds. */
    static People tenantUser(String anchor) {
        return object("CN=" + anchor + ",DC=tenant", "user", "t-" + anchor)
                .with("sourceAnchor", anchor)
                .without("anchorId");
    }

    static People object(String dn, String type, String anchor) {
        return new People(dn, type, anchor);
    }

    People with(String attribute, String... values) {
        attributes.put(attribute, Values.texts(values));
        return this;
    }

    People with(String attribute, Value value) {
        attributes.put(attribute, Values.of(value));
        return this;
    }

    People without(String attribute) {
        attributes.remove(attribute);
        return this;
    }

    /** References to users of the source by their short names. */
    People refers(String attribute, String... names) {
        return refersTo(
                attribute,
                List.of(names).stream()
                        .map(name -> "CN=" + name + ",OU=People,DC=src")
                        .toArray(String[]::new));
    }

    People refersTo(String attribute, String... dns) {
        attributes.put(
                attribute, Values.of(List.of(dns).stream().map(d -> Value.of(Dn.of(d))).toList()));
        return this;
    }

    /** The same object under another name. */
    People moved(String newDn) {
        People other = new People(newDn, type, anchor);
        other.attributes.putAll(attributes);
        return other;
    }

    Entry entry() {
        return new Entry(
                dn, type, new Value.Binary(anchor.getBytes(StandardCharsets.UTF_8)), attributes);
    }
}
