// SPDX-License-Identifier: EPL-2.0
/**
 * What exported files say of the server that wrote them, beside its configuration (formats
 * reference, 1.1, 2.2 and 5.2).
 */
package org.syncline.formats.server;
