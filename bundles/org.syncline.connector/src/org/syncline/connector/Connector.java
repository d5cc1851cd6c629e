// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

/**
 * One configured link to a connected directory. What it can do is which capability interfaces it
 * implements: {@link TestsConnection}, {@link DiscoversSchema}, {@link ImportsFully}, {@link
 * ImportsChanges}, {@link ExportsChanges}, {@link HoldsLease}, {@link ResolvesContainers}, {@link
 * BrowsesContainers}, {@link PresentsCertificate}, {@link DescribesServer}. The engine uses one
 * connector from one thread at a time; {@link #close} may come from another thread and must make a
 * running operation end soon.
 */
public interface Connector extends AutoCloseable {
    /** Gives up all connections. Called exactly once, also after a failure; never throws. */
    @Override
    void close();
}
