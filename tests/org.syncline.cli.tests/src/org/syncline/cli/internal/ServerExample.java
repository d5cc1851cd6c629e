// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.syncline.project.ExampleProject;

/** An example whose store is on the PostgreSQL server of {@code verify --postgresql}. */
final class ServerExample implements ExampleProject {
    private static final String SERVER = System.getenv("SYNCLINE_TEST_POSTGRESQL");

    private final ExampleProject example;

    private ServerExample(ExampleProject example) {
        this.example = example;
    }

    /** The example as it is, unless the tests are to run on a server. */
    static ExampleProject of(ExampleProject example) {
        return SERVER == null ? example : new ServerExample(example);
    }

    @Override
    public String name() {
        return example.name();
    }

    @Override
    public int defaultObjects() {
        return example.defaultObjects();
    }

    @Override
    public boolean isIn(Path folder) {
        return example.isIn(folder);
    }

    @Override
    public void create(Path folder, int people) {
        example.create(folder, people);
        String schema = "cli_" + UUID.randomUUID().toString().replace('-', '_');
        String line = "store postgresql \"%s&currentSchema=%s\"".formatted(SERVER, schema);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> rules = files.filter(file -> file.toString().endsWith(".sync")).toList();
            for (Path file : rules) {
                String text = Files.readString(file);
                Files.writeString(file, text.replaceFirst("staging on", "staging on\n    " + line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void advance(Path folder) {
        example.advance(folder);
    }
}
