// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.Objects;

/**
 * The identity of something that the files of a project name.
 *
 * @param kind what it is
 * @param owner the connector that it belongs to; null for what belongs to the metaverse or to the
 *     project. For a rule, connector and direction with {@code /}, null when they are not known
 * @param type the object type of an attribute; null for an attribute that all types of its side
 *     share because something names it for all of them (a rule for {@code *}, the attributes that a
 *     connector selects), and for all that is no attribute
 * @param name as it is, without quotes
 */
public record ProjectName(Kind kind, String owner, String type, String name) {
    /** What has a name. */
    public enum Kind {
        CONNECTOR,
        LOCAL_DIRECTORY,
        RULE,
        OBJECT_TYPE,
        ATTRIBUTE,
        PARAMETER,
        RUN_PROFILE,
        TEST;

        /** For messages: {@code "rule"}, {@code "object type"}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    public ProjectName {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    /** The same thing called differently. */
    public ProjectName called(String newName) {
        return new ProjectName(kind, owner, type, newName);
    }
}
