// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.server.ServerFacts;

/**
 * Replaces what tells of a particular organisation by placeholders: host and domain names, names in
 * the directory, SIDs and accounts (formats reference, 6.21). The same value has the same
 * placeholder everywhere in one analysis.
 */
final class Redaction {
    private static final int SHORTEST = 3;
    private static final String RDN =
            "(?:CN|OU|DC|O|L|ST|C|UID)\\s*=\\s*(?:\\\\.|[^,;\"<>|\\\\\\r\\n])+";
    private static final Pattern DN =
            Pattern.compile("(?i)(?<![\\w-])" + RDN + "(?:,\\s*" + RDN + ")*");
    private static final Pattern SID = Pattern.compile("(?i)(?<![\\w-])S-1-\\d+(?:-\\d+)+");
    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?<![\\w.@-])[\\w.+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"
                            + "|(?<![\\w.\\\\/:-])[A-Za-z0-9][\\w.-]*\\\\[\\w.$+-]+(?![\\w\\\\/])");
    private static final Pattern HOST =
            Pattern.compile(
                    "(?i)(?<![\\w.@-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+"
                            + "(?:com|net|org|local|lan|int|corp|internal|intra|test|example|gov|edu"
                            + "|mil|biz|info|de|at|ch|uk|fr|nl|eu|us|ca|au|jp|se|no|dk|fi|es|it|pl)"
                            + "(?![\\w-])");

    private final Map<String, String> known = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** Known values that are no part of a longer name. */
    private Optional<Pattern> whole = Optional.empty();

    /** Known values wherever they stand. */
    private Optional<Pattern> parts = Optional.empty();

    /** Learns what has to go from the records that name it. */
    Redaction(Sources sources) {
        for (ServerFacts file : sources.servers()) {
            learn("HOST", file.get("server"));
            learn("HOST", file.get("deploymentmetadata.hostname"));
            learn("HOST", file.get("deploymentmetadata.databaseserver"));
            learnAccount(file.get("deploymentmetadata.serviceaccount"));
        }
        sources.configuration().agents().forEach(this::learn);
        sources.configuration().metaverses().forEach(this::learn);
        if (!known.isEmpty()) {
            String all = alternatives();
            whole = pattern("(?<![\\p{L}\\p{N}_.@,=-])(?:" + all + ")(?![\\p{L}\\p{N}_])");
            parts = pattern("(?<![\\p{L}\\p{N}_])(?:" + all + ")(?![\\p{L}\\p{N}_])");
        }
    }

    private static Optional<Pattern> pattern(String text) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Optional.of(Pattern.compile(text, flags));
    }

    private String alternatives() {
        List<String> longestFirst =
                known.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        return String.join("|", longestFirst.stream().map(Pattern::quote).toList());
    }

    private void learn(ManagementAgent agent) {
        learn("DOMAIN", agent.forest());
        for (String name : List.of("Forest.FQDN", "Forest.Netbios", "forest-name")) {
            learn("DOMAIN", agent.parameters().getOrDefault(name, ""));
        }
        agent.settings()
                .forEach(
                        (path, value) -> {
                            if (path.toLowerCase(Locale.ROOT).matches(".*(server|host)(-?name)?")) {
                                learn("HOST", value);
                            } else if (path.toLowerCase(Locale.ROOT).endsWith("domain")) {
                                learn("DOMAIN", value);
                            }
                        });
        for (ServiceAccount account : Accounts.of(List.of(agent), List.of())) {
            learnAccount(account.account());
        }
        agent.partitions()
                .forEach(
                        partition -> {
                            learn("DN", partition.dn());
                            partition.inclusions().forEach(dn -> learn("DN", dn));
                            partition.exclusions().forEach(dn -> learn("DN", dn));
                            learn("DOMAIN", partition.displayName());
                            learn("DOMAIN", partition.parameters().getOrDefault("Domain.FQDN", ""));
                            learn(
                                    "DOMAIN",
                                    partition.parameters().getOrDefault("Domain.Netbios", ""));
                        });
    }

    private void learn(ForeignMetaverse metaverse) {
        metaverse
                .parameters()
                .forEach(
                        (name, value) -> {
                            if (name.endsWith(".Forest")) {
                                learn("DOMAIN", value);
                            } else if (name.endsWith(".Container")) {
                                learn("DN", value);
                            }
                        });
    }

    private void learnAccount(String account) {
        learn("ACCOUNT", account);
        int slash = account.indexOf('\\');
        if (slash > 0) {
            learn("DOMAIN", account.substring(0, slash));
            learn("ACCOUNT", account.substring(slash + 1));
        }
    }

    private void learn(String kind, String value) {
        String text = value.strip();
        if (text.length() >= SHORTEST
                && !text.equalsIgnoreCase("default")
                && !text.equalsIgnoreCase("localhost")) {
            placeholder(kind, text);
        }
    }

    private String placeholder(String kind, String value) {
        return known.computeIfAbsent(
                value.toLowerCase(Locale.ROOT),
                key -> "[" + kind + "-" + numbers.merge(kind, 1, Integer::sum) + "]");
    }

    /** The text with placeholders. */
    String apply(String text) {
        String out = whole.isPresent() ? replace(text, whole.get(), "") : text;
        out = replace(out, DN, "DN");
        out = replace(out, SID, "SID");
        out = replace(out, ACCOUNT, "ACCOUNT");
        out = replace(out, HOST, "HOST");
        return parts.isPresent() ? replace(out, parts.get(), "") : out;
    }

    private String replace(String text, Pattern pattern, String kind) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(hit -> Matcher.quoteReplacement(placeholder(kind, hit.group())));
    }
}
