// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.TestsConnection;
import org.syncline.connector.Watermark;
import org.syncline.model.AttributeChange;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** A connector of files on trial, and what it reported last. */
@SuppressWarnings("resource") // the connector is closed with the trial
final class Trial implements AutoCloseable {
    static final Dn BASE = Dn.of("O=x");

    private final Path folder;
    private final ConnectorType type;
    private final Map<String, String> settings = new HashMap<>();
    private final TreeMap<String, AttributeSchema> attributes = new TreeMap<>();
    private String objectType = "person";
    private Connector connector;

    Trial(ConnectorType type, Path folder) {
        this.type = type;
        this.folder = folder;
        settings.put("file", file("people").toString());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Trial set(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** A setting that names a file of the folder. */
    Trial setFile(String setting, String name) {
        return set(setting, file(name).toString());
    }

    Trial of(String newType) {
        objectType = newType;
        return this;
    }

    Trial one(String... names) {
        return declare(ValueType.STRING, false, names);
    }

    Trial many(String... names) {
        return declare(ValueType.STRING, true, names);
    }

    Trial declare(ValueType valueType, boolean multiValued, String... names) {
        for (String name : names) {
            attributes.put(name, new AttributeSchema(name, valueType, multiValued));
        }
        return this;
    }

    Trial write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    Trial write(String name, String text, Charset charset) throws IOException {
        Files.write(file(name), text.getBytes(charset));
        return this;
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    /** Makes a file one that was written some minutes ago. */
    Trial age(String name, int minutes) throws IOException {
        Files.setLastModifiedTime(
                file(name), FileTime.from(Instant.now().minusSeconds(60L * minutes)));
        return this;
    }

    Connector connector() throws ConnectorException {
        if (connector == null) {
            connector = type.open(new ConnectorConfiguration("hr", settings, Map.of()));
        }
        return connector;
    }

    private ImportRequest request() {
        return new ImportRequest(
                List.of(new ContainerScope(BASE, List.of())),
                new TreeSet<>(List.of(objectType)),
                new Schema(new TreeMap<>(Map.of(objectType, attributes))),
                new TreeSet<>());
    }

    String test() throws ConnectorException {
        return ((TestsConnection) connector()).test();
    }

    Schema discover() throws ConnectorException {
        return ((DiscoversSchema) connector()).discoverSchema();
    }

    /** What an import reported, and the watermark that it gave. */
    record Read(Reported reported, Watermark mark) {}

    Read importAll() throws ConnectorException {
        Reported reported = new Reported();
        return importAll(reported);
    }

    Read importAll(Reported reported) throws ConnectorException {
        Watermark mark =
                ((ImportsFully) connector()).importAll(request(), reported, Cancellation.NEVER);
        return new Read(reported, mark);
    }

    /** Imports all, which must bring no discovery error. */
    List<String> objects() throws ConnectorException {
        Read read = importAll();
        if (!read.reported().problems().isEmpty()) {
            throw new AssertionError(read.reported().problems());
        }
        return read.reported().events();
    }

    Read delta(Watermark from) throws ConnectorException {
        Reported reported = new Reported();
        Watermark mark =
                ((ImportsChanges) connector())
                        .importChanges(request(), from, reported, Cancellation.NEVER);
        return new Read(reported, mark);
    }

    ExportResult export(ExportObject object) throws ConnectorException {
        return export(List.of(object)).getFirst();
    }

    List<ExportResult> export(List<ExportObject> batch) throws ConnectorException {
        Map<Long, ExportResult> results = new TreeMap<>();
        ((ExportsChanges) connector()).export(batch, results::put, Cancellation.NEVER);
        return new ArrayList<>(results.values());
    }

    ExportObject add(String name, AttributeChange... changes) {
        return new ExportObject(
                1, Operation.ADD, BASE.child("CN", name), null, null, objectType, List.of(changes));
    }

    AttributeChange change(String name, Values before, Values after) {
        return new AttributeChange(name, attributes.get(name).multiValued(), before, after);
    }

    AttributeChange value(String name, String... values) {
        return change(name, Values.NONE, Values.texts(values));
    }

    @Override
    public void close() {
        if (connector != null) {
            connector.close();
        }
    }
}
