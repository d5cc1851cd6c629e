// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.List;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.Watermark;

/** A file of LDIF or of delimited text, as source and target. */
public final class WritableFileConnector extends FileConnector
        implements ImportsChanges, ExportsChanges {
    private final Format format;
    private final Edits edits;
    private final int batch;

    private WritableFileConnector(String what, SettingsReader settings, Format format, Edits edits)
            throws ConnectorException {
        super(
                what,
                new InputFile(
                        settings.requiredFile(Descriptions.FILE),
                        settings.encoding(Descriptions.ENCODING),
                        settings.flag(Descriptions.CREATE)),
                format,
                settings.failures(),
                settings.number(Descriptions.ERROR_LIMIT));
        this.format = format;
        this.edits = edits;
        this.batch = settings.number(Descriptions.BATCH);
    }

    public static WritableFileConnector ldif(ConnectorConfiguration configuration)
            throws ConnectorException {
        SettingsReader settings = new SettingsReader(configuration, Descriptions.ldif());
        LdifFormat format = new LdifFormat(settings.text(Descriptions.ANCHOR).map(String::strip));
        return new WritableFileConnector("LDIF file", settings, format, new LdifEdits(format));
    }

    public static WritableFileConnector delimited(ConnectorConfiguration configuration)
            throws ConnectorException {
        SettingsReader settings = new SettingsReader(configuration, Descriptions.delimited());
        DelimitedFormat format =
                new DelimitedFormat(DelimitedLayout.of(settings), settings.failures());
        Edits edits = new DelimitedEdits(format, settings.failures());
        return new WritableFileConnector("Delimited text", settings, format, edits);
    }

    @Override
    public Watermark importChanges(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        return compare(request, from, sink, cancellation);
    }

    @Override
    public ExportCapabilities exportCapabilities() {
        return new ExportCapabilities(batch, false);
    }

    @Override
    public void export(List<ExportObject> objects, ExportResults results, Cancellation cancellation)
            throws ConnectorException {
        new FileExport(file(), format, edits, failures())
                .export(objects, results, orClosed(cancellation));
    }
}
