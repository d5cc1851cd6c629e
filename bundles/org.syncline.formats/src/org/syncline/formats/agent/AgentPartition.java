// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.formats.Identifiers;
import org.syncline.rules.SourceLocation;

/**
 * A partition of the connected directory. The nearest listed ancestor of an object decides whether
 * it is in scope (formats reference, 2.2).
 *
 * @param id as written; run profiles refer to it
 * @param dn naming context, or the made-up name of a source that has none
 * @param displayName for people, such as the domain's DNS name; may be empty
 * @param guid the naming context's own GUID, lower case, no braces; may be empty
 * @param domain whether it is a domain and not the configuration or a DNS zone
 * @param selected whether it takes part
 * @param objectTypes selected object types
 * @param exclusions names of excluded containers
 * @param inclusions names of included containers
 * @param parameters values that expressions can name, such as {@code Domain.FQDN}; no secrets;
 *     unmodifiable
 */
public record AgentPartition(
        String id,
        String dn,
        String displayName,
        String guid,
        boolean domain,
        boolean selected,
        List<String> objectTypes,
        List<String> exclusions,
        List<String> inclusions,
        Map<String, String> parameters,
        SourceLocation location) {
    public AgentPartition {
        objectTypes = List.copyOf(objectTypes);
        exclusions = List.copyOf(exclusions);
        inclusions = List.copyOf(inclusions);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The identifier in lower case without braces. */
    public String plainId() {
        return Identifiers.plain(id);
    }
}
