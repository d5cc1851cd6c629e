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
import java.util.TreeSet;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.InvalidDnException;

/** What full and delta imports share: how entries are searched, judged and handed on. */
final class ImportRun {
    /** What became of an entry. */
    enum Verdict {
        /** Handed on. */
        TAKEN,
        /** Of no wanted type, or in no included container. */
        OUTSIDE,
        /** Belongs to another partition of the request, or cannot be staged, which was reported. */
        DONE
    }

    /** Learns of the entries that were handed on. */
    @FunctionalInterface
    interface Observer {
        void taken(RawEntry raw, Entry entry);
    }

    /** Takes entries after the server has sent them whole. */
    @FunctionalInterface
    interface Receiver {
        void entry(RawEntry raw) throws ConnectorException;
    }

    /** The type of a request that asks what a server can do and reads no object. */
    private static final String ANY = "top";

    private final Sessions sessions;
    private final Failures failures;
    private final LdapSettings settings;
    private final ImportRequest request;
    private final ImportSink sink;
    private final Cancellation cancellation;
    private final Optional<RootDSE> root;
    private final EntryReader reader;
    private final RangeReader ranges;
    private final ObjectTypes types;
    private final List<SearchPlan> plans;
    private Observer observer;

    /**
     * @param sink takes the objects; null when none are read
     */
    ImportRun(
            Sessions sessions,
            LdapSettings settings,
            ImportRequest request,
            ImportSink sink,
            Cancellation cancellation)
            throws ConnectorException {
        this.sessions = sessions;
        this.failures = new Failures(settings);
        this.settings = settings;
        this.request = request;
        this.sink = sink;
        this.cancellation = cancellation;
        this.root = sessions.reading().get().rootDse();
        this.reader = new EntryReader(new Anchors(settings.anchors()), request);
        this.ranges = new RangeReader(settings, sessions.reading());
        this.types = new ObjectTypes(request.objectTypes(), settings.profile(), classes());
        this.plans =
                request.scopes().stream()
                        .map(scope -> SearchPlan.of(scope, request.scopes()))
                        .toList();
    }

    /** A request about partitions of which nothing is read. */
    static ImportRequest lookingAt(List<Dn> partitions) {
        return new ImportRequest(
                partitions.stream().map(name -> new ContainerScope(name, List.of())).toList(),
                new TreeSet<>(List.of(ANY)),
                org.syncline.model.Schema.EMPTY,
                new TreeSet<>());
    }

    /** Active Directory's classes are known, and its schema is large. */
    private Schema classes() throws ConnectorException {
        boolean needed =
                settings.profile() != Profile.ACTIVE_DIRECTORY && request.objectTypes().size() > 1;
        return needed ? session().schema().orElse(null) : null;
    }

    void observe(Observer newObserver) {
        observer = newObserver;
    }

    /** Opened again when it was lost. */
    LdapSession session() throws ConnectorException {
        return sessions.reading().get();
    }

    Sessions sessions() {
        return sessions;
    }

    Failures failures() {
        return failures;
    }

    LdapSettings settings() {
        return settings;
    }

    ImportRequest request() {
        return request;
    }

    Optional<RootDSE> root() {
        return root;
    }

    List<SearchPlan> plans() {
        return plans;
    }

    void checkCancelled() throws ConnectorException {
        if (cancellation.isCancelled()) {
            throw FullImport.cancelled(settings, null);
        }
    }

    /** Finds the objects of the wanted types. */
    Filter wanted() {
        List<Filter> classes = new ArrayList<>();
        request.objectTypes()
                .forEach(type -> classes.add(Filter.createEqualityFilter("objectClass", type)));
        return classes.size() == 1 ? classes.getFirst() : Filter.createORFilter(classes);
    }

    /** What a search has to ask for so that {@link #take} can use what it finds. */
    String[] attributes(List<String> besides) {
        return reader.requestedAttributes(besides);
    }

    /** Searches a subtree page by page. */
    void search(String base, String what, Filter filter, String[] attributes, Receiver receiver)
            throws ConnectorException {
        new PagedSearch(session(), pageSize())
                .run(new PagedSearch.Query(base, what, filter, attributes), new Page(receiver));
    }

    /** Entries a page, 0 where the server knows no pages. */
    int pageSize() {
        boolean paging =
                root.map(r -> r.supportsControl(SimplePagedResultsControl.PAGED_RESULTS_OID))
                        .orElse(false);
        int wished = request.options().pageSize();
        return !paging ? 0 : wished > 0 ? wished : settings.pageSize();
    }

    /** Hands an entry on, if it is an object of the request. */
    Verdict take(RawEntry raw) throws ConnectorException {
        return take(raw, null);
    }

    /**
     * Hands an entry on, if it is an object of a plan.
     *
     * @param plan null for any of the request
     */
    Verdict take(RawEntry raw, SearchPlan plan) throws ConnectorException {
        try {
            Dn dn = Dn.of(raw.dn());
            SearchPlan.Decision decision = plan == null ? decide(dn) : plan.decide(dn);
            if (decision == SearchPlan.Decision.SKIP) {
                return Verdict.DONE;
            }
            Optional<String> type = types.typeOf(classes(raw));
            if (decision == SearchPlan.Decision.FILTER || type.isEmpty()) {
                return Verdict.OUTSIDE;
            }
            ranges.complete(raw);
            Entry entry = reader.read(raw, dn, type.get());
            sink.object(entry);
            if (observer != null) {
                observer.taken(raw, entry);
            }
            return Verdict.TAKEN;
        } catch (DiscoveryProblem e) {
            sink.discoveryError(raw.dn(), e.error(), e.getMessage());
        } catch (InvalidDnException e) {
            sink.discoveryError(raw.dn(), "invalid-dn", e.getMessage());
        }
        return Verdict.DONE;
    }

    /** The type of an entry that is an object of the request, without handing it on. */
    @SuppressWarnings("unused") // an entry that cannot be read is reported when it is taken
    Optional<String> typeOf(RawEntry raw) {
        try {
            return decide(Dn.of(raw.dn())) == SearchPlan.Decision.TAKE
                    ? types.typeOf(classes(raw))
                    : Optional.empty();
        } catch (DiscoveryProblem | InvalidDnException e) {
            return Optional.empty();
        }
    }

    /** An attribute that is read of objects of a type, by folded name; null when it is not. */
    AttributeSchema attribute(String type, String foldedName) {
        return reader.attribute(type, foldedName);
    }

    private SearchPlan.Decision decide(Dn dn) {
        SearchPlan.Decision decision = SearchPlan.Decision.FILTER;
        for (SearchPlan plan : plans) {
            if (dn.isAtOrBelow(plan.scope().partition())) {
                decision = plan.decide(dn);
                if (decision != SearchPlan.Decision.SKIP) {
                    return decision;
                }
            }
        }
        return decision;
    }

    private static String[] classes(RawEntry raw) throws DiscoveryProblem {
        String[] classes = EntryReader.objectClasses(raw);
        if (classes.length == 0) {
            throw new DiscoveryProblem(
                    "missing-object-class",
                    "The account may not read the object classes of the object.");
        }
        return classes;
    }

    /** Takes the entries of one search; those that were sent in part after their page. */
    private final class Page implements PagedSearch.Receiver {
        private final Receiver receiver;
        private final List<RawEntry> incomplete = new ArrayList<>();

        Page(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void entry(SearchResultEntry entry) throws ConnectorException {
            checkCancelled();
            RawEntry raw = new RawEntry(entry);
            if (raw.incomplete().isEmpty()) {
                receiver.entry(raw);
            } else {
                incomplete.add(raw);
            }
        }

        @Override
        public void pageEnd() throws ConnectorException {
            checkCancelled();
            for (RawEntry raw : incomplete) {
                receiver.entry(raw);
            }
            incomplete.clear();
        }
    }
}
