// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

/** Which synchronization a preview runs (semantics reference, 7.6). */
public enum PreviewMode {
    /** The object is judged anew, whatever has changed. */
    FULL,
    /** Only what has changed since the last synchronization is processed. */
    DELTA
}
