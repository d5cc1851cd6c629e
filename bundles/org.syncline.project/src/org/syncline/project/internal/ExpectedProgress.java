// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import org.syncline.engine.Progress;

/** Tells about how many objects a phase will have that does not know it. */
final class ExpectedProgress implements Progress {
    private final Progress progress;
    private final long expected;

    /**
     * @param expected how many objects the last step of the kind had, 0 when there was none
     */
    ExpectedProgress(Progress progress, long expected) {
        this.progress = progress;
        this.expected = expected;
    }

    @Override
    public void phase(String name, long total) {
        progress.phase(name, total);
        if (total < 0 && expected > 0) {
            progress.expect(expected);
        }
    }

    @Override
    public void worked(long objects) {
        progress.worked(objects);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
