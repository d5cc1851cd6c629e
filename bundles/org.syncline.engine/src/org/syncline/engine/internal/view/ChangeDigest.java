// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.syncline.engine.internal.rules.RuleDigests;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.PendingExport;
import org.syncline.store.StoreSession;

/**
 * The identity of a pending change for decisions (decisions, "Digests"): target anchor, or name
 * while there is none, operation, values old to new, rules. Independent of the store, of time and
 * of the order of values. Secret values are the exception: of them a code under a key of the store
 * is taken, so a change that holds one has another digest in another store.
 */
public final class ChangeDigest {
    private static final String MAC = "HmacSHA256";

    private ChangeDigest() {}

    /**
     * The digest of an object's pending export.
     *
     * @param session asked for the store's key where a value is secret
     */
    public static String of(StoreSession session, CsObject object) {
        PendingExport export = object.pendingExport();
        StringBuilder text = new StringBuilder();
        RuleDigests.part(
                text,
                object.anchor() == null
                        ? "dn " + object.dn().normalized()
                        : "anchor " + object.anchor().text());
        RuleDigests.part(text, export.operation().word());
        RuleDigests.part(text, export.newDn() == null ? "" : export.newDn().text());
        RuleDigests.part(text, export.cause().ruleKey());
        List<ExportChange> sorted =
                export.changes().stream()
                        .sorted(Comparator.comparing(change -> change.change().attribute()))
                        .toList();
        for (ExportChange change : sorted) {
            RuleDigests.part(text, change.change().attribute());
            boolean secret = SecretAttributes.contains(change.change().attribute());
            UnaryOperator<String> written = secret ? hidden(session) : UnaryOperator.identity();
            values(text, change.change().before(), written);
            values(text, change.change().after(), written);
            RuleDigests.part(text, change.lineage().ruleKey());
        }
        return RuleDigests.sha256(text.toString());
    }

    /** A digest is shown and written to files: nobody must be able to try passwords on it. */
    private static UnaryOperator<String> hidden(StoreSession session) {
        byte[] key = session.digestKey();
        return value -> {
            try {
                Mac mac = Mac.getInstance(MAC);
                mac.init(new SecretKeySpec(key, MAC));
                return HexFormat.of()
                        .formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has " + MAC, e);
            }
        };
    }

    private static void values(StringBuilder text, Values values, UnaryOperator<String> written) {
        TreeSet<String> sorted = new TreeSet<>();
        for (Value value : values) {
            sorted.add(value.type() + " " + written.apply(value.text()));
        }
        text.append(sorted.size()).append('[');
        sorted.forEach(value -> RuleDigests.part(text, value));
        text.append(']');
    }
}
