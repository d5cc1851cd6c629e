// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

/**
 * What a decision was about, and where the plan stands after it.
 *
 * @param decided number of changes that the decision is about
 * @param held how many of them were held by default
 * @param approved changes of the plan that are approved now
 * @param undecided changes of the plan about which nobody has decided
 * @param others changes of the plan that are held or rejected by a decision
 */
public record Reviewed(long decided, long held, long approved, long undecided, long others) {}
