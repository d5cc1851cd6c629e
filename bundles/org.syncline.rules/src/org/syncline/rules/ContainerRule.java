// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

/**
 * A listed container of a partition.
 *
 * @param dn full name of the container
 * @param included true for {@code include}, false for {@code exclude}
 */
public record ContainerRule(String dn, boolean included, SourceLocation location) {}
