// SPDX-License-Identifier: EPL-2.0
/**
 * Foreign configurations as records: what the readers of all formats give, and the writers of
 * foreign formats take. Whatever a format says is here as it was written, also where Syncline has
 * no use for it; what it means is the business of the translation.
 */
package org.syncline.formats;
