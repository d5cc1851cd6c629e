// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import org.syncline.connector.ImportSink;
import org.syncline.model.Entry;

/** For a first reading, of which a second one tells everything. */
final class SilentSink implements ImportSink {
    @Override
    public void object(Entry entry) {
        // the second reading hands it over
    }

    @Override
    public void filtered() {
        // the second reading counts it
    }

    @Override
    public void discoveryError(String dn, String error, String detail) {
        // the second reading reports it
    }
}
