// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.policy.JsonValue.JsonObject;
import org.syncline.rules.SourceLocation;

/**
 * Reads the policy files of Azure AD Connect (formats reference, 5.2) and lists of rules in the
 * property names that the commands give.
 */
public final class PolicyReader {
    private static final Pattern LOOKS_LIKE =
            Pattern.compile(
                    "(?i)\"(policyMetadata|deploymentMetadata|onpremisesDirectoryPolicy"
                            + "|azureDirectoryPolicy|customSynchronizationRules"
                            + "|standardSynchronizationRules|AttributeFlowMappings)\"");
    private static final Set<String> ROOT =
            lower(
                    "policyMetadata",
                    "deploymentMetadata",
                    "onpremisesDirectoryPolicy",
                    "azureDirectoryPolicy");
    private static final Set<String> DIRECTORY =
            lower(
                    "friendlyName",
                    "fullyQualifiedDomainName",
                    "uniqueIdentifier",
                    "partitionFilters",
                    "standardSynchronizationRules",
                    "customSynchronizationRules");

    private final Notes notes;
    private final List<ManagementAgent> agents = new ArrayList<>();
    private final List<ForeignRule> rules = new ArrayList<>();

    private PolicyReader(Notes notes) {
        this.notes = notes;
    }

    static Set<String> lower(String... names) {
        Set<String> lower = new java.util.HashSet<>();
        for (String name : names) {
            lower.add(name.toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    /** Whether a text names what policies hold. */
    public static boolean isPolicy(String text) {
        return LOOKS_LIKE.matcher(text).find();
    }

    /**
     * Reads a policy. Notes are not part of the result.
     *
     * @param file what notes call it
     */
    public static ForeignConfiguration read(String text, String file, Notes notes)
            throws FormatException {
        JsonValue root = new JsonFile(text, file, notes).read();
        return new PolicyReader(notes).policy(root);
    }

    private ForeignConfiguration policy(JsonValue root) throws FormatException {
        if (root instanceof JsonObject policy && !isRule(policy)) {
            unknown(policy, "policy", "", ROOT);
            metadata(policy);
            for (JsonValue directory : policy.list("onpremisesDirectoryPolicy")) {
                directory(directory, false);
            }
            for (JsonValue directory : policy.list("azureDirectoryPolicy")) {
                directory(directory, true);
            }
        } else if (root instanceof JsonValue.JsonArray array) {
            array.values().forEach(value -> rule(value, ""));
        } else if (root instanceof JsonObject rule) {
            rule(rule, "");
        } else {
            throw new FormatException(
                    root.location(), "this is no policy", "give the file that the wizard wrote");
        }
        return new ForeignConfiguration(agents, List.of(), rules, List.of());
    }

    private static boolean isRule(JsonObject value) {
        return value.get("AttributeFlowMappings", "attributeMappings") != null;
    }

    private void metadata(JsonObject policy) {
        if (policy.get("policyMetadata") instanceof JsonObject made) {
            notes.remark(
                    "policy",
                    made.text("type"),
                    made.location(),
                    "made by Azure AD Connect "
                            + made.text("azureADConnectVersion")
                            + " at "
                            + made.text("timeCreated"));
        }
    }

    private void unknown(JsonObject object, String kind, String subject, Set<String> known) {
        for (String key : object.keys()) {
            if (!known.contains(key)) {
                JsonValue value = object.get(key);
                String text = value instanceof JsonValue.JsonText t ? t.text() : "";
                notes.lost(
                        kind,
                        subject,
                        value.location(),
                        "the property "
                                + object.names().get(key)
                                + " is not known"
                                + (text.isEmpty() ? "" : "; it says \"" + text + "\""));
            }
        }
    }

    private void directory(JsonValue value, boolean cloud) {
        if (!(value instanceof JsonObject directory)) {
            notes.lost("policy", "directory", value.location(), "a directory is no object");
            return;
        }
        PolicyAgent agent = new PolicyAgent(directory, cloud, notes);
        unknown(directory, "policy", agent.name(), DIRECTORY);
        boolean empty =
                cloud
                        && directory.list("standardSynchronizationRules").isEmpty()
                        && directory.list("customSynchronizationRules").isEmpty();
        if (!empty) {
            agents.add(agent.read());
        }
        directory.list("standardSynchronizationRules").forEach(this::reference);
        directory.list("customSynchronizationRules").forEach(rule -> rule(rule, agent.id()));
    }

    private void reference(JsonValue value) {
        SourceLocation place = value.location();
        String name = value instanceof JsonObject rule ? rule.text("name") : "";
        String tag = value instanceof JsonObject rule ? rule.text("immutableTag") : "";
        notes.remark(
                "rule",
                name,
                place,
                "the policy only names this standard rule"
                        + (tag.isEmpty() ? "" : " (" + tag + ")")
                        + "; its content comes from the server's configuration folder or script");
    }

    private void rule(JsonValue value, String connector) {
        Optional<ForeignRule> rule = new PolicyRule(notes).read(value, connector);
        rule.ifPresent(rules::add);
    }
}
