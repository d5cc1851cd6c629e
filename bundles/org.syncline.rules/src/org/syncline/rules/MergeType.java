// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

/**
 * How the contributions of several rules to one attribute are put together (semantics reference,
 * 2.6).
 */
public enum MergeType {
    UPDATE,
    REPLACE,
    MERGE,
    MERGE_CASE_INSENSITIVE
}
