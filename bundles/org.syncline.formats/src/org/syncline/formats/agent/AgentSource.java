// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.Objects;

/**
 * An attribute that a mapping reads.
 *
 * @param attribute its name
 * @param intrinsic whether it belongs to the engine and not to the object: {@code dn}, {@code
 *     object-id}, {@code object-type}
 */
public record AgentSource(String attribute, boolean intrinsic) {
    public AgentSource {
        Objects.requireNonNull(attribute, "attribute");
    }
}
