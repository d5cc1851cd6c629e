// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import java.io.IOException;
import java.nio.file.Path;

/** Where plug-ins run. */
interface Host {
    /** Whether a bundle of this name runs. */
    boolean runs(String id);

    /**
     * Starts the content of a file.
     *
     * @param digest what the content has to be; another one is not started
     * @throws IOException when it does not start, with a message for a person
     */
    void start(Path file, String digest) throws IOException;

    /**
     * Stops a plug-in that {@link #start} started, and forgets it.
     *
     * @throws IOException when it does not stop, with a message for a person
     */
    void stop(Path file) throws IOException;
}
