// SPDX-License-Identifier: EPL-2.0
/**
 * Run steps, decision core and pending exports. Plain Java over model, connector, rules and store.
 */
package org.syncline.engine;
