// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.LDIFWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.connector.file.LdifConnectorType;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** People in LDIF. Beside them is one that is in no scope, of whom discovery learns. */
class LdifFixture extends FileFixture {
    private static final Dn ELSEWHERE = Dn.of("CN=Sample,OU=Elsewhere,O=example");

    LdifFixture(Map<String, String> settings) throws IOException {
        super(new LdifConnectorType(), settings);
    }

    @Override
    TreeMap<Dn, Entry> load() {
        List<com.unboundid.ldap.sdk.Entry> read = new ArrayList<>();
        try (LDIFReader reader = new LDIFReader(file().toFile())) {
            com.unboundid.ldap.sdk.Entry next;
            while ((next = reader.readEntry()) != null) {
                read.add(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LDIFException e) {
            throw new IllegalStateException(e);
        }
        return people(read);
    }

    final TreeMap<Dn, Entry> people(Collection<com.unboundid.ldap.sdk.Entry> entries) {
        TreeMap<Dn, Entry> people = new TreeMap<>();
        for (com.unboundid.ldap.sdk.Entry read : entries) {
            Dn dn = Dn.of(read.getDN());
            TreeMap<String, Values> attributes = new TreeMap<>();
            for (String name : schema().attributes(TYPE).keySet()) {
                String[] values = read.getAttributeValues(name);
                attributes.put(name, values == null ? Values.NONE : Values.texts(values));
            }
            people.put(dn, new Entry(dn, TYPE, null, attributes));
        }
        people.remove(ELSEWHERE);
        return people;
    }

    @Override
    void save(TreeMap<Dn, Entry> people) {
        TreeMap<Dn, Entry> all = new TreeMap<>(people);
        Entry sample = sample(0, "Sample");
        all.put(ELSEWHERE, sample.withDn(ELSEWHERE));
        try (LDIFWriter writer = new LDIFWriter(file().toFile())) {
            for (Entry entry : all.values()) {
                writer.writeEntry(ldap(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static com.unboundid.ldap.sdk.Entry ldap(Entry entry) {
        try {
            com.unboundid.ldap.sdk.Entry made =
                    new com.unboundid.ldap.sdk.Entry(
                            new com.unboundid.ldap.sdk.DN(entry.dn().text()));
            made.addAttribute("objectClass", TYPE, "top");
            made.addAttribute("cn", entry.dn().rdnValue());
            entry.attributes()
                    .forEach(
                            (name, values) ->
                                    made.addAttribute(
                                            name,
                                            values.stream()
                                                    .map(Value::text)
                                                    .toArray(String[]::new)));
            return made;
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }
}
