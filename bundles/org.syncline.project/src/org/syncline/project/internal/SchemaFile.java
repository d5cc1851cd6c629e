// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.syncline.language.ConnectorSource;
import org.syncline.language.RuleFiles;
import org.syncline.language.SchemaSource;
import org.syncline.model.Schema;

/** The file with the schema of a connector. */
final class SchemaFile {
    private final Path folder;
    private final String connector;

    SchemaFile(Path folder, String connector) {
        this.folder = folder;
        this.connector = connector;
    }

    /** Relative to the project's folder: the file that declares the schema, or a new one. */
    Path path() {
        for (Map.Entry<String, String> file : RuleFiles.read(folder).texts().entrySet()) {
            if (ConnectorSource.schemaRange(file.getValue(), connector).isPresent()) {
                return Path.of(file.getKey());
            }
        }
        return Path.of("schema", stem() + ".sync");
    }

    private String stem() {
        String stem = connector.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
        return stem.replaceAll("^[.-]+|[.-]+$", "").isEmpty() ? "schema" : stem;
    }

    /**
     * Writes the schema in place of the one that is declared.
     *
     * @throws org.syncline.project.ProjectException when the file cannot be written
     */
    Path write(Schema schema) {
        Path file = path();
        String block = SchemaSource.of(connector, schema);
        String before = RuleFiles.read(folder).texts().get(file.toString().replace('\\', '/'));
        if (before == null) {
            return new ConnectorFile(folder).create(file, block);
        }
        String after =
                ConnectorSource.schemaRange(before, connector)
                        .map(
                                range ->
                                        before.substring(0, range.offset())
                                                + block.stripTrailing()
                                                + before.substring(range.end()))
                        .orElse(before.stripTrailing() + "\n\n" + block);
        return new ConnectorFile(folder).create(file, after);
    }
}
