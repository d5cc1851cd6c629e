// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.Optional;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.Watermark;

/** An exported connector space, as a source that is read as a whole. */
public final class CsexportConnector extends FileConnector {
    private CsexportConnector(SettingsReader settings) throws ConnectorException {
        super(
                "Exported connector space",
                new InputFile(settings.requiredFile(Descriptions.FILE), Optional.empty(), false),
                new CsexportFormat(settings.dn(Descriptions.BASE)),
                settings.failures(),
                settings.number(Descriptions.ERROR_LIMIT));
    }

    public static CsexportConnector open(ConnectorConfiguration configuration)
            throws ConnectorException {
        return new CsexportConnector(new SettingsReader(configuration, Descriptions.csexport()));
    }

    /** An exported space is one state; what changed since is in another file. */
    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        super.importAll(request, sink, cancellation);
        return Watermark.NONE;
    }
}
