// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.syncline.extensions.SiteProgress;

/** Tells p2 that somebody cancelled. Progress comes from the transport, which knows bytes. */
final class Waiting extends NullProgressMonitor {
    private final SiteProgress progress;

    Waiting(SiteProgress progress) {
        this.progress = progress;
    }

    @Override
    public boolean isCanceled() {
        return super.isCanceled() || progress.cancelled();
    }
}
