// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.internal.script.PsToken.Kind;

/**
 * Cuts tokens into statements. A parameter at the start of a line belongs to the command above it
 * although back-ticks are missing, as in scripts that went through a web page. Braces only
 * separate: what stands in a function or a loop is read like the rest.
 */
final class PsStatements {
    private final List<PsToken> tokens;
    private final List<PsStatement> statements = new ArrayList<>();
    private final StringBuilder brackets = new StringBuilder();
    private List<PsToken> current = new ArrayList<>();
    private int blocks;

    PsStatements(List<PsToken> tokens) {
        this.tokens = tokens;
    }

    List<PsStatement> statements() {
        for (int i = 0; i < tokens.size(); i++) {
            PsToken token = tokens.get(i);
            if (token.kind() == Kind.NEWLINE) {
                if (brackets.isEmpty() && !goesOn(i)) {
                    end();
                }
            } else if (!brackets.isEmpty()) {
                inBrackets(token);
            } else {
                outside(token);
            }
        }
        end();
        return statements;
    }

    private boolean goesOn(int newline) {
        if (current.isEmpty()) {
            return false;
        }
        PsToken last = current.get(current.size() - 1);
        int next = newline;
        while (tokens.get(next).kind() == Kind.NEWLINE) {
            next++;
        }
        PsToken following = tokens.get(next);
        return last.is(",")
                || last.is("|")
                || last.is("=")
                || following.kind() == Kind.PARAMETER
                || following.is("|");
    }

    private void inBrackets(PsToken token) {
        if (startsCommand(token)) {
            // A bracket that is never closed must not swallow the rules behind it.
            brackets.setLength(0);
            end();
            outside(token);
            return;
        }
        current.add(token);
        if (PsStatement.opens(token)) {
            brackets.append(token.text().charAt(token.text().length() - 1));
        } else if (PsStatement.closes(token)) {
            brackets.setLength(brackets.length() - 1);
        }
    }

    /** Commands that stand at the start of a line and never in brackets. */
    private static boolean startsCommand(PsToken token) {
        return token.lineStart()
                && token.kind() == Kind.WORD
                && ScriptCommand.of(token.text()).isPresent();
    }

    private void outside(PsToken token) {
        if (token.kind() == Kind.END || token.is(";")) {
            end();
        } else if (token.is("{")) {
            end();
            blocks++;
        } else if (token.is("}")) {
            end();
            blocks = Math.max(0, blocks - 1);
        } else {
            current.add(token);
            if (PsStatement.opens(token)) {
                brackets.append(token.text().charAt(token.text().length() - 1));
            }
        }
    }

    private void end() {
        if (!current.isEmpty()) {
            statements.add(new PsStatement(current, blocks > 0));
            current = new ArrayList<>();
        }
    }
}
