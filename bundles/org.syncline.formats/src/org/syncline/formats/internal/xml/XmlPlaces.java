// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import javax.xml.stream.Location;
import org.syncline.rules.SourceLocation;

/**
 * Places in one file, for messages and origins.
 *
 * @param file the file as messages call it
 */
record XmlPlaces(String file) {
    SourceLocation whole() {
        return at(0, 0);
    }

    SourceLocation at(int line, int column) {
        return new SourceLocation(file, line, column);
    }

    SourceLocation at(Location location) {
        return location == null
                ? whole()
                : at(
                        Math.max(1, location.getLineNumber()),
                        Math.max(1, location.getColumnNumber()));
    }
}
