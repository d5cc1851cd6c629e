// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** A directory of as many people as are wanted, which takes its time over each. */
final class SlowConnectorType implements ConnectorType {
    /** After so many people it says that it is at work. */
    static final int AT_WORK = 20;

    private final int people;
    private final long nanosEach;
    private final Runnable atWork;

    SlowConnectorType(int people, long nanosEach, Runnable atWork) {
        this.people = people;
        this.nanosEach = nanosEach;
        this.atWork = atWork;
    }

    /** The same, in no time, and nobody waits to hear of it. */
    static SlowConnectorType quick(int people) {
        return new SlowConnectorType(people, 0, () -> Thread.onSpinWait());
    }

    /** Writes a project that reads the people. */
    static void writeProject(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("project.sync"),
                """
                project "P" { staging on }
                connector "people" uses slow { partition "DC=example"  objects user }
                schema "people" { object user { cn string } }
                metaverse { object person { displayName string } }
                inbound rule "In" {
                    from "people" user  to person
                    link provision
                    precedence 100
                    join cn = displayName
                    displayName <- cn
                }
                """);
    }

    @Override
    public String id() {
        return "slow";
    }

    @Override
    public String label() {
        return "Slow";
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(List.of());
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) {
        return new Slow();
    }

    private final class Slow implements ImportsFully {
        @Override
        public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation stop)
                throws ConnectorException {
            for (int i = 0; i < people && !stop.isCancelled(); i++) {
                LockSupport.parkNanos(nanosEach);
                sink.object(person(i));
                if (i == AT_WORK) {
                    atWork.run();
                }
            }
            return Watermark.NONE;
        }

        private Entry person(int i) {
            TreeMap<String, Values> attributes = new TreeMap<>();
            attributes.put("cn", Values.texts("Person " + i));
            return new Entry(
                    Dn.of("CN=Person " + i + ",DC=example"),
                    "user",
                    new Value.Binary(("p" + i).getBytes()),
                    attributes);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
