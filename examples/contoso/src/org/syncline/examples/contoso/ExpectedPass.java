// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso;

/**
 * What the example's rules must come to in one pass, computed by the generator without any rule.
 *
 * @param sourceObjects objects of the source that are in scope of its partition
 * @param targetObjects objects of the target
 * @param metaverseObjects objects that the inbound rules project
 * @param adds pending adds in the target
 * @param updates pending updates without a rename
 * @param renames pending renames, with or without updates
 * @param deletes pending deletes
 * @param unchanged target objects that are joined and in order
 * @param orphans target objects with an anchor of the old system whose source was gone before the
 *     first pass
 * @param notOurs target objects with an anchor whose source is there but filtered: this system
 *     never had them in scope, so it leaves them alone
 * @param foreign target objects that were made there and carry no anchor
 */
public record ExpectedPass(
        int sourceObjects,
        int targetObjects,
        int metaverseObjects,
        int adds,
        int updates,
        int renames,
        int deletes,
        int unchanged,
        int orphans,
        int notOurs,
        int foreign) {}
