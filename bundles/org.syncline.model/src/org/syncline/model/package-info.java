// SPDX-License-Identifier: EPL-2.0
/**
 * The values that every other bundle speaks in: names, typed values, entries, changes, schema.
 * Plain Java.
 */
package org.syncline.model;
