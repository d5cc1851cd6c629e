// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.List;

/** Builds an entry in a fixed order of attributes; absent values leave no trace. */
final class EntryBuilder {
    private final String dn;
    private final List<Attribute> attributes = new ArrayList<>();

    EntryBuilder(String dn, String... objectClasses) {
        this.dn = dn;
        attributes.add(new Attribute("objectClass", objectClasses));
    }

    EntryBuilder put(String name, String value) {
        if (value != null) {
            attributes.add(new Attribute(name, value));
        }
        return this;
    }

    EntryBuilder put(String name, byte[] value) {
        attributes.add(new Attribute(name, value));
        return this;
    }

    EntryBuilder put(String name, boolean value) {
        return put(name, value ? "TRUE" : "FALSE");
    }

    EntryBuilder put(String name, long value) {
        return put(name, Long.toString(value));
    }

    EntryBuilder put(String name, List<String> values) {
        if (!values.isEmpty()) {
            attributes.add(new Attribute(name, values));
        }
        return this;
    }

    Entry entry() {
        return new Entry(dn, attributes);
    }
}
