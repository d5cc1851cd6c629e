// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.RootDSE;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.BrowsesContainers;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.HoldsLease;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.PresentsCertificate;
import org.syncline.connector.ResolvesContainers;
import org.syncline.connector.TestsConnection;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Schema;

/** A configured LDAP directory. The connection is opened by the first operation. */
public final class LdapConnector
        implements TestsConnection,
                DiscoversSchema,
                ImportsFully,
                ImportsChanges,
                ExportsChanges,
                HoldsLease,
                ResolvesContainers,
                BrowsesContainers,
                PresentsCertificate {
    private static final int MAX_SHOWN = 200;

    private final LdapSettings settings;

    /** Objects that an export is handed at a time: some rounds of what is in flight. */
    private static final int BATCH_SIZE = 500;

    private final Sessions sessions;
    private ServerFeatures features;

    public LdapConnector(LdapSettings settings) {
        this.settings = settings;
        this.sessions = new Sessions(settings);
    }

    @Override
    public String test() throws ConnectorException {
        return describe(sessions.reading().get());
    }

    private String describe(LdapSession current) throws ConnectorException {
        Optional<RootDSE> root = current.rootDse();
        String vendor = root.map(RootDSE::getVendorName).orElse("LDAP server");
        String version = root.map(RootDSE::getVendorVersion).map(v -> " " + v).orElse("");
        String encryption =
                current.protocol().map(p -> "encrypted with " + p).orElse("not encrypted");
        return Printable.of(vendor + version, MAX_SHOWN)
                + " at "
                + current.server()
                + ", LDAPv3, "
                + encryption;
    }

    @Override
    public Schema discoverSchema() throws ConnectorException {
        LdapSession current = sessions.reading().get();
        Schema schema =
                current.schema().map(found -> new SchemaReader(found).read()).orElse(Schema.EMPTY);
        if (schema.isEmpty()) {
            throw current.failures()
                    .of(
                            ConnectorException.Kind.SERVER,
                            "the server publishes no schema, or not to this account",
                            "Write the schema by hand, or use an account that may read it.",
                            null);
        }
        return schema;
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        try {
            ImportRun run = new ImportRun(sessions, settings, request, sink, cancellation);
            return new FullImport(run, sink, new DeltaStrategies(run).ofServer()).run();
        } catch (ConnectorException e) {
            throw stoppedOr(e);
        }
    }

    @Override
    public Watermark importChanges(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        try {
            DeltaPoint point = DeltaPoint.of(from);
            // Reporting a change twice is harmless, so what a lost connection cut off begins anew.
            return new Reconnect(settings, sessions.reading())
                    .get(
                            () -> {
                                ImportRun run =
                                        new ImportRun(
                                                sessions, settings, request, sink, cancellation);
                                return new DeltaStrategies(run)
                                        .of(point)
                                        .read(point, sink)
                                        .watermark();
                            });
        } catch (ConnectorException e) {
            throw stoppedOr(e);
        }
    }

    /** Active Directory keeps references right without touching the objects that hold them. */
    @Override
    @SuppressWarnings("unused") // the import that follows fails for the same reason, and says so
    public boolean reportsFollowedReferences() {
        try {
            return settings.profile() != Profile.ACTIVE_DIRECTORY
                    || !sessions.reading().get().isActiveDirectory();
        } catch (ConnectorException e) {
            return true;
        }
    }

    @Override
    public ExportCapabilities exportCapabilities() {
        boolean checksReferences = settings.profile() != Profile.OPENLDAP;
        return new ExportCapabilities(Math.max(settings.inFlight(), BATCH_SIZE), checksReferences);
    }

    @Override
    public void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation)
            throws ConnectorException {
        try {
            LdapSession current = sessions.pipelined().get();
            if (features == null) {
                features = ServerFeatures.read(current, settings.profile());
            }
            new Export(current, settings, features, results, cancellation).run(batch);
        } catch (ConnectorException e) {
            throw stoppedOr(e);
        }
    }

    @Override
    public boolean hasLeasePlace() {
        return settings.leaseEntry().isPresent();
    }

    @Override
    public Optional<String> takeLease(String owner, Duration length) throws ConnectorException {
        return lease().take(owner, length);
    }

    @Override
    public void giveUpLease(String owner) throws ConnectorException {
        lease().giveUp(owner);
    }

    private LeaseEntry lease() throws ConnectorException {
        return new LeaseEntry(sessions.reading().get(), settings, Clock.systemUTC());
    }

    @Override
    public List<X509Certificate> presentedCertificates() throws ConnectorException {
        return new PresentedCertificates(settings).fetch();
    }

    @Override
    public List<Container> containers(Dn parent, int limit) throws ConnectorException {
        ContainerTree tree = new ContainerTree(sessions.reading().get());
        return parent == null ? tree.partitions(limit) : tree.below(parent, limit);
    }

    @Override
    public Optional<Dn> containerName(String id, Dn partition) throws ConnectorException {
        return containers().name(id, partition);
    }

    @Override
    public Optional<String> containerId(Dn name) throws ConnectorException {
        return containers().id(name);
    }

    private ContainerIdentity containers() throws ConnectorException {
        return new ContainerIdentity(sessions.reading().get(), settings.anchors());
    }

    private ConnectorException stoppedOr(ConnectorException e) {
        return sessions.isClosed() && e.kind() == ConnectorException.Kind.DROPPED
                ? FullImport.cancelled(settings, e)
                : e;
    }

    @Override
    public void close() {
        sessions.close();
    }
}
