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

/** A file of delimited text, as source and target. */
public final class DelimitedConnector extends FileConnector
        implements ImportsChanges, ExportsChanges {
    private final DelimitedFormat format;
    private final int batch;

    private DelimitedConnector(
            InputFile file, DelimitedFormat format, Failures failures, int errorLimit, int batch) {
        super("Delimited text", file, format, failures, errorLimit);
        this.format = format;
        this.batch = batch;
    }

    public static DelimitedConnector open(ConnectorConfiguration configuration)
            throws ConnectorException {
        SettingsReader settings = new SettingsReader(configuration, Descriptions.delimited());
        InputFile file =
                new InputFile(
                        settings.requiredFile(Descriptions.FILE),
                        settings.encoding(Descriptions.ENCODING),
                        settings.flag(Descriptions.CREATE));
        return new DelimitedConnector(
                file,
                new DelimitedFormat(DelimitedLayout.of(settings), settings.failures()),
                settings.failures(),
                settings.number(Descriptions.ERROR_LIMIT),
                settings.number(Descriptions.BATCH));
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
        new FileExport(file(), format, new DelimitedEdits(format, failures()), failures())
                .export(objects, results, orClosed(cancellation));
    }
}
