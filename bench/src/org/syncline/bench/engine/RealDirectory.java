// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.syncline.bench.Benchmark;
import org.syncline.bench.Result;
import org.syncline.bench.directory.SlapdProcess;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.model.AttributeChange;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Schema;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/**
 * The LDAP connector alone against OpenLDAP's own server: what is read is thrown away, what is
 * written is made up. The floors are the same requests by the SDK alone.
 */
public final class RealDirectory implements Benchmark {
    private static final int IN_FLIGHT = 64;
    private static final int PAGE = 500;
    private static final int BATCH = 500;
    private static final int ROUNDS = 5;
    private static final String TYPE = "inetOrgPerson";
    private static final List<String> ATTRIBUTES =
            List.of("sn", "givenName", "displayName", "mail", "title", "l", "employeeNumber");

    private final int people;

    public RealDirectory(int people) {
        this.people = people;
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        if (!SlapdProcess.isInstalled()) {
            System.out.println(
                    "directories: left out, /usr/sbin/slapd is missing (Debian: apt install slapd)");
            return;
        }
        Path scratch = Files.createTempDirectory("syncline-bench");
        try (SlapdProcess server = SlapdProcess.start(scratch)) {
            int warm = Math.max(1_000, people / 4);
            rawAdds(server, "Warm", warm);
            export(server, "Warmer", warm);
            double rawAdds = rawAdds(server, "Raw", people);
            results.accept(
                    result(
                            "adds to slapd",
                            people,
                            export(server, "Ours", people),
                            "raw adds, 64 in flight",
                            rawAdds));
            read(server, 2L * (people + warm), results);
        } finally {
            Bed.delete(scratch);
        }
    }

    private static void unit(SlapdProcess server, String name) throws Exception {
        try (LDAPConnection admin = server.connect()) {
            admin.add("dn: " + container(name), "objectClass: organizationalUnit");
        }
    }

    private static String container(String name) {
        return "ou=" + name + "," + SlapdProcess.BASE;
    }

    private Result result(
            String what, long units, double seconds, String floor, double floorSeconds) {
        return new Result(
                String.format("%,d entries, %s", units, what),
                "entries",
                units,
                seconds,
                floor,
                floorSeconds);
    }

    private static String value(String attribute, int number) {
        return attribute.equals("mail") ? "p" + number + "@contoso.com" : attribute + " " + number;
    }

    private static double rawAdds(SlapdProcess server, String unit, int people) throws Exception {
        unit(server, unit);
        Semaphore places = new Semaphore(IN_FLIGHT);
        try (LDAPConnection connection = server.connect()) {
            long start = System.nanoTime();
            for (int number = 0; number < people; number++) {
                int person = number;
                List<Attribute> all = new ArrayList<>(List.of(new Attribute("objectClass", TYPE)));
                ATTRIBUTES.forEach(name -> all.add(new Attribute(name, value(name, person))));
                places.acquire();
                connection.asyncAdd(
                        new AddRequest("cn=Person " + number + "," + container(unit), all),
                        (id, answer) -> places.release());
            }
            places.acquire(IN_FLIGHT);
            return Bed.seconds(start);
        }
    }

    private static double export(SlapdProcess server, String unit, int people) throws Exception {
        unit(server, unit);
        AtomicLong done = new AtomicLong();
        try (ExportsChanges connector = open(server)) {
            long start = System.nanoTime();
            for (int first = 0; first < people; first += BATCH) {
                List<ExportObject> batch = new ArrayList<>();
                for (int number = first; number < Math.min(people, first + BATCH); number++) {
                    batch.add(addition(number, unit));
                }
                connector.export(
                        batch,
                        (number, result) ->
                                done.addAndGet(result instanceof ExportResult.Failed ? 0 : 1),
                        Cancellation.NEVER);
            }
            double seconds = Bed.seconds(start);
            if (done.get() != people) {
                throw new IllegalStateException(done + " of " + people + " were written.");
            }
            return seconds;
        }
    }

    private static ExportObject addition(int number, String unit) {
        List<AttributeChange> changes =
                ATTRIBUTES.stream()
                        .map(
                                name ->
                                        new AttributeChange(
                                                name,
                                                true,
                                                Values.NONE,
                                                Values.texts(value(name, number))))
                        .toList();
        Dn dn = Dn.of("cn=Person " + number + "," + container(unit));
        return new ExportObject(number, Operation.ADD, dn, null, null, TYPE, changes);
    }

    @SuppressWarnings("unchecked") // the connector is all of them
    private static <C> C open(SlapdProcess server) throws ConnectorException {
        return (C)
                new LdapConnectorType()
                        .open(
                                new ConnectorConfiguration(
                                        "bench",
                                        Map.of(
                                                "url",
                                                server.url(),
                                                "bind",
                                                SlapdProcess.ADMIN,
                                                "profile",
                                                "openldap"),
                                        Map.of("password", SlapdProcess.PASSWORD)));
    }

    /** Reads everybody, then what changed of a tenth. */
    private void read(SlapdProcess server, long all, Consumer<Result> results) throws Exception {
        double raw = Double.MAX_VALUE;
        double ours = Double.MAX_VALUE;
        Watermark mark = Watermark.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            raw = Math.min(raw, rawRead(server, all));
            Counting sink = new Counting();
            try (ImportsFully connector = open(server)) {
                long start = System.nanoTime();
                mark = connector.importAll(request(), sink, Cancellation.NEVER);
                ours = Math.min(ours, Bed.seconds(start));
            }
            sink.require(all);
        }
        results.accept(result("full import from slapd", all, ours, "raw paged search", raw));
        int touched = people / 10;
        double byName = Double.MAX_VALUE;
        double delta = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            touch(server, touched, "new " + round);
            byName = Math.min(byName, rawReadByName(server, touched));
            Counting sink = new Counting();
            try (ImportsChanges connector = open(server)) {
                long start = System.nanoTime();
                mark = connector.importChanges(request(), mark, sink, Cancellation.NEVER);
                delta = Math.min(delta, Bed.seconds(start));
            }
            sink.require(touched);
        }
        results.accept(
                result(
                        "delta import from slapd, of " + String.format("%,d", all),
                        touched,
                        delta,
                        "raw reads of the same by name, 64 in flight",
                        byName));
    }

    private static double rawReadByName(SlapdProcess server, int count) throws Exception {
        String[] wanted = ATTRIBUTES.toArray(String[]::new);
        Semaphore places = new Semaphore(IN_FLIGHT);
        try (LDAPConnection connection = server.connect()) {
            long start = System.nanoTime();
            for (int number = 0; number < count; number++) {
                places.acquire();
                connection.asyncSearch(
                        new SearchRequest(
                                new Ended(places),
                                "cn=Person " + number + "," + container("Raw"),
                                SearchScope.BASE,
                                "(objectClass=*)",
                                wanted));
            }
            places.acquire(IN_FLIGHT);
            return Bed.seconds(start);
        }
    }

    /** Gives the place of an answered search free. */
    private record Ended(Semaphore places) implements AsyncSearchResultListener {
        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            // thrown away
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // there are none
        }

        @Override
        public void searchResultReceived(AsyncRequestID id, SearchResult result) {
            places.release();
        }
    }

    private static ImportRequest request() {
        TreeMap<String, AttributeSchema> attributes = new TreeMap<>();
        ATTRIBUTES.forEach(
                name -> attributes.put(name, new AttributeSchema(name, ValueType.STRING, true)));
        return new ImportRequest(
                List.of(new ContainerScope(Dn.of(SlapdProcess.BASE), List.of())),
                new TreeSet<>(List.of(TYPE)),
                new Schema(new TreeMap<>(Map.of(TYPE, attributes))),
                new TreeSet<>());
    }

    private static double rawRead(SlapdProcess server, long expected) throws Exception {
        String[] wanted = ATTRIBUTES.toArray(String[]::new);
        try (LDAPConnection connection = server.connect()) {
            long start = System.nanoTime();
            ASN1OctetString cookie = null;
            long found = 0;
            do {
                SearchRequest request =
                        new SearchRequest(
                                SlapdProcess.BASE,
                                SearchScope.SUB,
                                "(objectClass=" + TYPE + ")",
                                wanted);
                request.addControl(new SimplePagedResultsControl(PAGE, cookie, true));
                var page = connection.search(request);
                found += page.getEntryCount();
                cookie = SimplePagedResultsControl.get(page).getCookie();
            } while (cookie != null && cookie.getValueLength() > 0);
            if (found != expected) {
                throw new IllegalStateException(found + " of " + expected + " were read.");
            }
            return Bed.seconds(start);
        }
    }

    private static void touch(SlapdProcess server, int count, String title) throws Exception {
        try (LDAPConnection connection = server.connect()) {
            for (int number = 0; number < count; number++) {
                connection.modify(
                        "cn=Person " + number + "," + container("Raw"),
                        new Modification(ModificationType.REPLACE, "title", title));
            }
        }
    }

    /** Counts what an import brings. */
    private static final class Counting implements DeltaSink {
        private long objects;

        @Override
        public void object(Entry entry) {
            objects++;
        }

        @Override
        public void changed(EntryDelta delta) {
            objects++;
        }

        @Override
        public void deleted(Value.Binary anchor, Dn dn) {
            throw new IllegalStateException("Nothing was deleted, but " + dn);
        }

        @Override
        public void filtered() {
            throw new IllegalStateException("Nothing is left out.");
        }

        @Override
        public void discoveryError(String dn, String error, String detail) {
            throw new IllegalStateException(dn + ": " + detail);
        }

        void require(long expected) {
            if (objects != expected) {
                throw new IllegalStateException(objects + " of " + expected + " were read.");
            }
        }
    }
}
