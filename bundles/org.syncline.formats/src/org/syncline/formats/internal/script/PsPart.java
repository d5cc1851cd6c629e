// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

/**
 * A piece of a string in double quotes.
 *
 * @param text as it is, or the variable's name
 * @param variable whether it is a variable
 * @param source how the piece stands in the script
 */
record PsPart(String text, boolean variable, String source) {}
