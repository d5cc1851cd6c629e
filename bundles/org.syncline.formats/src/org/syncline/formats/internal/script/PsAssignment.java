// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.List;
import org.syncline.formats.internal.script.PsToken.Kind;

/** Finds assignments. */
final class PsAssignment {
    private PsAssignment() {}

    /**
     * The index of the variable that a statement assigns to, which {@code =} follows; -1 when the
     * statement is something else. A type in front of the variable is passed over.
     */
    static int target(List<PsToken> tokens) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).is("[")) {
            int nesting = 0;
            do {
                PsToken token = tokens.get(at++);
                nesting += token.is("[") ? 1 : token.is("]") ? -1 : 0;
            } while (at < tokens.size() && nesting > 0);
        }
        boolean assigns =
                at + 1 < tokens.size()
                        && tokens.get(at).kind() == Kind.VARIABLE
                        && tokens.get(at + 1).is("=");
        return assigns ? at : -1;
    }
}
