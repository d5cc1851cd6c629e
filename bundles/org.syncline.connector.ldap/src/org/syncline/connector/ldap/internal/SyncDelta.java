// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.ldap.internal.ChangedEntries.Changed;
import org.syncline.connector.ldap.internal.ChangedEntries.Deleted;
import org.syncline.connector.ldap.internal.SyncSearch.Told;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Printable;
import org.syncline.model.Value;

/**
 * Changes by content synchronization (RFC 4533), with a cookie for each suffix. A server that keeps
 * a session log names what was deleted; one that does not names what is still there, so the
 * identifiers of all objects are kept with the point. They also tell which containers were renamed:
 * the server does not report what moved along with them.
 */
final class SyncDelta implements DeltaStrategy {
    private static final String COOKIE = "cookie";
    private static final String SUFFIX = "suffix";

    /** Answers that mean: the server cannot go on from this cookie. */
    private static final Set<ResultCode> REFUSALS =
            Set.of(
                    ResultCode.E_SYNC_REFRESH_REQUIRED,
                    ResultCode.UNWILLING_TO_PERFORM,
                    ResultCode.PROTOCOL_ERROR,
                    ResultCode.UNAVAILABLE_CRITICAL_EXTENSION);

    private final ImportRun run;
    private final PipelinedReads reads;
    private final Anchors anchors;
    private final Map<Dn, String> cookies = new LinkedHashMap<>();
    private AnchorListing listing = new AnchorListing();

    SyncDelta(ImportRun run, PipelinedReads reads) {
        this.run = run;
        this.reads = reads;
        this.anchors = new Anchors(run.settings().anchors());
    }

    @Override
    public String word() {
        return DeltaChoice.SYNC.word();
    }

    @Override
    public Optional<String> obstacle() throws ConnectorException {
        boolean offered =
                run.root()
                        .map(r -> r.supportsControl(ContentSyncRequestControl.SYNC_REQUEST_OID))
                        .orElse(false);
        if (!offered) {
            return Optional.of("the server does not offer the control for it (slapo-syncprov)");
        }
        if (!run.settings().anchors().getFirst().equalsIgnoreCase("entryUUID")) {
            return Optional.of(
                    "the anchor is not entryUUID, by which the control tells of deletions");
        }
        try {
            begin();
            return Optional.empty();
        } catch (ConnectorException e) {
            boolean refused = e.getCause() instanceof LDAPException cause && isRefusal(cause);
            if (refused || e.kind() == Kind.PERMISSION || e.kind() == Kind.PARTITION) {
                return Optional.of("the server does not keep a history of the partitions");
            }
            throw e;
        }
    }

    private static boolean isRefusal(LDAPException e) {
        return REFUSALS.contains(e.getResultCode());
    }

    private List<Dn> contexts() {
        return NamingContexts.of(run.root()).of(run.plans());
    }

    @Override
    public void begin() throws ConnectorException {
        if (cookies.isEmpty()) {
            for (Dn context : contexts()) {
                cookies.put(context, new SyncSearch(run).latest(context));
            }
        }
    }

    @Override
    public void taken(RawEntry raw, Entry entry) {
        listing.add(entry.anchor(), entry.dn());
    }

    /** Containers that are no objects of the request are needed to see that they were renamed. */
    @Override
    public void end() throws ConnectorException {
        Filter containers =
                Filter.createANDFilter(
                        Filter.createEqualityFilter("hasSubordinates", "TRUE"),
                        Filter.createNOTFilter(run.wanted()));
        for (Dn context : contexts()) {
            list(context, containers, this::note);
        }
    }

    private void list(Dn context, Filter filter, ImportRun.Receiver receiver)
            throws ConnectorException {
        run.search(
                context.text(),
                "the names in " + Printable.of(context.text(), FullImport.MAX_SHOWN),
                filter,
                anchors.attributes().toArray(String[]::new),
                receiver);
    }

    private void note(RawEntry raw) {
        Value.Binary anchor = anchors.orNull(raw);
        if (anchor != null && Dn.isValid(raw.dn())) {
            listing.add(anchor, Dn.of(raw.dn()));
        }
    }

    @Override
    public DeltaPoint point() {
        Map<String, String> state = new TreeMap<>();
        int number = 0;
        for (Map.Entry<Dn, String> cookie : cookies.entrySet()) {
            state.put(SUFFIX + number, cookie.getKey().text());
            state.put(COOKIE + number, cookie.getValue());
            number++;
        }
        return DeltaPoint.of(word(), state, listing.bytes());
    }

    @Override
    public DeltaPoint read(DeltaPoint from, DeltaSink sink) throws ConnectorException {
        listing = AnchorListing.of(from.listing());
        List<Deleted> deleted = new ArrayList<>();
        Map<Value.Binary, Dn> changed = new LinkedHashMap<>();
        Map<Dn, Told> told = new LinkedHashMap<>();
        for (Dn context : contexts()) {
            Told news = changes(context, cookie(from, context));
            told.put(context, news);
            cookies.put(context, news.cookie());
            changed.putAll(news.changed());
        }
        gone(told).forEach(anchor -> deleted.add(new Deleted(anchor, null)));
        deleted.forEach(entry -> listing.remove(entry.anchor()));
        Map<Dn, Changed> byName = byName(changed);
        run.observe(this::taken);
        new ChangedEntries(run, reads, sink).report(deleted, byName);
        changed.forEach(listing::add);
        return point();
    }

    private String cookie(DeltaPoint from, Dn context) throws ConnectorException {
        for (int i = 0; from.get(SUFFIX + i).isPresent(); i++) {
            if (Dn.of(from.get(SUFFIX + i).get()).equals(context)) {
                return from.get(COOKIE + i).orElse("");
            }
        }
        throw DeltaStrategies.gone(
                run, "the last import noted no point in the history of " + context);
    }

    private Told changes(Dn context, String cookie) throws ConnectorException {
        try {
            return new SyncSearch(run).changes(context, cookie);
        } catch (ConnectorException e) {
            if (e.getCause() instanceof LDAPException cause && isRefusal(cause)) {
                throw DeltaStrategies.gone(
                        run, "the server does not know the last import's point in the history");
            }
            throw e;
        }
    }

    /** What was deleted by name, or is not among what is still there in any suffix. */
    private Set<Value.Binary> gone(Map<Dn, Told> told) throws ConnectorException {
        Set<Value.Binary> gone = new LinkedHashSet<>();
        told.values().forEach(news -> gone.addAll(news.deleted()));
        if (told.values().stream().anyMatch(Told::presentPhase)) {
            gone.addAll(listing.anchors());
            for (Map.Entry<Dn, Told> suffix : told.entrySet()) {
                gone.removeAll(present(suffix.getKey(), suffix.getValue()));
            }
        }
        told.values().forEach(news -> gone.removeAll(news.changed().keySet()));
        return gone;
    }

    /** A suffix that names what is gone, while another one names what is left, is listed. */
    private Set<Value.Binary> present(Dn context, Told news) throws ConnectorException {
        if (news.presentPhase()) {
            return news.present();
        }
        Set<Value.Binary> present = new HashSet<>();
        list(
                context,
                Filter.createPresenceFilter("objectClass"),
                raw -> {
                    Value.Binary anchor = anchors.orNull(raw);
                    if (anchor != null) {
                        present.add(anchor);
                    }
                });
        present.removeAll(news.deleted());
        return present;
    }

    /** A container of another name, or one that is new, may have brought along what is below it. */
    private Map<Dn, Changed> byName(Map<Value.Binary, Dn> changed) {
        Map<Dn, Changed> byName = new LinkedHashMap<>();
        changed.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().depth()))
                .forEach(
                        entry ->
                                byName.put(
                                        entry.getValue(),
                                        new Changed(
                                                null,
                                                !listing.holds(entry.getKey(), entry.getValue()),
                                                listing.holds(entry.getKey()))));
        return byName;
    }
}
