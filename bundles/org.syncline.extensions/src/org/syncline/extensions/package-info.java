// SPDX-License-Identifier: EPL-2.0
/**
 * Plug-ins of other authors: bundles in a folder of the product, shown with their signer, enabled
 * by hand and only as long as their content stays the same.
 */
package org.syncline.extensions;
