// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

/**
 * Where a verb writes.
 *
 * @param out results
 * @param err progress and messages
 * @param terminal whether {@code err} is a terminal, so that a progress line may be rewritten in
 *     place
 */
record Console(Output out, Output err, boolean terminal) {}
