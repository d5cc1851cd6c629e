// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.PresentsCertificate;
import org.syncline.connector.TestsConnection;
import org.syncline.connector.Watermark;
import org.syncline.model.Schema;

/** A configured SCIM service. Nothing is sent before the first operation. */
@SuppressWarnings("resource") // the client is closed with the connector
public final class ScimConnector
        implements TestsConnection,
                PresentsCertificate,
                DiscoversSchema,
                ImportsFully,
                ImportsChanges,
                ExportsChanges {
    /** Objects that an export is handed at a time. */
    private static final int BATCH_SIZE = 100;

    private final ScimSettings settings;
    private ScimClient client;
    private Catalog catalog;
    private Ids ids;
    private Wire looking;
    private volatile boolean closed;

    public ScimConnector(ScimSettings settings) {
        this.settings = settings;
    }

    /** An operation of the connector. */
    @FunctionalInterface
    private interface Operation<T> {
        T run() throws ConnectorException;
    }

    private synchronized ScimClient client() throws ConnectorException {
        if (closed) {
            throw new Failures(settings).cancelled();
        }
        if (client == null) {
            client = new ScimClient(settings);
        }
        return client;
    }

    private Catalog catalog(Cancellation cancellation) throws ConnectorException {
        if (catalog == null) {
            catalog = Catalog.read(client(), cancellation);
            ids = new Ids(client(), catalog);
        }
        return catalog;
    }

    @Override
    public String test() throws ConnectorException {
        return unlessClosed(
                () -> {
                    Catalog found = catalog(Cancellation.NEVER);
                    // Some services show the three to everybody, and check credentials only here.
                    for (ResourceKind kind : found.kinds().values()) {
                        client().read(
                                        kind.endpoint() + "?count=1",
                                        "reading objects of type " + kind.name(),
                                        Cancellation.NEVER);
                        break;
                    }
                    return describe(found);
                });
    }

    private String describe(Catalog found) {
        Provider provider = found.provider();
        return "SCIM 2.0 service at "
                + settings.server()
                + ", types "
                + String.join(", ", found.schema().types().keySet())
                + (provider.patch() ? ", changes single values" : ", writes whole objects")
                + (provider.bulkOperations() > 0
                        ? ", " + provider.bulkOperations() + " changes in a request"
                        : "")
                + (provider.etag() ? ", versions" : "")
                + (settings.isEncrypted() ? ", encrypted" : ", not encrypted");
    }

    @Override
    public List<X509Certificate> presentedCertificates() throws ConnectorException {
        return unlessClosed(() -> PresentedCertificates.fetch(settings, this::closeWithUs));
    }

    private synchronized void closeWithUs(Wire wire) {
        looking = wire;
        if (closed) {
            wire.close();
        }
    }

    @Override
    public Schema discoverSchema() throws ConnectorException {
        return unlessClosed(
                () -> {
                    catalog = null;
                    return catalog(Cancellation.NEVER).schema();
                });
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        return unlessClosed(
                () -> {
                    Catalog found = catalog(cancellation);
                    ImportRun run = new ImportRun(client(), found, request, sink, cancellation);
                    return new FullImport(client(), found, run, cancellation).run();
                });
    }

    @Override
    public Watermark importChanges(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        return unlessClosed(
                () -> {
                    Catalog found = catalog(cancellation);
                    ImportRun run = new ImportRun(client(), found, request, sink, cancellation);
                    return new DeltaImport(client(), run, sink).run(from);
                });
    }

    /**
     * References are ids: when an object that is referred to gets another name, or is deleted, the
     * objects that refer to it get no other time stamp.
     */
    @Override
    public boolean reportsFollowedReferences() {
        return false;
    }

    /** References are written by id, which an object has only once it exists. */
    @Override
    public ExportCapabilities exportCapabilities() {
        return new ExportCapabilities(BATCH_SIZE, true);
    }

    @Override
    public void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation)
            throws ConnectorException {
        unlessClosed(
                () -> {
                    Catalog found = catalog(cancellation);
                    new Export(client(), found, ids, results, cancellation).run(batch);
                    return null;
                });
    }

    private <T> T unlessClosed(Operation<T> operation) throws ConnectorException {
        try {
            return operation.run();
        } catch (ConnectorException e) {
            boolean byUs =
                    e.kind() == ConnectorException.Kind.DROPPED
                            || e.kind() == ConnectorException.Kind.CONNECTION;
            throw byUs && closed ? new Failures(settings).cancelled() : e;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.close();
        }
        if (looking != null) {
            looking.close();
        }
    }
}
