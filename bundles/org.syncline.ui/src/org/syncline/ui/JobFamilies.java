// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

/** Families of the window's jobs, so that tests can join work instead of waiting for it. */
public final class JobFamilies {
    /** Opening a project. */
    public static final Object OPEN = new Family("org.syncline.ui.open");

    /** Runs of steps. */
    public static final Object RUN = new Family("org.syncline.ui.run");

    /** Loading what views show. */
    public static final Object LOAD = new Family("org.syncline.ui.load");

    private JobFamilies() {}

    private record Family(String name) {}
}
