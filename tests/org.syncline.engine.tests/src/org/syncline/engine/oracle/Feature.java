// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

/** What makes results depend on history or on one another; a property says what it can bear. */
enum Feature {
    /** Flows that are done once. */
    ONCE,
    /** Flows that leave what was there. */
    IGNORE,
    /** Flows that fail for some objects. */
    ERRORS,
    /** Inbound rules that read what is planned for their own source. */
    OWN_PLAN,
    /** Two objects of one connector that match one metaverse object. */
    TWINS,
    /** Target names that two metaverse objects want. */
    NAME_CLASHES,
    /** Objects that change their type. */
    TYPE_CHANGES,
    /** Names that pass from one object to another. */
    NAME_REUSE,
    /** Merges of different kinds for one attribute. */
    MIXED_MERGES,
    /** Outbound rules with a scope. */
    SCOPED_TARGETS,
    /** Changes that somebody else makes in the target after the beginning. */
    TARGET_CHANGES
}
