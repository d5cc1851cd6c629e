// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.List;

/** The text of {@code help}. */
final class Help {
    private Help() {}

    static String text(List<Verb> verbs) {
        StringBuilder text = new StringBuilder();
        text.append(
                "Syncline: directory synchronization with rules that can be read, tested and reviewed.\n\n");
        text.append("  syncline                                 opens the workbench\n");
        text.append(
                "  syncline workbench PROJECT               opens the workbench on a project\n");
        for (Verb verb : verbs) {
            String head = "  syncline " + verb.name() + " " + verb.synopsis();
            text.append(head).append('\n');
            text.append(" ".repeat(43)).append(verb.summary()).append('\n');
        }
        text.append("\nResults go to standard output, progress and messages to standard error.\n");
        text.append("Exit codes: 0 done, 1 errors in the input or in a run, 64 wrong usage.\n");
        return text.toString();
    }
}
