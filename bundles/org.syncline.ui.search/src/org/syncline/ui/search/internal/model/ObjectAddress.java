// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

/** Where an object is to be found. */
public sealed interface ObjectAddress {
    /** An object of a connector space by its name. */
    record Space(String connector, String dn) implements ObjectAddress {}

    /** A metaverse object by its number. */
    record Metaverse(long id) implements ObjectAddress {}
}
