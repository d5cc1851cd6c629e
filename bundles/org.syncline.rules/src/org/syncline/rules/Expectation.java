// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a rule test expects once its objects were synchronized. */
public sealed interface Expectation {
    SourceLocation location();

    /** An object of a connector space. */
    record ObjectName(String connector, String dn) {
        public ObjectName {
            Objects.requireNonNull(connector, "connector");
            Objects.requireNonNull(dn, "dn");
        }
    }

    /**
     * A metaverse object that a source object is linked to.
     *
     * @param absent true when there must be none
     * @param metaverseType its type
     * @param source the linked object
     * @param attributes expected values as text; an empty list expects no value; attributes that
     *     are not named are not compared
     */
    record MetaverseObject(
            boolean absent,
            String metaverseType,
            ObjectName source,
            Map<String, List<String>> attributes,
            SourceLocation location)
            implements Expectation {
        public MetaverseObject {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /**
     * A pending export.
     *
     * @param absent true when there must be none that matches
     * @param operation {@code add}, {@code update}, {@code rename}, {@code delete}, or null for any
     * @param connector the target
     * @param objectType type in the target, or null for any
     * @param dn name in the target, or null for any
     * @param source the object it comes from, or null for any
     * @param attributes values that the object is to have, as in {@link MetaverseObject}
     */
    record PendingExport(
            boolean absent,
            String operation,
            String connector,
            String objectType,
            String dn,
            ObjectName source,
            Map<String, List<String>> attributes,
            SourceLocation location)
            implements Expectation {
        public PendingExport {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /**
     * Two objects linked to one metaverse object.
     *
     * @param absent true when they must not be
     */
    record Joined(boolean absent, ObjectName first, ObjectName second, SourceLocation location)
            implements Expectation {}

    /**
     * A synchronization error of an object.
     *
     * @param absent true when there must be none
     * @param name its name as in the semantics reference, 6.9, or null for any
     */
    record ObjectError(boolean absent, String name, ObjectName object, SourceLocation location)
            implements Expectation {}
}
