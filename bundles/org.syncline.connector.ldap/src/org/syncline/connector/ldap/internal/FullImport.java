// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;

/** One full import. Objects are handed on as they arrive; nothing but one page is ever kept. */
final class FullImport {
    private static final int MAX_SHOWN = 300;

    private final LdapSession session;
    private final LdapSettings settings;
    private final ImportRequest request;
    private final ImportSink sink;
    private final Cancellation cancellation;
    private final EntryReader reader;
    private final RangeReader ranges;
    private ObjectTypes types;

    FullImport(
            LdapSession session,
            LdapSettings settings,
            ImportRequest request,
            ImportSink sink,
            Cancellation cancellation) {
        this.session = session;
        this.settings = settings;
        this.request = request;
        this.sink = sink;
        this.cancellation = cancellation;
        this.reader = new EntryReader(new Anchors(settings.anchors()), request);
        this.ranges = new RangeReader(session);
    }

    static ConnectorException cancelled(LdapSettings settings, Throwable cause) {
        return new Failures(settings)
                .of(
                        ConnectorException.Kind.CANCELLED,
                        "the import was stopped",
                        "Run the step again when you like: nothing was taken as deleted.",
                        cause);
    }

    Watermark run() throws ConnectorException {
        Optional<RootDSE> root = session.rootDse();
        // Read before the objects: a change during the read is then read again, never missed.
        Watermark watermark = Watermarks.read(session, root, request);
        types = new ObjectTypes(request.objectTypes(), settings.profile(), classes());
        boolean paging =
                root.map(r -> r.supportsControl(SimplePagedResultsControl.PAGED_RESULTS_OID))
                        .orElse(false);
        PagedSearch search = new PagedSearch(session, paging ? settings.pageSize() : 0);
        for (ContainerScope scope : request.scopes()) {
            read(SearchPlan.of(scope, request.scopes()), search);
        }
        return watermark;
    }

    /** Active Directory's classes are known, and its schema is large. */
    private Schema classes() throws ConnectorException {
        boolean needed =
                settings.profile() != Profile.ACTIVE_DIRECTORY && request.objectTypes().size() > 1;
        return needed ? session.schema().orElse(null) : null;
    }

    private void read(SearchPlan plan, PagedSearch search) throws ConnectorException {
        if (plan.bases().isEmpty()) {
            throw session.failures()
                    .of(
                            ConnectorException.Kind.CONFIGURATION,
                            "the partition " + plan.scope().partition() + " includes no container",
                            "Include a container, or remove the partition.",
                            null);
        }
        for (Dn base : plan.bases()) {
            String kind = base.equals(plan.scope().partition()) ? "partition " : "container ";
            search.run(
                    base.text(),
                    kind + Printable.of(base.text(), MAX_SHOWN),
                    filter(),
                    reader.requestedAttributes(),
                    new PageReceiver(plan));
        }
    }

    private Filter filter() {
        List<Filter> classes = new ArrayList<>();
        request.objectTypes()
                .forEach(type -> classes.add(Filter.createEqualityFilter("objectClass", type)));
        return classes.size() == 1 ? classes.getFirst() : Filter.createORFilter(classes);
    }

    private void checkCancelled() throws ConnectorException {
        if (cancellation.isCancelled()) {
            throw cancelled(settings, null);
        }
    }

    /** Takes the entries of one search. */
    private final class PageReceiver implements PagedSearch.Receiver {
        private final SearchPlan plan;

        /** Entries whose attributes were sent in part, to be completed after their page. */
        private final List<RawEntry> incomplete = new ArrayList<>();

        PageReceiver(SearchPlan plan) {
            this.plan = plan;
        }

        @Override
        public void entry(SearchResultEntry entry) throws ConnectorException {
            checkCancelled();
            RawEntry raw = new RawEntry(entry);
            if (raw.incomplete().isEmpty()) {
                take(raw);
            } else {
                incomplete.add(raw);
            }
        }

        @Override
        public void pageEnd() throws ConnectorException {
            checkCancelled();
            for (RawEntry raw : incomplete) {
                take(raw);
            }
            incomplete.clear();
        }

        private void take(RawEntry raw) throws ConnectorException {
            try {
                stage(raw);
            } catch (DiscoveryProblem e) {
                sink.discoveryError(raw.dn(), e.error(), e.getMessage());
            } catch (InvalidDnException e) {
                sink.discoveryError(raw.dn(), "invalid-dn", e.getMessage());
            }
        }

        private void stage(RawEntry raw) throws ConnectorException, DiscoveryProblem {
            Dn dn = Dn.of(raw.dn());
            SearchPlan.Decision decision = plan.decide(dn);
            if (decision == SearchPlan.Decision.SKIP) {
                return;
            }
            Optional<String> type = type(raw);
            if (decision == SearchPlan.Decision.FILTER || type.isEmpty()) {
                sink.filtered();
                return;
            }
            ranges.complete(raw);
            sink.object(reader.read(raw, dn, type.get()));
        }

        private Optional<String> type(RawEntry raw) throws DiscoveryProblem {
            String[] classes = EntryReader.objectClasses(raw);
            if (classes.length == 0) {
                throw new DiscoveryProblem(
                        "missing-object-class",
                        "The account may not read the object classes of the object.");
            }
            return types.typeOf(classes);
        }
    }
}
