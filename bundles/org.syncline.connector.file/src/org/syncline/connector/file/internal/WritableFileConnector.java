// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.Watermark;

/** A file of LDIF or of delimited text, as source and target. */
public final class WritableFileConnector extends FileConnector
        implements ImportsChanges, ExportsChanges {
    private final Format format;
    private final Edits edits;
    private final ChangeFormat changeFormat;
    private final ChangeSource changes;
    private final InputFile output;
    private final int batch;

    private WritableFileConnector(String what, Parts parts, Optional<InputFile> output)
            throws ConnectorException {
        super(
                what,
                parts.file(),
                output.isEmpty()
                        ? parts.format()
                        : new OverlaidFormat(
                                parts.format(),
                                parts.changeFormat(),
                                output.get(),
                                parts.settings().failures()),
                parts.settings().failures(),
                parts.settings().number(Descriptions.ERROR_LIMIT));
        this.format = format();
        this.edits = parts.edits();
        this.changeFormat = parts.changeFormat();
        this.changes =
                parts.changes()
                        .map(
                                file ->
                                        new ChangeSource(
                                                file,
                                                changeFormat,
                                                parts.format(),
                                                parts.anchor(),
                                                failures(),
                                                errorLimit()))
                        .orElse(null);
        this.output = output.orElse(null);
        this.batch = parts.settings().number(Descriptions.BATCH);
    }

    /**
     * What the kinds of files have in common.
     *
     * @param anchor the attribute that must not change, empty for none
     */
    private record Parts(
            SettingsReader settings,
            Format format,
            Edits edits,
            ChangeFormat changeFormat,
            Optional<String> anchor,
            Optional<Charset> encoding) {
        InputFile file() throws ConnectorException {
            return new InputFile(
                    settings.requiredFile(Descriptions.FILE),
                    encoding,
                    settings.flag(Descriptions.CREATE));
        }

        Optional<InputFile> changes() throws ConnectorException {
            return another(Descriptions.CHANGES, encoding);
        }

        private Optional<InputFile> another(String setting, Optional<Charset> written)
                throws ConnectorException {
            Optional<Path> path = settings.file(setting);
            if (path.isPresent() && changeFormat == null) {
                throw settings.unusable(
                        setting + " needs a change-column",
                        "Name the column that says what happened to an object.",
                        null);
            }
            return path.map(given -> new InputFile(given, written, true));
        }

        WritableFileConnector connector(String what, Optional<Charset> written)
                throws ConnectorException {
            Optional<InputFile> output = another(Descriptions.OUTPUT, written);
            Set<Path> different = new HashSet<>();
            for (Optional<InputFile> each : List.of(Optional.of(file()), changes(), output)) {
                if (each.isPresent() && !different.add(each.get().path().normalize())) {
                    throw settings.unusable(
                            "file, changes and output have to be different files",
                            "Give each a name of its own.",
                            null);
                }
            }
            return new WritableFileConnector(what, this, output);
        }
    }

    public static WritableFileConnector ldif(ConnectorConfiguration configuration)
            throws ConnectorException {
        SettingsReader settings = new SettingsReader(configuration, Descriptions.ldif());
        Optional<String> anchor = settings.text(Descriptions.ANCHOR).map(String::strip);
        LdifFormat format = new LdifFormat(anchor);
        return new Parts(
                        settings,
                        format,
                        new LdifEdits(format),
                        new LdifChanges(new LdifFormat(anchor)),
                        anchor,
                        settings.encoding(Descriptions.ENCODING))
                .connector("LDIF file", Optional.of(StandardCharsets.UTF_8));
    }

    public static WritableFileConnector delimited(ConnectorConfiguration configuration)
            throws ConnectorException {
        SettingsReader settings = new SettingsReader(configuration, Descriptions.delimited());
        DelimitedFormat format =
                new DelimitedFormat(DelimitedLayout.of(settings), settings.failures());
        Optional<String> column = format.layout().changeColumn();
        Optional<Charset> encoding = settings.encoding(Descriptions.ENCODING);
        return new Parts(
                        settings,
                        format,
                        new DelimitedEdits(format, settings.failures()),
                        column.isEmpty()
                                ? null
                                : new DelimitedChanges(
                                        format,
                                        ChangeWords.of(column.get(), settings),
                                        settings.failures()),
                        Optional.of(format.layout().key()),
                        encoding)
                .connector("Delimited text", encoding);
    }

    @Override
    public String test() throws ConnectorException {
        StringBuilder answer = new StringBuilder(super.test());
        try {
            if (changes != null) {
                answer.append("; changes from ").append(described(changes.file()));
            }
            if (output != null) {
                answer.append("; changes to ").append(described(output));
            }
        } catch (IOException e) {
            throw failures().of(e, file().path(), 0);
        }
        return answer.toString();
    }

    private static String described(InputFile file) throws IOException {
        return file.path()
                + (file.isMissing() ? ", not there yet" : ", " + file.stamp().size() + " bytes");
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        if (changes == null) {
            return super.importAll(request, sink, cancellation);
        }
        Names names = changeFormat.tellsAnchors() ? null : new Names();
        importAll(request, sink, cancellation, new Known(), names);
        return changes.mark(file(), names == null ? new Names() : names);
    }

    @Override
    public Watermark importChanges(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        return changes == null
                ? compare(request, from, sink, cancellation)
                : changes.read(request, from, sink, orClosed(cancellation));
    }

    @Override
    public ExportCapabilities exportCapabilities() {
        return new ExportCapabilities(batch, false);
    }

    @Override
    public void export(List<ExportObject> objects, ExportResults results, Cancellation cancellation)
            throws ConnectorException {
        new FileExport(file(), format, edits, changeFormat, output, failures())
                .export(objects, results, orClosed(cancellation));
    }
}
