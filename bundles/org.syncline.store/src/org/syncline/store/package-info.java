// SPDX-License-Identifier: EPL-2.0
/**
 * The store behind a narrow interface: connector spaces, metaverse, links, history. Knows neither
 * rules nor connectors.
 */
package org.syncline.store;
