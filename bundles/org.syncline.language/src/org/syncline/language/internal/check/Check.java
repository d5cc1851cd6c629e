// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

/**
 * One family of checks over a whole project. Must stand half-written files: any value may be null.
 */
interface Check {
    void check(ProjectIndex index, Problems problems);
}
