// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.List;

/** One verb of the command line. Stateless. */
interface Verb {
    /** The word. */
    String name();

    /** What follows the word, as in a manual. */
    String synopsis();

    /** What it does, one line. */
    String summary();

    /**
     * Does it.
     *
     * @return an {@link ExitCode}
     * @throws UsageException when the words cannot be understood
     */
    int run(List<String> words, Context context);
}
