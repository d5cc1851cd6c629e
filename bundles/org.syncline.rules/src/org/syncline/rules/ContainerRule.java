// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

/**
 * A listed container of a partition.
 *
 * @param dn full name of the container
 * @param included true for {@code include}, false for {@code exclude}
 * @param id identity of the container in its directory (objectGUID, plain text form), or null;
 *     tells a renamed container from a new one
 */
public record ContainerRule(String dn, boolean included, String id, SourceLocation location) {
    /** A container whose identity is not known. */
    public ContainerRule(String dn, boolean included, SourceLocation location) {
        this(dn, included, null, location);
    }
}
