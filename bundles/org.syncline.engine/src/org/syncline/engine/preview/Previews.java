// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.util.Optional;

/**
 * Looks at single objects: what a synchronization would do to one, and where the values of its
 * metaverse object come from. A preview runs the steps of a run on a store in which the object is
 * the only one that waits, with all it is joined with or refers to. What other objects that wait
 * would do is not in it: two new objects that match each other are told so by a run only. Safe for
 * use by many threads.
 */
public interface Previews {
    /**
     * Synchronizes one object and takes back all that it did.
     *
     * @param connector name of its connector in the project
     * @param dn its present name
     * @throws org.syncline.engine.EngineException when there is no such object
     */
    Preview generate(String connector, String dn, PreviewMode mode);

    /**
     * Synchronizes one object for good, as if a step had run on nothing else. It is on record as a
     * step {@code preview}.
     */
    Preview commit(String connector, String dn, PreviewMode mode);

    /** The metaverse object of an object as it is, or empty when it is linked to none. */
    Optional<MetaverseView> metaverseObject(String connector, String dn);
}
