// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.stream.Stream;
import org.syncline.formats.agent.AgentJoin;
import org.syncline.formats.agent.AgentProjection;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;

/**
 * What an object type of a connector becomes in the metaverse.
 *
 * @param assumed whether the export does not say so
 */
record MetaverseType(String name, boolean assumed) {
    static MetaverseType of(ManagementAgent agent, String objectType) {
        Stream<String> projected =
                agent.projections().stream()
                        .filter(projection -> projection.objectType().equals(objectType))
                        .map(AgentProjection::metaverseType);
        Stream<String> joined =
                agent.joins().stream()
                        .filter(join -> join.objectType().equals(objectType))
                        .map(AgentJoin::metaverseType);
        return Stream.concat(projected, joined)
                .filter(Quoting::isName)
                .findFirst()
                .map(name -> new MetaverseType(name, false))
                .orElseGet(() -> new MetaverseType(convention(objectType), true));
    }

    /** The types of the default rules (semantics reference, 4.1). */
    private static String convention(String objectType) {
        return switch (objectType) {
            case "user", "inetOrgPerson", "contact" -> "person";
            case "computer", "msDS-Device" -> "device";
            default -> Quoting.isName(objectType) ? objectType : "person";
        };
    }
}
