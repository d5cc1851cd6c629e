// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.ParameterItem;
import org.syncline.rules.MeantName;

/** {@code %Parameters%} in expressions and inside texts (semantics reference, 3.2). */
final class Parameters {
    /** Supplied by the engine. */
    private static final Set<String> SUPPLIED =
            Set.of(
                    "Domain.Netbios",
                    "Domain.FQDN",
                    "Domain.LDAP",
                    "Forest.Netbios",
                    "Forest.FQDN",
                    "Forest.LDAP",
                    "Connector.ID");

    /** What the engine replaces in a text. */
    private static final Pattern MENTION = Pattern.compile("%([A-Za-z0-9_.\\-]+)%");

    private Parameters() {}

    /** The names that a rule of a connector may use, besides the supplied ones. */
    static Set<String> of(RuleFacts rule) {
        Set<String> names = new HashSet<>(rule.index().parameters().keySet());
        own(rule.connector(), names);
        return names;
    }

    private static void own(ConnectorBlock connector, Set<String> names) {
        connector.getItems().stream()
                .filter(ParameterItem.class::isInstance)
                .map(item -> ((ParameterItem) item).getName())
                .filter(Objects::nonNull)
                .forEach(names::add);
    }

    /** Reports the parameters in a text that nobody gives a value: they would stay as they are. */
    static void inText(String text, Set<String> declared, Names.Place place, Problems problems) {
        if (text == null || text.indexOf('%') < 0) {
            return;
        }
        Matcher mention = MENTION.matcher(text);
        while (mention.find()) {
            known(mention.group(1), declared, place, problems);
        }
    }

    static void known(String name, Set<String> declared, Names.Place place, Problems problems) {
        if (SUPPLIED.contains(name) || declared.contains(name)) {
            return;
        }
        Set<String> all = new HashSet<>(SUPPLIED);
        all.addAll(declared);
        problems.addWithSuggestion(
                place.object(),
                place.feature(),
                place.index(),
                FindingCodes.UNKNOWN_PARAMETER,
                "There is no parameter "
                        + Quoting.shown(name)
                        + ". Declare it in the project: parameter "
                        + Quoting.shown(name)
                        + " = \"…\".",
                MeantName.nearest(name, all));
    }
}
