// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.testkit.Behaviour;
import org.syncline.connector.testkit.ConnectorFixture;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** People in a file, read and written past the connector. Their number identifies them. */
abstract class FileFixture implements ConnectorFixture {
    static final String TYPE = "inetOrgPerson";
    static final String KEY = "employeeNumber";
    static final Dn BASE = Dn.of("OU=People,O=example");

    private final ConnectorType type;
    private final Map<String, String> settings = new HashMap<>();
    private final Path folder;

    FileFixture(ConnectorType type, Map<String, String> settings) throws IOException {
        this.type = type;
        this.folder = Files.createTempDirectory("files");
        this.settings.put("file", file().toString());
        this.settings.putAll(settings);
        save(new TreeMap<>());
    }

    Path file() {
        return folder.resolve("people");
    }

    Path folder() {
        return folder;
    }

    void set(String setting, String value) {
        settings.put(setting, value);
    }

    abstract TreeMap<Dn, Entry> load();

    abstract void save(TreeMap<Dn, Entry> people);

    @Override
    public ConnectorType type() {
        return type;
    }

    @Override
    public ConnectorConfiguration configuration() {
        return new ConnectorConfiguration("people", settings, Map.of());
    }

    @Override
    public Optional<ConnectorConfiguration> unreachable() {
        Map<String, String> elsewhere = new HashMap<>(settings);
        elsewhere.put("file", folder.resolve("nowhere").toString());
        return Optional.of(new ConnectorConfiguration("people", elsewhere, Map.of()));
    }

    @Override
    public ContainerScope scope() {
        return new ContainerScope(BASE, List.of());
    }

    @Override
    public Schema schema() {
        TreeMap<String, AttributeSchema> attributes = new TreeMap<>();
        for (String single : List.of(KEY, "displayName")) {
            attributes.put(single, new AttributeSchema(single, ValueType.STRING, false));
        }
        attributes.put("mail", new AttributeSchema("mail", ValueType.STRING, true));
        return new Schema(new TreeMap<>(Map.of(TYPE, attributes)));
    }

    @Override
    public Entry sample(int number, String name) {
        TreeMap<String, Values> attributes = new TreeMap<>();
        attributes.put(KEY, Values.texts("of " + name));
        attributes.put("displayName", Values.texts("=SUM(A" + number + ")\n\"quoted\", ünï"));
        attributes.put("mail", Values.texts("a" + number + "@example.org", "b@example.org"));
        return new Entry(BASE.child("CN", name), TYPE, null, attributes);
    }

    @Override
    public String singleValued() {
        return "displayName";
    }

    @Override
    public Optional<String> multiValued() {
        return Optional.of("mail");
    }

    @Override
    public void put(Entry entry) {
        TreeMap<Dn, Entry> people = load();
        Entry there = people.get(entry.dn());
        people.put(entry.dn(), there == null ? entry : entry.with(KEY, there.get(KEY)));
        save(people);
    }

    @Override
    public void rename(Dn from, Dn to) {
        TreeMap<Dn, Entry> people = load();
        people.put(to, people.remove(from).withDn(to));
        save(people);
    }

    @Override
    public void delete(Dn dn) {
        TreeMap<Dn, Entry> people = load();
        people.remove(dn);
        save(people);
    }

    @Override
    public Optional<Entry> read(Dn dn) {
        return Optional.ofNullable(load().get(dn));
    }

    /** Files have no pages; each object that is put writes the whole file anew. */
    @Override
    public int manyObjects() {
        return 100;
    }

    @Override
    public Map<Behaviour, String> lacks() {
        return Map.of(
                Behaviour.DESCRIBES_SERVER, "there is no server",
                Behaviour.WAITS_FOR_SERVERS, "a file answers at once",
                Behaviour.HOLDS_LEASE, "a file has no place for it",
                Behaviour.RESOLVES_CONTAINERS, "containers of a file have no identity",
                Behaviour.BROWSES_CONTAINERS, "a file lists all or nothing",
                Behaviour.PRESENTS_CERTIFICATE, "nothing is encrypted",
                Behaviour.AUTHENTICATES, "files are opened by the account that runs Syncline");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
