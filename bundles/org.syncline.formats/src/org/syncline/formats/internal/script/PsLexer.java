// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.internal.script.PsToken.Kind;

/**
 * Cuts a PowerShell script into tokens, as far as scripts with rules need it. It never fails: what
 * it does not know is a word, and a string or comment without end goes to the end of the script.
 * Quotes and dashes have the typographic forms that PowerShell itself accepts and that web pages
 * put into scripts.
 */
final class PsLexer {
    private static final String MARKS = "()[]{},;|=.";

    private final PsScanner in;
    private final List<PsToken> tokens = new ArrayList<>();
    private boolean spaced = true;
    private boolean lineStart = true;
    private int line;
    private int column;

    PsLexer(String script) {
        in = new PsScanner(script);
    }

    List<PsToken> tokens() {
        while (!in.atEnd()) {
            if (!skipSpace()) {
                next();
            }
        }
        mark();
        add(Kind.END, "");
        return tokens;
    }

    /** Whether white space, a comment or a continued line was skipped. */
    private boolean skipSpace() {
        char c = in.peek();
        if (c == '<' && in.peek(1) == '#') {
            in.skipPast("#>");
        } else if (c == '#' && (spaced || afterMark())) {
            in.skipLine();
        } else if (c == '`' && in.lineEndsAfter(1)) {
            // Blanks behind it would make it something else, but no script means that.
            in.skipLine();
            in.skipLineEnd();
        } else if (PsScanner.isSpace(c)) {
            in.skip(1);
        } else {
            return false;
        }
        spaced = true;
        return true;
    }

    private boolean afterMark() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Kind.MARK;
    }

    private void mark() {
        line = in.line();
        column = in.column();
    }

    private void add(Kind kind, String text) {
        add(kind, text, null);
    }

    private void add(Kind kind, String text, List<PsPart> parts) {
        tokens.add(new PsToken(kind, text, parts, line, column, spaced, lineStart));
        spaced = kind == Kind.NEWLINE;
        lineStart = kind == Kind.NEWLINE;
    }

    private void next() {
        mark();
        char c = in.peek();
        if (in.isLineEnd(0)) {
            in.skipLineEnd();
            add(Kind.NEWLINE, "\n");
        } else if (PsScanner.isSingleQuote(c)) {
            in.skip(1);
            add(Kind.STRING, in.singleQuoted());
        } else if (PsScanner.isDoubleQuote(c)) {
            in.skip(1);
            expandable(new PsStrings(in).doubleQuoted());
        } else if (c == '@') {
            at();
        } else if (c == '$') {
            dollar();
        } else if (MARKS.indexOf(c) >= 0) {
            in.skip(1);
            add(Kind.MARK, String.valueOf(c));
        } else if (PsScanner.isDash(c) && Character.isLetter(in.peek(1))) {
            parameter();
        } else {
            add(Kind.WORD, word());
        }
    }

    private void expandable(List<PsPart> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.variable() ? part.source() : part.text()));
        add(Kind.STRING, text.toString(), parts);
    }

    private void at() {
        char quote = in.peek(1);
        if (PsScanner.isSingleQuote(quote) && in.lineEndsAfter(2)) {
            add(Kind.STRING, in.hereString(false));
        } else if (PsScanner.isDoubleQuote(quote) && in.lineEndsAfter(2)) {
            expandable(new PsStrings(new PsScanner(in.hereString(true))).all());
        } else if (quote == '(' || quote == '{') {
            in.skip(2);
            add(Kind.MARK, "@" + quote);
        } else if (PsScanner.isNameStart(quote)) {
            in.skip(1);
            add(Kind.SPLAT, in.name());
        } else {
            add(Kind.WORD, word());
        }
    }

    private void dollar() {
        char c = in.peek(1);
        if (c == '(') {
            in.skip(2);
            add(Kind.MARK, "$(");
        } else if (c == '{') {
            in.skip(2);
            add(Kind.VARIABLE, in.until('}'));
        } else if (PsScanner.isNameStart(c) || c == '?' || c == '$' || c == '^') {
            in.skip(1);
            add(Kind.VARIABLE, PsScanner.isNameStart(c) ? in.variableName() : in.take(1));
        } else {
            add(Kind.WORD, word());
        }
    }

    private void parameter() {
        in.skip(1);
        String name = in.name();
        boolean colon = in.peek() == ':';
        if (colon) {
            in.skip(1);
        }
        add(Kind.PARAMETER, colon ? name + ":" : name);
    }

    private String word() {
        StringBuilder text = new StringBuilder();
        do {
            if (in.peek() == '`' && !in.atEnd(1)) {
                in.skip(1);
            }
            text.append(in.take(1));
        } while (!in.atEnd() && !endsHere(in.peek()));
        return text.toString();
    }

    private boolean endsHere(char c) {
        return PsScanner.isSpace(c)
                || in.isLineEnd(0)
                || ",;|()[]{}=".indexOf(c) >= 0
                || c == '`' && in.lineEndsAfter(1)
                || PsScanner.isSingleQuote(c)
                || PsScanner.isDoubleQuote(c);
    }
}
