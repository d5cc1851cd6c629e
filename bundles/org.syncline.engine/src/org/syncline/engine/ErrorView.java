// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

/**
 * An error of one object, for people and programs.
 *
 * @param dn name of the object
 * @param type name of the error (semantics reference, 6.8 to 6.10)
 * @param algorithmStep where in the algorithm
 * @param rule the rule concerned, or null
 * @param message what went wrong and what to do
 */
public record ErrorView(
        String dn, String type, String algorithmStep, RuleReference rule, String message) {}
