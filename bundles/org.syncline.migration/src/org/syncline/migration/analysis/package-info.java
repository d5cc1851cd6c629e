// SPDX-License-Identifier: EPL-2.0
/**
 * The analysis of an old configuration before a move: what the vendor's upgrade wizard would
 * refuse, what carries over, how many objects there are, which path to take and what to do next
 * (semantics reference, section 8). Start at {@link
 * org.syncline.migration.analysis.UpgradeAnalyzer}.
 */
package org.syncline.migration.analysis;
