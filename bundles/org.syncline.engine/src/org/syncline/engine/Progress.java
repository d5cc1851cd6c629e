// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import org.syncline.connector.Cancellation;

/**
 * Follows long work and can stop it. Called from the working thread, often; implementations must be
 * quick and throttle by themselves.
 */
public interface Progress extends Cancellation {
    /** Nobody watches. */
    Progress NONE =
            new Progress() {
                @Override
                public void phase(String name, long total) {
                    // nobody watches
                }

                @Override
                public void worked(long objects) {
                    // nobody watches
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /**
     * A phase begins.
     *
     * @param name for people, for example {@code contoso.com: Full Import}
     * @param total objects expected, or -1 when unknown
     */
    void phase(String name, long total);

    /** More objects are done. */
    void worked(long objects);

    /**
     * Says about how many objects the phase that has just begun will have, when that is not known.
     *
     * @param about how many the last step of this kind had, more than 0
     */
    @SuppressWarnings("unused")
    default void expect(long about) {
        // only who shows the time that is left needs it
    }

    /**
     * Follows one of several pieces of work that go on at the same time. Each is told of from a
     * thread of its own, until {@link #finished}; meanwhile nothing is told to this one itself. Who
     * shows what goes on makes room for each; who does not, stands for all of them and is safe for
     * use by many threads.
     *
     * @param name for people, for example that of a connector
     */
    @SuppressWarnings("unused")
    default Progress beside(String name) {
        return this;
    }

    /** The piece of work that {@link #beside} was asked for has ended. */
    default void finished() {
        // only who makes room for it needs to know
    }
}
