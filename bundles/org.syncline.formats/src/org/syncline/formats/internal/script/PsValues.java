// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncline.formats.internal.script.PsToken.Kind;

/**
 * Reads values from tokens: strings, numbers, variables with a constant value, lists, strings put
 * together with {@code +}. Nothing is evaluated; everything else is text that is not understood.
 */
final class PsValues {
    private static final int DEPTH = 24;

    private final List<PsToken> tokens;
    private final Map<String, String> constants;
    private int at;

    /**
     * @param constants values of variables by name in lower case
     */
    PsValues(List<PsToken> tokens, Map<String, String> constants) {
        this.tokens = tokens;
        this.constants = constants;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    PsToken peek() {
        return tokens.get(at);
    }

    PsToken take() {
        return tokens.get(at++);
    }

    /** A value with all that commas add to it. */
    PsValue value() {
        return value(0);
    }

    private PsValue value(int depth) {
        PsValue first = sum(depth);
        if (atEnd() || !peek().is(",")) {
            return first;
        }
        List<PsValue> items = new ArrayList<>(first.all());
        while (!atEnd() && peek().is(",")) {
            take();
            if (!atEnd() && !PsStatement.closes(peek())) {
                items.addAll(sum(depth).all());
            }
        }
        return PsValue.list(items);
    }

    /** Values put together; only strings and numbers can be. */
    private PsValue sum(int depth) {
        PsValue sum = item(depth);
        while (!atEnd() && peek().kind() == Kind.WORD && peek().text().equals("+")) {
            take();
            PsValue more = atEnd() ? PsValue.unknown("") : item(depth);
            boolean known = sum.resolved() && more.resolved() && single(sum) && single(more);
            sum =
                    known
                            ? PsValue.constant(sum.text() + more.text())
                            : PsValue.unknown(sum.text() + " + " + more.text());
        }
        return sum;
    }

    private static boolean single(PsValue value) {
        return value.items() == null;
    }

    private PsValue item(int depth) {
        PsToken token = take();
        PsValue value =
                switch (token.kind()) {
                    case STRING -> PsValue.string(token, constants);
                    case VARIABLE -> variable(token);
                    case MARK -> bracket(token, depth);
                    case WORD, PARAMETER, SPLAT, NEWLINE, END -> bare(token);
                };
        // New-Object Type('a','b') has its arguments right behind the type.
        boolean arguments =
                token.kind() == Kind.WORD && !atEnd() && peek().is("(") && !peek().spaced();
        return arguments ? value : withTail(value);
    }

    private static PsValue bare(PsToken token) {
        return token.kind() == Kind.WORD
                ? PsValue.constant(token.text())
                : PsValue.unknown(token.source());
    }

    /** What follows without a blank belongs to the value and makes it something unknown. */
    private PsValue withTail(PsValue value) {
        StringBuilder tail = null;
        while (!atEnd() && !peek().spaced() && !separates(peek())) {
            tail = tail == null ? new StringBuilder(value.text()) : tail;
            tail.append(take().source());
        }
        return tail == null ? value : PsValue.unknown(tail.toString());
    }

    private static boolean separates(PsToken token) {
        return token.is(",")
                || token.is(";")
                || token.is("|")
                || PsStatement.closes(token)
                || token.kind() == Kind.END
                || token.kind() == Kind.PARAMETER
                || token.text().equals("+");
    }

    private PsValue variable(PsToken token) {
        String name = token.text().toLowerCase(Locale.ROOT);
        switch (name) {
            case "true":
                return PsValue.constant("True");
            case "false":
                return PsValue.constant("False");
            case "null":
                return PsValue.constant("");
            default:
                return variable(token, name);
        }
    }

    private PsValue variable(PsToken token, String name) {
        String constant = constants.get(name);
        if (constant != null && (atEnd() || peek().spaced() || separates(peek()))) {
            return new PsValue(constant, true, null, name);
        }
        String source = "$" + token.text();
        if (at + 2 < tokens.size() && isIndex()) {
            source += "[" + tokens.get(at + 1).text() + "]";
            at += 3;
        }
        return new PsValue(source, false, null, name);
    }

    private boolean isIndex() {
        return peek().is("[")
                && !peek().spaced()
                && tokens.get(at + 1).kind() == Kind.WORD
                && tokens.get(at + 2).is("]");
    }

    private PsValue bracket(PsToken open, int depth) {
        if (depth >= DEPTH || !(open.is("(") || open.is("@(") || open.is("["))) {
            return skipped(open);
        }
        if (open.is("[")) {
            return cast(open, depth);
        }
        int start = at;
        List<PsValue> items = new ArrayList<>();
        while (!atEnd() && !peek().is(")")) {
            if (peek().is(",") || peek().is(";")) {
                take();
                continue;
            }
            if (!startsValue(peek())) {
                at = start;
                return skipped(open);
            }
            items.addAll(value(depth + 1).all());
        }
        if (!atEnd()) {
            take();
        }
        return open.is("(") && items.size() == 1 ? items.get(0) : PsValue.list(items);
    }

    private static boolean startsValue(PsToken token) {
        return switch (token.kind()) {
            case STRING, VARIABLE -> true;
            case WORD -> !ScriptCommand.of(token.text()).isPresent();
            case MARK -> PsStatement.opens(token);
            case PARAMETER, SPLAT, NEWLINE, END -> false;
        };
    }

    /** {@code [guid]'…'} is the value behind it; {@code [Type]::Member} is not understood. */
    private PsValue cast(PsToken open, int depth) {
        StringBuilder type = new StringBuilder(open.text());
        int nesting = 1;
        while (!atEnd() && nesting > 0) {
            PsToken token = take();
            nesting += token.is("[") ? 1 : token.is("]") ? -1 : 0;
            type.append(token.source());
        }
        if (atEnd() || !startsValue(peek()) || peek().kind() == Kind.WORD) {
            return PsValue.unknown(type.toString());
        }
        return item(depth + 1);
    }

    private PsValue skipped(PsToken open) {
        StringBuilder source = new StringBuilder(open.source());
        int nesting = PsStatement.opens(open) ? 1 : 0;
        while (!atEnd() && nesting > 0) {
            PsToken token = take();
            nesting += PsStatement.opens(token) ? 1 : PsStatement.closes(token) ? -1 : 0;
            source.append(token.spaced() ? " " : "").append(token.source());
        }
        return PsValue.unknown(source.toString());
    }
}
