// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import org.syncline.rules.SourceLocation;

/**
 * Something that a person must know.
 *
 * @param understood false when a part of the sources was not understood and the analysis may miss
 *     something there
 * @param subject what it is about
 * @param text the remark
 */
public record Remark(boolean understood, String subject, String text, SourceLocation location) {}
