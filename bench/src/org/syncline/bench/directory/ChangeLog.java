// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.directory;

import com.unboundid.ldap.sdk.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What was changed in a generated directory since it started, as a change log
 * (draft-good-ldap-changelog) tells it. Safe for use by many threads.
 */
final class ChangeLog {
    /** The name of the log. */
    static final String BASE = "cn=changelog";

    private static final String PREFIX = "changeNumber=";

    private final List<Long> changed = new ArrayList<>();
    private final Map<Long, Integer> revisions = new HashMap<>();

    /** Changes the title of so many people, evenly spread. */
    synchronized void touch(long count, long people) {
        for (long i = 0; i < count; i++) {
            long number = i * people / count;
            changed.add(number);
            revisions.merge(number, 1, Integer::sum);
        }
    }

    synchronized int revision(long number) {
        return revisions.getOrDefault(number, 0);
    }

    synchronized long last() {
        return changed.size();
    }

    /** A record of the log; empty when the name is that of none. */
    synchronized List<Attribute> record(String dn) {
        OptionalLong number = number(dn);
        if (number.isEmpty() || number.getAsLong() < 1 || number.getAsLong() > changed.size()) {
            return List.of();
        }
        return List.of(
                new Attribute("objectClass", "top", "changeLogEntry"),
                new Attribute("changeNumber", Long.toString(number.getAsLong())),
                new Attribute("changeType", "modify"),
                new Attribute(
                        "targetDN", PersonEntries.dn(changed.get((int) number.getAsLong() - 1))),
                new Attribute("changes", "replace: title\ntitle: new\n-\n"));
    }

    private static OptionalLong number(String dn) {
        int comma = dn.indexOf(',');
        return dn.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) && comma > 0
                ? OptionalLong.of(Long.parseLong(dn.substring(PREFIX.length(), comma).strip()))
                : OptionalLong.empty();
    }
}
