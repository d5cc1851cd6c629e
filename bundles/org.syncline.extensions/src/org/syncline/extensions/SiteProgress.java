// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions;

/**
 * Who waits for work with a site. Called from the thread that works; implementations must not
 * block.
 */
public interface SiteProgress {
    /** Nobody waits, and nobody cancels. */
    SiteProgress NONE =
            new SiteProgress() {
                @Override
                public void report(String what, long done, long total) {
                    // nobody looks
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /**
     * @param what what is done now, for people; may hold text of the site: escape it
     * @param done bytes that came
     * @param total bytes that will, negative when the site does not say
     */
    void report(String what, long done, long total);

    /** Whether to stop; asked several times a second. */
    boolean cancelled();
}
