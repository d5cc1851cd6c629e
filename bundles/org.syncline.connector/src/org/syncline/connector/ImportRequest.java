// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.syncline.model.Schema;

/**
 * What an import has to read.
 *
 * @param scopes the selected partitions with their containers; never empty
 * @param objectTypes the object types wanted, names of the schema; never empty
 * @param schema types and attributes: which values are references, binary, multi-valued. Only
 *     attributes that it declares for a type are read
 * @param excludedAttributes attributes that must never be read, in any case: passwords and their
 *     kin
 * @param options how to read
 */
public record ImportRequest(
        List<ContainerScope> scopes,
        SortedSet<String> objectTypes,
        Schema schema,
        SortedSet<String> excludedAttributes,
        ImportOptions options) {
    public ImportRequest {
        scopes = List.copyOf(scopes);
        Objects.requireNonNull(options, "options");
    }

    /** A request that is read as the connector is configured. */
    public ImportRequest(
            List<ContainerScope> scopes,
            SortedSet<String> objectTypes,
            Schema schema,
            SortedSet<String> excludedAttributes) {
        this(scopes, objectTypes, schema, excludedAttributes, ImportOptions.DEFAULT);
    }

    /** The same request for other partitions or containers. */
    public ImportRequest withScopes(List<ContainerScope> newScopes) {
        return new ImportRequest(newScopes, objectTypes, schema, excludedAttributes, options);
    }
}
