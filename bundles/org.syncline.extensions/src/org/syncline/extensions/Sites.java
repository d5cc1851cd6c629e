// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions;

/**
 * Reads p2 sites of other people. Nothing of a site is run: what is installed from it lies disabled
 * in the folder of {@link PlugIns}, like a file that somebody put there. Safe for use by several
 * threads.
 */
public interface Sites {
    /**
     * Reads what a site has.
     *
     * @param address an address that begins with {@code https:}, {@code http:} or {@code file:}, or
     *     the path of a folder or of a zip archive
     * @throws PlugInException when there is no site, or it cannot be reached or read
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    Site open(String address, SiteProgress progress) throws PlugInException;
}
