// SPDX-License-Identifier: EPL-2.0
/**
 * The way back: rules of a project as rules of Azure AD Connect. Start at {@link
 * org.syncline.migration.export.ModelExport}.
 */
package org.syncline.migration.export;
