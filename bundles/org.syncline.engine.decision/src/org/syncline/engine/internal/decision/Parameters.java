// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.model.Dn;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.PartitionDefinition;

/**
 * The values of {@code %parameters%} (semantics reference, 3.2). A connector's own come first, then
 * the project's, so that a project can state what cannot be derived, for example a NetBIOS name
 * that is not the first component of the domain. Immutable.
 */
public final class Parameters {
    private static final Pattern MENTION = Pattern.compile("%([A-Za-z0-9_.\\-]+)%");

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** The parameters of a project and a connector, without those of a domain. */
    public static Parameters of(Map<String, String> project, ConnectorDefinition connector) {
        Map<String, String> values = new HashMap<>();
        values.put("Connector.ID", connector.id() == null ? connector.name() : connector.id());
        values.putAll(project);
        values.putAll(connector.parameters());
        return new Parameters(values);
    }

    /** The same with those of a partition and of the forest to which it belongs. */
    public static Parameters of(
            Map<String, String> project, ConnectorDefinition connector, Dn partition) {
        Map<String, String> values = new HashMap<>();
        values.put("Connector.ID", connector.id() == null ? connector.name() : connector.id());
        if (partition != null) {
            domain(values, "Domain", partition);
            domain(values, "Forest", forest(connector, partition));
        }
        values.putAll(project);
        values.putAll(connector.parameters());
        return new Parameters(values);
    }

    /** The partition of a connector in which a name lies, or null. */
    public static Dn partition(ConnectorDefinition connector, Dn name) {
        Dn best = null;
        for (PartitionDefinition partition : connector.partitions()) {
            Dn dn = Dn.isValid(partition.dn()) ? Dn.of(partition.dn()) : null;
            if (dn != null && name.isAtOrBelow(dn) && (best == null || dn.depth() > best.depth())) {
                best = dn;
            }
        }
        return best;
    }

    /** The root of the forest: the highest selected partition above the given one. */
    private static Dn forest(ConnectorDefinition connector, Dn partition) {
        Dn best = partition;
        for (PartitionDefinition other : connector.partitions()) {
            Dn dn = Dn.isValid(other.dn()) ? Dn.of(other.dn()) : null;
            if (dn != null && partition.isAtOrBelow(dn) && dn.depth() < best.depth()) {
                best = dn;
            }
        }
        return best;
    }

    private static void domain(Map<String, String> values, String kind, Dn partition) {
        StringBuilder fqdn = new StringBuilder();
        for (Dn dn = partition; dn != null; dn = dn.parent()) {
            if (dn.rdn().regionMatches(true, 0, "dc=", 0, 3)) {
                fqdn.append(fqdn.isEmpty() ? "" : ".").append(dn.rdnValue());
            }
        }
        values.put(kind + ".LDAP", partition.text());
        values.put(kind + ".FQDN", fqdn.toString());
        values.put(kind + ".Netbios", partition.rdnValue().toUpperCase(Locale.ROOT));
    }

    /** The value of a parameter, the name without percent signs. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A text with its parameters put in; a name between percent signs that is none stays. */
    public String expand(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        Matcher mention = MENTION.matcher(text);
        return mention.replaceAll(
                match ->
                        Matcher.quoteReplacement(
                                values.getOrDefault(match.group(1), match.group())));
    }
}
