// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

/**
 * A place that names something.
 *
 * @param file the path or URI that the file was given with
 * @param offset of the first character, quotes and brackets included, from 0
 * @param length with quotes and brackets
 * @param declaration whether it is declared here
 */
public record NameUse(String file, int offset, int length, boolean declaration) {
    public int end() {
        return offset + length;
    }
}
