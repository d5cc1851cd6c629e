// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

/** The exit codes of all verbs. */
final class ExitCode {
    /** Done, warnings included. */
    static final int DONE = 0;

    /** The input has errors, a run failed or had object errors. */
    static final int FAILED = 1;

    /** There are changes to write. */
    static final int CHANGES = 2;

    /** The command line cannot be understood. */
    static final int USAGE = 64;

    private ExitCode() {}
}
