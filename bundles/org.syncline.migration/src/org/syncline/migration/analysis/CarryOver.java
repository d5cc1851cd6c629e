// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

/**
 * What becomes of one part of the configuration.
 *
 * @param what the part
 * @param found what there is of it
 * @param vendor what the vendor's upgrade does with it
 * @param syncline what Syncline does with it
 */
public record CarryOver(String what, String found, String vendor, String syncline) {}
