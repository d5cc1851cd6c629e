// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

/** Takes what became of exported objects. Safe for use by many threads. */
@FunctionalInterface
public interface ExportResults {
    /**
     * An object was written, or was not.
     *
     * @param number {@link ExportObject#number()}
     */
    void report(long number, ExportResult result);
}
