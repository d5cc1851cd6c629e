// SPDX-License-Identifier: EPL-2.0
/** Streaming writers of the formats in which changes and objects leave the product. */
package org.syncline.interchange;
