// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.RootDSE;
import java.util.Optional;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.TestsConnection;
import org.syncline.connector.Watermark;
import org.syncline.model.Printable;
import org.syncline.model.Schema;

/** A configured LDAP directory. The connection is opened by the first operation. */
public final class LdapConnector implements TestsConnection, DiscoversSchema, ImportsFully {
    private static final int MAX_SHOWN = 200;

    private final LdapSettings settings;
    private final Object lock = new Object();
    private LdapSession session;
    private boolean closed;

    public LdapConnector(LdapSettings settings) {
        this.settings = settings;
    }

    @Override
    public String test() throws ConnectorException {
        return describe(session());
    }

    private String describe(LdapSession current) throws ConnectorException {
        Optional<RootDSE> root = current.rootDse();
        String vendor = root.map(RootDSE::getVendorName).orElse("LDAP server");
        String version = root.map(RootDSE::getVendorVersion).map(v -> " " + v).orElse("");
        String encryption =
                current.protocol().map(p -> "encrypted with " + p).orElse("not encrypted");
        return Printable.of(vendor + version, MAX_SHOWN)
                + " at "
                + settings.server()
                + ", LDAPv3, "
                + encryption;
    }

    @Override
    public Schema discoverSchema() throws ConnectorException {
        LdapSession current = session();
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
            return new FullImport(session(), settings, request, sink, cancellation).run();
        } catch (ConnectorException e) {
            throw isClosed() && e.kind() == ConnectorException.Kind.DROPPED
                    ? FullImport.cancelled(settings, e)
                    : e;
        }
    }

    private LdapSession session() throws ConnectorException {
        synchronized (lock) {
            if (closed) {
                throw FullImport.cancelled(settings, null);
            }
            if (session != null && session.isConnected()) {
                return session;
            }
        }
        // Opened outside the lock: close() must not wait for a server that does not answer.
        LdapSession opened = LdapSession.open(settings);
        synchronized (lock) {
            if (closed) {
                opened.close();
                throw FullImport.cancelled(settings, null);
            }
            session = opened;
            return opened;
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    @Override
    public void close() {
        LdapSession open;
        synchronized (lock) {
            closed = true;
            open = session;
        }
        if (open != null) {
            open.close();
        }
    }
}
