// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.Modification;
import java.util.List;

/** A change as a file of changes holds it, before the schema gives its values types. */
sealed interface RawChange {
    /** Where it is in the file, from 1. */
    long line();

    /** The name of its object, unchecked, perhaps empty. */
    String dn();

    /** An object that is new, or that has exactly these values now. */
    record Whole(RawObject object) implements RawChange {
        @Override
        public long line() {
            return object.line();
        }

        @Override
        public String dn() {
            return object.dn();
        }
    }

    /** An object that is gone, told by its anchor, or where that is null by its name. */
    record Gone(RawObject object) implements RawChange {
        @Override
        public long line() {
            return object.line();
        }

        @Override
        public String dn() {
            return object.dn();
        }
    }

    /** Values of an object that changed. */
    record Modified(long line, String dn, List<Modification> modifications) implements RawChange {}

    /**
     * An object that has another name, and with it all below it.
     *
     * @param deletesOld whether the values of the old relative name are no values any more
     * @param superior its new parent, or null when that stays
     */
    record Renamed(long line, String dn, String rdn, boolean deletesOld, String superior)
            implements RawChange {}
}
