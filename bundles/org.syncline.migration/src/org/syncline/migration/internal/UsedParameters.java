// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;

/** The parameters that rules name, with the values that the old system had for them. */
final class UsedParameters {
    private static final Pattern PARAMETER = Pattern.compile("%([A-Za-z0-9_.-]+)%");

    /** Supplied by the engine for each object (semantics reference, 3.2). */
    private static final Pattern SUPPLIED =
            Pattern.compile("(Domain|Forest)\\.(Netbios|FQDN|LDAP)|Connector\\.ID");

    private final Connected connected;
    private final Output output;

    UsedParameters(Connected connected, Output output) {
        this.connected = connected;
        this.output = output;
    }

    SortedMap<String, String> of(List<ForeignRule> rules) {
        Map<String, String> known = known(connected.agent());
        SortedMap<String, String> values = new TreeMap<>();
        for (String name : names(rules)) {
            String value = known.get(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value);
            } else if (!SUPPLIED.matcher(name).matches()) {
                output.report(
                        Outcome.NOT_VERIFIED,
                        "parameter",
                        "%" + name + "%",
                        connected.agent().location(),
                        "",
                        "rules use it and no source gives its value; declare it in the project or"
                                + " the connector: parameter \""
                                + name
                                + "\" = \"…\"");
            }
        }
        return values;
    }

    /** Those of the domain are known where there is one domain. */
    private static Map<String, String> known(ManagementAgent agent) {
        Map<String, String> known = new TreeMap<>();
        List<AgentPartition> domains =
                agent.selectedPartitions().stream().filter(AgentPartition::domain).toList();
        if (domains.size() == 1) {
            known.putAll(domains.getFirst().parameters());
        }
        known.putAll(agent.parameters());
        known.remove("Connector.ID");
        return known;
    }

    private static Set<String> names(List<ForeignRule> rules) {
        Set<String> names = new TreeSet<>();
        for (ForeignRule rule : rules) {
            Stream<String> flows = rule.flows().stream().map(ForeignFlow::text);
            Stream<String> scope =
                    rule.scope().stream().flatMap(List::stream).map(ForeignClause::value);
            Stream.concat(flows, scope).forEach(text -> collect(text, names));
        }
        return names;
    }

    private static void collect(String text, Set<String> names) {
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
