// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

/**
 * Bounds for files of unknown origin.
 *
 * @param bytes size of the file
 * @param depth nesting of elements
 * @param elements number of elements that are kept
 * @param text characters of text in one element
 */
public record XmlLimits(long bytes, int depth, int elements, int text) {
    /**
     * The export of a large forest with Exchange and Lync schema is about 2 MB, has 25,000 elements
     * and 20 levels: these bounds leave room for ten times that and keep memory below 300 MB. The
     * depth stays below the limit that newer Java platforms set themselves, so that the message is
     * ours.
     */
    public static final XmlLimits DEFAULT = new XmlLimits(64L << 20, 96, 500_000, 1 << 20);
}
