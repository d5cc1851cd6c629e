// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import org.syncline.connector.EntryDelta;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;

/** One thing that a connector has told, in the order in which it told it. */
sealed interface ImportEvent {
    /** An object as it is now, checked. */
    record Reported(Entry entry) implements ImportEvent {}

    /** Some attributes of an object changed. */
    record Changed(EntryDelta delta) implements ImportEvent {}

    /** An object is gone; one of both may be null. */
    record Deleted(Value.Binary anchor, Dn dn) implements ImportEvent {}

    /** A container that is no object of the import moved. */
    record Moved(Dn from, Dn to) implements ImportEvent {}

    /** An object was left out by container or type. */
    record Filtered() implements ImportEvent {}

    /** An object cannot be staged. */
    record Problem(String dn, String error, String detail) implements ImportEvent {}
}
