// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

/** One family of checks over the enabled rules together. */
interface RuleTableCheck {
    void check(RuleTable table, ProjectIndex index, Problems problems);
}
