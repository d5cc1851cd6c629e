// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.ldap.internal.DirSyncSearch.Rights;
import org.syncline.model.Dn;
import org.syncline.model.Entry;

/**
 * Changes by Active Directory's synchronization control, with a cookie for each partition. The
 * control tells which objects changed; they are read again whole, except where nothing but values
 * of links came and went: a group of 100,000 is not read again for one new member.
 */
final class DirSyncDelta implements DeltaStrategy {
    private static final String COOKIE = "cookie ";
    private static final String RIGHTS = "rights";
    private static final String TIME = "time";

    /** Shows deleted objects ([MS-ADTS] 3.1.1.3.4.1.14). */
    private static final Control SHOW_DELETED = new Control("1.2.840.113556.1.4.417", true);

    private static final String DELETED_OBJECTS = "18E2EA80684F11D2B9AA00C04F79F805";

    /** How long deleted objects are kept where the forest does not say ([MS-ADTS] 6.1.1.2.4.1). */
    private static final Duration DEFAULT_LIFETIME = Duration.ofDays(60);

    private final ImportRun run;
    private final PipelinedReads reads;
    private final Map<String, String> state = new TreeMap<>();

    DirSyncDelta(ImportRun run, PipelinedReads reads) {
        this.run = run;
        this.reads = reads;
    }

    @Override
    public String word() {
        return DeltaChoice.DIRSYNC.word();
    }

    @Override
    public Optional<String> obstacle() throws ConnectorException {
        boolean offered =
                run.root()
                        .map(r -> r.supportsControl(ActiveDirectoryDirSyncControl.DIRSYNC_OID))
                        .orElse(false);
        if (!offered) {
            return Optional.of("the server does not offer the control for it");
        }
        if (!run.settings().anchors().getFirst().equalsIgnoreCase("objectGUID")) {
            return Optional.of(
                    "the anchor is not objectGUID, by which the control tells of deletions");
        }
        return obstacleOfRights();
    }

    /** Tries the rights of replication first, then those of the account. */
    private Optional<String> obstacleOfRights() throws ConnectorException {
        try {
            note(Rights.REPLICATION);
            return Optional.empty();
        } catch (ConnectorException e) {
            if (e.kind() != Kind.PERMISSION) {
                throw e;
            }
        }
        for (Dn context : contexts()) {
            if (!seesDeletedObjects(context)) {
                return Optional.of(
                        "the account has neither the right Replicating Directory Changes on "
                                + context
                                + " nor may it read the deleted objects there");
            }
        }
        note(Rights.OWN);
        return Optional.empty();
    }

    /** Whether at least one can be seen; the container alone may be seen by all. */
    private boolean seesDeletedObjects(Dn context) throws ConnectorException {
        SearchRequest request =
                new SearchRequest(
                        "<WKGUID=" + DELETED_OBJECTS + "," + context.text() + ">",
                        SearchScope.ONE,
                        Filter.createEqualityFilter("isDeleted", "TRUE"),
                        "1.1");
        request.setSizeLimit(1);
        request.addControl(SHOW_DELETED);
        try {
            // Samba does not look at the limit.
            return run.session().search(request, "the deleted objects").getEntryCount() > 0;
        } catch (ConnectorException e) {
            if (e.getCause() instanceof LDAPException cause && !Failures.isConnectionLoss(cause)) {
                return cause.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED);
            }
            throw e;
        }
    }

    private List<Dn> contexts() {
        return NamingContexts.of(run.root()).of(run.plans());
    }

    private void note(Rights rights) throws ConnectorException {
        state.clear();
        state.put(TIME, Long.toString(Instant.now().getEpochSecond()));
        state.put(RIGHTS, rights.name());
        for (Dn context : contexts()) {
            note(context, new DirSyncSearch(run, rights).latest(context));
        }
    }

    private void note(Dn context, byte[] cookie) {
        state.put(key(context), Base64.getEncoder().encodeToString(cookie));
    }

    /** Names hold the sign that ends the name of a state. */
    private static String key(Dn context) {
        return COOKIE
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(context.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void begin() throws ConnectorException {
        if (state.isEmpty()) {
            note(Rights.REPLICATION);
        }
    }

    @Override
    public void taken(RawEntry raw, Entry entry) {
        // The control tells all that has to be known.
    }

    @Override
    public DeltaPoint point() {
        return DeltaPoint.of(word(), state, new byte[0]);
    }

    @Override
    public DeltaPoint read(DeltaPoint from, DeltaSink sink) throws ConnectorException {
        checkLifetime(from);
        state.clear();
        state.put(TIME, Long.toString(Instant.now().getEpochSecond()));
        Rights rights =
                from.get(RIGHTS).filter(Rights.OWN.name()::equals).isPresent()
                        ? Rights.OWN
                        : Rights.REPLICATION;
        state.put(RIGHTS, rights.name());
        DirSyncChanges changes = new DirSyncChanges();
        for (Dn context : contexts()) {
            note(context, changes(context, cookie(from, context), rights, changes));
        }
        ChangedEntries entries = new ChangedEntries(run, reads, sink);
        entries.report(changes.deleted(), changes.whole());
        new ChangedLinks(run, reads, sink, entries).report(changes.links());
        return point();
    }

    private byte[] cookie(DeltaPoint from, Dn context) throws ConnectorException {
        Optional<String> text = from.get(key(context));
        if (text.isEmpty()) {
            throw DeltaStrategies.gone(
                    run, "the last import noted no point in the history of " + context);
        }
        return Base64.getDecoder().decode(text.get());
    }

    private byte[] changes(Dn context, byte[] cookie, Rights rights, DirSyncChanges changes)
            throws ConnectorException {
        String[] attributes = DirSyncChanges.attributes(run.attributes(List.of()));
        try {
            return new DirSyncSearch(run, rights)
                    .changes(context, cookie, attributes, changes::add);
        } catch (ConnectorException e) {
            if (DirSyncSearch.refusesCookie(e)) {
                throw DeltaStrategies.gone(
                        run, "the server does not know the last import's point in the history");
            }
            if (e.kind() == Kind.PERMISSION) {
                throw DeltaStrategies.gone(
                        run,
                        "the account no longer has the right Replicating Directory Changes on "
                                + context);
            }
            throw e;
        }
    }

    /** A deletion is forgotten when the deleted object itself is removed. */
    private void checkLifetime(DeltaPoint from) throws ConnectorException {
        Duration age = Duration.between(Instant.ofEpochSecond(from.number(TIME)), Instant.now());
        Duration lifetime = lifetime();
        if (age.compareTo(lifetime) > 0) {
            throw DeltaStrategies.gone(
                    run,
                    "the last import is "
                            + age.toDays()
                            + " days ago, and deletions are forgotten after "
                            + lifetime.toDays());
        }
    }

    private Duration lifetime() throws ConnectorException {
        String configuration =
                run.root()
                        .map(root -> root.getAttributeValue("configurationNamingContext"))
                        .orElse("");
        if (configuration == null || configuration.isEmpty()) {
            return DEFAULT_LIFETIME;
        }
        String service = "CN=Directory Service,CN=Windows NT,CN=Services," + configuration;
        return run.session()
                .value(service, "tombstoneLifetime")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofDays(Long.parseLong(text)))
                .orElse(DEFAULT_LIFETIME);
    }
}
