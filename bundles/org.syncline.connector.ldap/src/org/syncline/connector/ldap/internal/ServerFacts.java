// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.OIDRegistry;
import com.unboundid.util.OIDRegistryItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DescribesServer.Fact;
import org.syncline.model.Dn;

/** What a server says of itself, and how it will be read. For one run. */
final class ServerFacts {
    private static final String NONE = "none that the account may see";

    /** Where Active Directory keeps its limits ([MS-ADTS] 3.1.1.3.4.6). */
    private static final String POLICY =
            "CN=Default Query Policy,CN=Query-Policies,CN=Directory Service,CN=Windows NT,"
                    + "CN=Services,";

    private final ImportRun run;
    private final Optional<RootDSE> root;

    ServerFacts(ImportRun run) {
        this.run = run;
        this.root = run.root();
    }

    List<Fact> all() throws ConnectorException {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Naming contexts", contexts()));
        facts.add(new Fact("Delta imports", delta()));
        facts.add(new Fact("Pages", pages()));
        facts.add(new Fact("Controls", names(root.map(RootDSE::getSupportedControlOIDs))));
        facts.add(
                new Fact(
                        "Extensions", names(root.map(RootDSE::getSupportedExtendedOperationOIDs))));
        facts.add(
                new Fact(
                        "SASL",
                        joined(
                                root.map(RootDSE::getSupportedSASLMechanismNames).stream()
                                        .flatMap(Stream::of))));
        return facts;
    }

    private static String joined(Stream<String> texts) {
        String all = texts.collect(Collectors.joining(", "));
        return all.isEmpty() ? NONE : all;
    }

    private String contexts() {
        return NamingContexts.of(root).names().stream()
                .map(Dn::text)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("; "), ServerFacts::orNone));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }

    private String delta() throws ConnectorException {
        try {
            return new DeltaStrategies(run).choice().forPeople();
        } catch (ConnectorException e) {
            if (e.kind() != ConnectorException.Kind.CONFIGURATION) {
                throw e;
            }
            return "not possible: " + e.getMessage();
        }
    }

    private String pages() throws ConnectorException {
        if (!root.map(r -> r.supportsControl(SimplePagedResultsControl.PAGED_RESULTS_OID))
                .orElse(false)) {
            return "not offered: an answer holds everything, or fails where the server has a limit";
        }
        int wished = run.pageSize();
        String asked = wished == 0 ? "not asked for (page-size 0)" : wished + " objects";
        Optional<Integer> most = limit("MaxPageSize");
        if (most.isPresent() && (wished == 0 || wished > most.get())) {
            asked += ", of which the server gives " + most.get() + " at a time";
        } else if (most.isPresent()) {
            asked += "; the server allows " + most.get();
        } else {
            asked += "; the server publishes no limit";
        }
        return asked
                + limit("MaxValRange")
                        .map(values -> "; " + values + " values of an attribute at a time")
                        .orElse("");
    }

    private Optional<Integer> limit(String name) throws ConnectorException {
        String configuration =
                root.map(entry -> entry.getAttributeValue("configurationNamingContext"))
                        .orElse(null);
        if (configuration == null) {
            return Optional.empty();
        }
        return run.session().values(POLICY + configuration, "lDAPAdminLimits").stream()
                .filter(limit -> limit.matches(name + "=\\d{1,9}"))
                .map(limit -> Integer.valueOf(limit.substring(name.length() + 1)))
                .findFirst();
    }

    private static String names(Optional<String[]> oids) {
        OIDRegistry registry = OIDRegistry.getDefault();
        return joined(
                oids.stream()
                        .flatMap(Stream::of)
                        .map(oid -> name(oid, registry.get(oid)))
                        .sorted(String.CASE_INSENSITIVE_ORDER));
    }

    private static String name(String oid, OIDRegistryItem known) {
        return known == null ? oid : known.getName();
    }
}
