// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import org.syncline.rules.SourceLocation;

/**
 * A projection: which metaverse type an object becomes.
 *
 * @param objectType object type in the connector space
 * @param metaverseType object type in the metaverse, empty when an extension decides
 * @param type {@code declared}, {@code scripted} or {@code sync-rule}
 */
public record AgentProjection(
        String objectType, String metaverseType, String type, SourceLocation location) {}
