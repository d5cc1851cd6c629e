// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.time.Instant;
import java.util.List;
import org.syncline.engine.PendingChange;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Value;

/**
 * All that is known of a connector space object (semantics reference, 7.5). Values of secret
 * attributes are {@link Searches#HIDDEN}; nothing is escaped.
 *
 * @param id its number
 * @param name what people call it, or empty
 * @param anchor as imported, or null
 * @param state what is pending, in error and the like, in words
 * @param pendingImport what an import has brought and no synchronization has processed
 * @param importedDn the name that a pending import gives it, or null when it keeps its own
 * @param attributes what imports have confirmed: before and after are alike where nothing is
 *     pending; by name
 * @param pendingExport what is computed and not sent, or null
 * @param escrowed what was handed to the connector, result not known, or null
 * @param unconfirmed what was sent and no import has confirmed, or null
 * @param link its link, or null for a disconnector
 * @param linkTime when it was linked or disconnected last, or null when not known
 * @param contributions attributes of the metaverse object that it fills, by name
 * @param errors the errors that it is in
 * @param others the other objects that are linked to the same metaverse object, sources first
 */
public record SpaceObject(
        long id,
        String connector,
        String dn,
        String objectType,
        String name,
        Value.Binary anchor,
        String state,
        Operation pendingImport,
        String importedDn,
        List<AttributeChange> attributes,
        PendingChange pendingExport,
        PendingChange escrowed,
        PendingChange unconfirmed,
        Link link,
        Instant linkTime,
        List<Contribution> contributions,
        List<Trouble> errors,
        List<Linked> others) {
    public SpaceObject {
        attributes = List.copyOf(attributes);
        contributions = List.copyOf(contributions);
        errors = List.copyOf(errors);
        others = List.copyOf(others);
    }

    /**
     * A link to the metaverse.
     *
     * @param metaverse number of the metaverse object
     * @param metaverseType its object type
     * @param metaverseName what people call it
     * @param kind {@code inbound-join}, {@code inbound-projection}, {@code outbound-join} or {@code
     *     outbound-provision}
     */
    public record Link(
            long metaverse,
            String metaverseType,
            String metaverseName,
            String kind,
            RuleReference rule) {}

    /**
     * A metaverse attribute that the object fills.
     *
     * @param rule the rule and the line of its flow
     * @param time since when
     */
    public record Contribution(String attribute, RuleReference rule, Instant time) {}

    /**
     * An error.
     *
     * @param code the directory's own code, or empty
     * @param explanation what the type means and what to do, or empty for a type that is not known
     * @param detail what went wrong with this object
     * @param rule the rule concerned, or null
     * @param first when the object got into it, or null
     * @param last when it was seen last, or null
     * @param retries how often it was tried again
     */
    public record Trouble(
            ErrorKind kind,
            String type,
            String code,
            String explanation,
            String detail,
            RuleReference rule,
            Instant first,
            Instant last,
            int retries) {}

    /**
     * An object that is linked to a metaverse object.
     *
     * @param kind as of {@link Link}
     */
    public record Linked(
            SourceReference object, String objectType, String kind, RuleReference rule) {}
}
