// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import org.syncline.engine.internal.rules.CompiledFlow;

/**
 * A flow that wants to give a value to an attribute, and the object it would read.
 *
 * @param flow the flow of a rule in scope
 * @param source the object read
 */
public record Offer(CompiledFlow flow, RuleSource source) {}
