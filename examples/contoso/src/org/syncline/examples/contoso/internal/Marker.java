// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.syncline.examples.contoso.ExampleState;
import org.syncline.examples.contoso.Pass;

/** The file by which a folder is known to hold the example. It is written last. */
public final class Marker {
    private static final String FILE = "contoso-example.properties";
    private static final String VERSION = "1";

    private Marker() {}

    public static void write(Path folder, ExampleState state) throws IOException {
        Files.writeString(
                folder.resolve(FILE),
                "# The Contoso example. Another start of the demo goes on with this folder.\n"
                        + "version="
                        + VERSION
                        + "\nobjects="
                        + state.objects()
                        + "\npass="
                        + state.pass().name().toLowerCase(Locale.ROOT)
                        + "\n");
    }

    /** Empty when there is none, or one that this version does not understand. */
    public static Optional<ExampleState> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return VERSION.equals(properties.getProperty("version"))
                ? state(properties)
                : Optional.empty();
    }

    private static Optional<ExampleState> state(Properties properties) {
        String objects = properties.getProperty("objects", "");
        String pass = properties.getProperty("pass", "").toUpperCase(Locale.ROOT);
        // Anything else was edited by somebody: then this is a folder of theirs.
        return objects.matches("[0-9]{1,9}")
                ? Stream.of(Pass.values())
                        .filter(value -> value.name().equals(pass))
                        .map(value -> new ExampleState(Integer.parseInt(objects), value))
                        .findFirst()
                : Optional.empty();
    }
}
