// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** The memory connector with its directory. */
class MemoryFixture implements ConnectorFixture {
    private static final Dn BASE = Dn.of("O=Memory");

    private final MemoryDirectory directory = new MemoryDirectory();
    private final Defect defect;
    private final Map<Behaviour, String> lacks;

    MemoryFixture(Defect defect) {
        this(
                defect,
                Map.of(
                        Behaviour.CAN_BE_UNREACHABLE, "memory is always there",
                        Behaviour.DESCRIBES_SERVER, "there is no server",
                        Behaviour.WAITS_FOR_SERVERS, "memory answers at once",
                        Behaviour.BROWSES_CONTAINERS, "it has no containers",
                        Behaviour.RESOLVES_CONTAINERS, "it has no containers",
                        Behaviour.PRESENTS_CERTIFICATE, "nothing is sent over a network"));
    }

    MemoryFixture(Defect defect, Map<Behaviour, String> lacks) {
        this.defect = defect;
        this.lacks = lacks;
    }

    @Override
    public ConnectorType type() {
        return new ConnectorType() {
            @Override
            public String id() {
                return "memory";
            }

            @Override
            public String label() {
                return "Memory";
            }

            @Override
            public String summary() {
                return "Objects that live as long as a test.";
            }

            @Override
            public ConnectorDescription description() {
                String value = defect == Defect.HAS_A_DEFAULT_SECRET ? "changeit" : null;
                return new ConnectorDescription(
                        List.of(
                                SettingDescription.optional(
                                        "secret", "Secret", "Opens it.", Kind.SECRET, value)));
            }

            @Override
            public Connector open(ConnectorConfiguration configuration) {
                return new MemoryConnector(
                        directory, schema(), defect, configuration.secret("secret"));
            }
        };
    }

    private static ConnectorConfiguration with(String secret) {
        return new ConnectorConfiguration("memory", Map.of(), Map.of("secret", secret));
    }

    @Override
    public ConnectorConfiguration configuration() {
        return with("s3cret");
    }

    @Override
    public Optional<ConnectorConfiguration> refused() {
        return Optional.of(with("wrong"));
    }

    @Override
    public ContainerScope scope() {
        return new ContainerScope(BASE, List.of());
    }

    @Override
    public Schema schema() {
        TreeMap<String, AttributeSchema> attributes = new TreeMap<>();
        attributes.put("mail", new AttributeSchema("mail", ValueType.STRING, false));
        attributes.put("tags", new AttributeSchema("tags", ValueType.STRING, true));
        return new Schema(new TreeMap<>(Map.of("person", attributes)));
    }

    @Override
    public Entry sample(int number, String name) {
        return new Entry(
                BASE.child("CN", name),
                "person",
                null,
                new TreeMap<>(
                        Map.of(
                                "mail", Values.texts("m" + number + "@contoso.com"),
                                "tags", Values.texts("t" + number, "u" + number))));
    }

    @Override
    public String singleValued() {
        return "mail";
    }

    @Override
    public Optional<String> multiValued() {
        return Optional.of("tags");
    }

    @Override
    public void put(Entry entry) {
        directory.put(entry);
    }

    @Override
    public void rename(Dn from, Dn to) {
        directory.rename(from, to);
    }

    @Override
    public void delete(Dn dn) {
        directory.delete(dn);
    }

    @Override
    public Optional<Entry> read(Dn dn) {
        return directory.byName(dn);
    }

    @Override
    public Map<Behaviour, String> lacks() {
        return lacks;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
