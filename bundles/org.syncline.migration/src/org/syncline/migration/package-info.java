// SPDX-License-Identifier: EPL-2.0
/**
 * Translation of the configuration of other synchronization products to rule files. Start at {@link
 * org.syncline.migration.Translator}.
 */
package org.syncline.migration;
