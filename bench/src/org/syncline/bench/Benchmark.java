// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.util.function.Consumer;

/** A group of measurements. */
public interface Benchmark {
    /**
     * Measures, and hands over each result as soon as it is known.
     *
     * @throws Exception when something cannot be set up; the message says what
     */
    void run(Consumer<Result> results) throws Exception;
}
