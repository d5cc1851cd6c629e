// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.nio.file.Path;
import org.eclipse.equinox.p2.core.IProvisioningAgent;

/**
 * What is needed for one site, and goes with it.
 *
 * @param folder for everything on disk
 */
record Workplace(Path folder, IProvisioningAgent agent, SiteTransport transport) {
    /** Gives everything back. */
    void end() {
        transport.end();
        agent.stop();
        Folders.remove(folder);
    }
}
