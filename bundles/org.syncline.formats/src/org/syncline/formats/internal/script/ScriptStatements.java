// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.script.PsToken.Kind;
import org.syncline.rules.SourceLocation;

/** Tells commands from what is not read, and notes the latter. */
final class ScriptStatements {
    /** Commands without a bearing on rules. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "import-module",
                    "write-host",
                    "write-output",
                    "write-verbose",
                    "write-warning",
                    "write-information",
                    "get-adsyncconnector",
                    "get-adsyncscheduler",
                    "set-adsyncscheduler",
                    "start-adsyncsynccycle",
                    "set-strictmode",
                    "clear-host",
                    "start-transcript",
                    "stop-transcript");

    private final String file;
    private final Notes notes;

    ScriptStatements(String file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    SourceLocation place(PsToken token) {
        return new SourceLocation(file, token.line(), token.column());
    }

    /** The command that a part of a pipe calls. */
    static Optional<ScriptCommand> command(List<PsToken> segment) {
        PsToken first = withoutCallOperator(segment).get(0);
        return first.kind() == Kind.WORD ? ScriptCommand.of(first.text()) : Optional.empty();
    }

    static List<PsToken> withoutCallOperator(List<PsToken> segment) {
        boolean operator =
                segment.size() > 1 && (segment.get(0).text().equals("&") || segment.get(0).is("."));
        return operator ? segment.subList(1, segment.size()) : segment;
    }

    /** Notes what stands behind a command, unless it only throws the result away. */
    void behindPipe(List<PsToken> segment) {
        PsToken first = segment.get(0);
        if (!first.text().toLowerCase(Locale.ROOT).matches("out[-\u2013]null")) {
            notes.lost(
                    "script",
                    first.source(),
                    place(first),
                    "what stands behind the pipe is not read");
        }
    }

    void unread(PsStatement statement) {
        PsToken first = statement.first();
        boolean harmless =
                first.kind() == Kind.WORD
                        && HARMLESS.contains(first.text().toLowerCase(Locale.ROOT));
        if (!harmless && first.kind() != Kind.STRING) {
            notes.lost(
                    "script",
                    statement.source(),
                    place(first),
                    "this statement is not read; if it changes rules, do the same by hand");
        }
    }
}
