// SPDX-License-Identifier: EPL-2.0
/**
 * A DirSync, FIM or MIM management agent as records, read from its XML export (formats reference,
 * section 2). What is read stays as it was written; its meaning is the business of the translation.
 */
package org.syncline.formats.agent;
