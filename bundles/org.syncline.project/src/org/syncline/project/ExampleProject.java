// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;

/**
 * A sample project that {@code demo} makes and runs. Registered as an OSGi service by the bundle
 * that brings it, so that neither command line nor window knows a particular example.
 */
public interface ExampleProject {
    /** The name for people. */
    String name();

    /** The number of people that it has when nothing else is asked for. */
    int defaultObjects();

    /** Whether the folder holds this example, made by an earlier {@link #create}. */
    boolean isIn(Path folder);

    /**
     * Makes the project in an empty or missing folder, its source directory in the state that the
     * older system saw last.
     *
     * @param people number of people; groups and contacts follow in proportion
     * @throws ProjectException when the folder cannot be written or holds something else
     */
    void create(Path folder, int people);

    /**
     * Brings the source directory to its present state, as if time had passed since the older
     * system's last run. Must be called while no session has the project open.
     */
    void advance(Path folder);
}
