// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

/**
 * The object from which a value comes.
 *
 * @param connector name of its connector
 * @param dn its present name
 */
public record SourceReference(String connector, String dn) {}
