// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.Watermark;
import org.syncline.engine.StepResult;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Connectors of three people each, by hand; one may be told to fail. */
final class FakeConnectorType implements ConnectorType {
    /** An import during which nothing else happens. */
    static final Runnable QUIET =
            () -> {
                // nothing
            };

    /** For runs whose steps are looked at when all have ended. */
    static final Consumer<StepResult> UNSEEN =
            step -> {
                // nothing
            };

    final List<String> opened = new CopyOnWriteArrayList<>();
    private final String failing;
    private final Runnable duringImport;

    FakeConnectorType(String failing, Runnable duringImport) {
        this.failing = failing;
        this.duringImport = duringImport;
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String label() {
        return "Fake";
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                List.of(
                        SettingDescription.optional(
                                "password",
                                "Password",
                                "Nothing is done with it.",
                                SettingDescription.Kind.SECRET,
                                null)));
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) {
        opened.add(configuration.name());
        return new Fake(configuration.name());
    }

    private final class Fake implements ImportsFully {
        private final String name;

        Fake(String name) {
            this.name = name;
        }

        @Override
        public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation stop)
                throws ConnectorException {
            duringImport.run();
            for (String person : List.of("Ann", "Bob", "Cid")) {
                SortedMap<String, Values> attributes = new TreeMap<>();
                attributes.put("cn", Values.texts(person));
                sink.object(
                        new Entry(
                                Dn.of("CN=" + person + ",DC=example"),
                                "user",
                                new Value.Binary(person.getBytes()),
                                new TreeMap<>(attributes)));
            }
            if (name.equals(failing)) {
                throw new ConnectorException(
                        ConnectorException.Kind.DROPPED, "The line is dead.", "Dial again.", null);
            }
            return Watermark.NONE;
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
