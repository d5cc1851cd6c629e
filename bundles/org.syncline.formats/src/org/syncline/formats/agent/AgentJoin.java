// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.List;
import org.syncline.formats.ForeignClause;
import org.syncline.rules.SourceLocation;

/**
 * A join criterion. Criteria of one object type are tried in order.
 *
 * @param objectType object type in the connector space
 * @param metaverseType object type that is searched, empty for any
 * @param id as written
 * @param criterionType {@code sync-rule} when it comes from a synchronization rule of the portal,
 *     {@code none} or empty otherwise
 * @param syncRuleId that rule's GUID, lower case, no braces; else empty
 * @param comparisons all must hold
 * @param resolution {@code none}, or {@code scripted} when an extension resolves several hits
 * @param resolutionContext the name by which the extension knows it, may be empty
 * @param scope conditions that an object must meet to be joined by it; none for all
 */
public record AgentJoin(
        String objectType,
        String metaverseType,
        String id,
        String criterionType,
        String syncRuleId,
        List<Comparison> comparisons,
        String resolution,
        String resolutionContext,
        List<ForeignClause> scope,
        SourceLocation location) {
    public AgentJoin {
        comparisons = List.copyOf(comparisons);
        scope = List.copyOf(scope);
    }

    /**
     * What is compared.
     *
     * @param metaverseAttribute attribute in the metaverse
     * @param intrinsic whether that one belongs to the engine, such as {@code object-id}
     * @param mapping what of the object it is compared with
     */
    public record Comparison(
            String metaverseAttribute,
            boolean intrinsic,
            AgentMapping mapping,
            SourceLocation location) {}

    /** What is compared, for people: {@code source = metaverse}. */
    public List<String> mappings() {
        return comparisons.stream()
                .map(
                        c ->
                                String.join(
                                                " + ",
                                                c.mapping().sources().stream()
                                                        .map(AgentSource::attribute)
                                                        .toList())
                                        + " = "
                                        + c.metaverseAttribute())
                .toList();
    }
}
