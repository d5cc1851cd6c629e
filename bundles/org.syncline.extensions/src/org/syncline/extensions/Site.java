// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions;

import java.util.List;

/** A p2 site that was read. For one thread at a time; closing it removes what it kept on disk. */
public interface Site extends AutoCloseable {
    /** Where it is, for people. */
    String address();

    /** What there is to install, by label. Compared anew with the folder of plug-ins. */
    List<SiteOffer> offers();

    /**
     * Fetches an offer with the bundles that it needs into the folder of plug-ins, all of them or
     * none. Every one of them is disabled: a person looks at its signer and enables it.
     *
     * @param id the offer
     * @return the plug-ins that were added, the connectors last
     * @throws PlugInException when there is no such offer, it does not fit, the folder holds the
     *     same or a newer version, something cannot be fetched, or is not what the site announced
     * @throws java.util.concurrent.CancellationException when it was cancelled; nothing was added
     */
    List<PlugIn> install(String id, SiteProgress progress) throws PlugInException;

    @Override
    void close();
}
