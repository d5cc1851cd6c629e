// SPDX-License-Identifier: EPL-2.0
/**
 * Building blocks of reports that a person opens in a browser or prints: one file, nothing fetched,
 * nothing executed, every value escaped. Start at {@link org.syncline.migration.report.HtmlPage}.
 */
package org.syncline.migration.report;
