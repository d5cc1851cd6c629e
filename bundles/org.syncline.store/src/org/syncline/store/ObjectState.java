// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

/** The rare states of {@link CsState} by which objects are counted and listed. */
public enum ObjectState {
    /** Handed to the connector, result not known. */
    ESCROWED,
    /** Sent with success, not yet seen on import. */
    UNCONFIRMED,
    /** In an export error. */
    EXPORT_ERROR,
    /** In a synchronization error, {@code exported-change-not-reimported} included. */
    SYNC_ERROR,
    /** With a temporary name. */
    TRANSIENT
}
