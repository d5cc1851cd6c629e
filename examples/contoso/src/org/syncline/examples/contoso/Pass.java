// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso;

/** The two states of the source that the example goes through. */
public enum Pass {
    /** The source as the old system last saw it. */
    FIRST,
    /** The source as it is now. */
    SECOND
}
