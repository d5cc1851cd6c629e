// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.write;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.Identifiers;

/** Identifiers for rules that have none. */
public final class WrittenIds {
    private WrittenIds() {}

    /**
     * The rule's GUID in lower case without braces. A rule without one gets one that is made from
     * its connector, direction and name, so that it is the same each time.
     */
    public static String of(ForeignRule rule) {
        if (rule.id() != null && Identifiers.isGuid(rule.id())) {
            return Identifiers.plain(rule.id());
        }
        String identity = rule.connector() + "\n" + rule.direction() + "\n" + rule.name();
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
