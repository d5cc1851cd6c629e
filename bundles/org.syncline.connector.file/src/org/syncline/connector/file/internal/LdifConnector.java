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

/** A file of LDIF, as source and target. */
public final class LdifConnector extends FileConnector implements ImportsChanges, ExportsChanges {
    private final LdifFormat format;
    private final int batch;

    private LdifConnector(
            InputFile file, LdifFormat format, Failures failures, int errorLimit, int batch) {
        super("LDIF file", file, format, failures, errorLimit);
        this.format = format;
        this.batch = batch;
    }

    public static LdifConnector open(ConnectorConfiguration configuration)
            throws ConnectorException {
        SettingsReader settings = new SettingsReader(configuration, Descriptions.ldif());
        InputFile file =
                new InputFile(
                        settings.requiredFile(Descriptions.FILE),
                        settings.encoding(Descriptions.ENCODING),
                        settings.flag(Descriptions.CREATE));
        return new LdifConnector(
                file,
                new LdifFormat(settings.text(Descriptions.ANCHOR).map(String::strip)),
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
        new FileExport(file(), format, new LdifEdits(format), failures())
                .export(objects, results, orClosed(cancellation));
    }
}
