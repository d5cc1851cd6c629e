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
import org.syncline.connector.DescribesServer;
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
                DescribesServer,
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
        return stoppable(() -> describe(sessions.reading().get()));
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
        return stoppable(this::readSchema);
    }

    private Schema readSchema() throws ConnectorException {
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
    public List<Fact> describeServer(List<Dn> partitions) throws ConnectorException {
        return stoppable(
                () -> {
                    List<Dn> known =
                            partitions.isEmpty()
                                    ? NamingContexts.of(sessions.reading().get().rootDse()).names()
                                    : partitions;
                    ImportRequest request = ImportRun.lookingAt(known);
                    ImportRun run =
                            new ImportRun(sessions, settings, request, null, Cancellation.NEVER);
                    return new ServerFacts(run).all();
                });
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        return stoppable(
                () -> {
                    ImportRun run = new ImportRun(sessions, settings, request, sink, cancellation);
                    return new FullImport(run, sink, new DeltaStrategies(run).ofServer()).run();
                });
    }

    @Override
    public Watermark importChanges(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        DeltaPoint point = DeltaPoint.of(from);
        Reconnect.Question<Watermark> reading =
                () -> {
                    ImportRun run = new ImportRun(sessions, settings, request, sink, cancellation);
                    return new DeltaStrategies(run).of(point).read(point, sink).watermark();
                };
        // Reporting a change twice is harmless, so what a lost connection cut off begins anew.
        return stoppable(() -> new Reconnect(settings, sessions.reading()).get(reading));
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
        stoppable(
                () -> {
                    LdapSession current = sessions.pipelined().get();
                    if (features == null) {
                        features = ServerFeatures.read(current, settings.profile());
                    }
                    new Export(current, settings, features, results, cancellation).run(batch);
                    return null;
                });
    }

    @Override
    public boolean hasLeasePlace() {
        return settings.leaseEntry().isPresent();
    }

    @Override
    public Optional<String> takeLease(String owner, Duration length) throws ConnectorException {
        return stoppable(() -> lease().take(owner, length));
    }

    @Override
    public void giveUpLease(String owner) throws ConnectorException {
        stoppable(
                () -> {
                    lease().giveUp(owner);
                    return null;
                });
    }

    private LeaseEntry lease() throws ConnectorException {
        return new LeaseEntry(sessions.reading().get(), settings, Clock.systemUTC());
    }

    @Override
    public List<X509Certificate> presentedCertificates() throws ConnectorException {
        return sessions.apart(new PresentedCertificates(settings)::fetch);
    }

    @Override
    public List<Container> containers(Dn parent, int limit) throws ConnectorException {
        return stoppable(
                () -> {
                    ContainerTree tree = new ContainerTree(sessions.reading().get());
                    return parent == null ? tree.partitions(limit) : tree.below(parent, limit);
                });
    }

    @Override
    public Optional<Dn> containerName(String id, Dn partition) throws ConnectorException {
        return stoppable(() -> containers().name(id, partition));
    }

    @Override
    public Optional<String> containerId(Dn name) throws ConnectorException {
        return stoppable(() -> containers().id(name));
    }

    private ContainerIdentity containers() throws ConnectorException {
        return new ContainerIdentity(sessions.reading().get(), settings.anchors());
    }

    /** Does something that fails when the connector is closed, which is no fault of the server. */
    private <T> T stoppable(Reconnect.Question<T> operation) throws ConnectorException {
        try {
            return operation.ask();
        } catch (ConnectorException e) {
            boolean byUs =
                    e.kind() == ConnectorException.Kind.DROPPED
                            || e.kind() == ConnectorException.Kind.CONNECTION;
            throw byUs && sessions.isClosed() ? FullImport.cancelled(settings, e) : e;
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
