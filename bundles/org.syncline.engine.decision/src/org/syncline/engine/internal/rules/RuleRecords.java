// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.store.StoreSession;

/**
 * Keeps {@link AppliedRules} among the properties of a store, in as many as their length asks for.
 * A record that cannot be read counts as none: then a full synchronization makes a new one.
 */
final class RuleRecords {
    /** Most characters of one property. */
    private static final int PART = 4000;

    private static final String LINE = "\n";
    private static final String FIELD = "\t";
    private static final int FIELDS = 7;

    private RuleRecords() {}

    static Optional<AppliedRules> read(
            StoreSession session, ConnectorDefinition connector, Direction direction) {
        String property = property(connector, direction);
        int parts = session.property(property).map(RuleRecords::number).orElse(0);
        StringBuilder packed = new StringBuilder();
        for (int part = 1; part <= parts; part++) {
            packed.append(session.property(property + "/" + part).orElse(""));
        }
        return parts == 0 ? Optional.empty() : unpack(packed.toString());
    }

    static void save(
            StoreSession session,
            ConnectorDefinition connector,
            Direction direction,
            AppliedRules rules) {
        if (read(session, connector, direction).filter(rules::equals).isPresent()) {
            return;
        }
        String packed = pack(rules);
        String property = property(connector, direction);
        int parts = 0;
        for (int from = 0; from < packed.length(); from += PART) {
            parts++;
            session.setProperty(
                    property + "/" + parts,
                    packed.substring(from, Math.min(packed.length(), from + PART)));
        }
        session.setProperty(property, Integer.toString(parts));
    }

    private static String property(ConnectorDefinition connector, Direction direction) {
        return "rules-applied/"
                + direction.name().toLowerCase(Locale.ROOT)
                + "/"
                + RuleDigests.sha256(connector.key());
    }

    @SuppressWarnings("unused") // see the class
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Names may hold anything, also what a database does not keep; base64 is kept by all. */
    private static String pack(AppliedRules rules) {
        StringBuilder text = new StringBuilder(rules.ground());
        for (AppliedRules.Form form : rules.forms()) {
            text.append(LINE);
            text.append(
                    String.join(
                            FIELD,
                            form.key(),
                            form.name(),
                            form.csType(),
                            form.mvType(),
                            Boolean.toString(form.provisions()),
                            form.shape(),
                            form.digest()));
        }
        return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unused") // see the class
    private static Optional<AppliedRules> unpack(String packed) {
        try {
            String text = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
            String[] lines = text.split(LINE, -1);
            List<AppliedRules.Form> forms = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                String[] f = lines[i].split(FIELD, -1);
                if (f.length != FIELDS) {
                    return Optional.empty();
                }
                boolean provisions = Boolean.parseBoolean(f[4]);
                forms.add(new AppliedRules.Form(f[0], f[1], f[2], f[3], provisions, f[5], f[6]));
            }
            return Optional.of(new AppliedRules(lines[0], forms));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
