// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.assist;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;
import org.syncline.ui.editor.internal.server.Documents;

/**
 * Keeps pairs together while they are typed: an opening sign brings its closing one, typing the
 * closing sign that is there steps over it, deleting the opening one of an empty pair deletes both,
 * and a new line is indented as the block is.
 */
public final class RuleAutoEdit implements IAutoEditStrategy {
    private static final String OPEN = "\"([{";
    private static final String CLOSE = "\")]}";
    private static final String INDENT = "    ";

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        if (command.text != null && command.doit) {
            // A place that is no longer there leaves the command as it was: typing goes on.
            Documents.read(() -> customize(document, command));
        }
    }

    private static DocumentCommand customize(IDocument document, DocumentCommand command)
            throws BadLocationException {
        if (command.length == 1 && command.text.isEmpty()) {
            deletePair(document, command);
        } else if (command.length == 0 && command.text.length() == 1 && isSign(command)) {
            type(document, command, command.text.charAt(0));
        } else if (command.length == 0
                && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
            newLine(document, command);
        }
        return command;
    }

    private static boolean isSign(DocumentCommand command) {
        char sign = command.text.charAt(0);
        return OPEN.indexOf(sign) >= 0 || CLOSE.indexOf(sign) >= 0;
    }

    private static void type(IDocument document, DocumentCommand command, char sign)
            throws BadLocationException {
        if (CLOSE.indexOf(sign) >= 0 && next(document, command.offset) == sign) {
            stepOver(command);
        } else if (sign == '}') {
            unindent(document, command);
        } else if (OPEN.indexOf(sign) >= 0 && wantsPair(document, command.offset)) {
            command.text = sign + String.valueOf(CLOSE.charAt(OPEN.indexOf(sign)));
            command.caretOffset = command.offset + 1;
            command.shiftsCaret = false;
        }
    }

    private static void stepOver(DocumentCommand command) {
        command.text = "";
        command.caretOffset = command.offset + 1;
        command.shiftsCaret = false;
    }

    /** Not before a word, not inside a string or a comment, and not where it closes a string. */
    private static boolean wantsPair(IDocument document, int offset) throws BadLocationException {
        char next = next(document, offset);
        if (Character.isLetterOrDigit(next) || next == '"' || next == '[' || next == '%') {
            return false;
        }
        IRegion line = document.getLineInformationOfOffset(offset);
        String before = document.get(line.getOffset(), offset - line.getOffset());
        long quotes = before.chars().filter(c -> c == '"').count();
        boolean inString = quotes % 2 == 1;
        boolean inComment = before.replaceAll("\"[^\"]*\"", "").contains("//");
        return !inString && !inComment;
    }

    private static char next(IDocument document, int offset) throws BadLocationException {
        return offset < document.getLength() ? document.getChar(offset) : '\n';
    }

    private static void deletePair(IDocument document, DocumentCommand command)
            throws BadLocationException {
        int sign = OPEN.indexOf(document.getChar(command.offset));
        boolean empty = sign >= 0 && next(document, command.offset + 1) == CLOSE.charAt(sign);
        if (empty && command.caretOffset != command.offset) {
            command.length = 2;
        }
    }

    /** A closing brace at the start of a line stands where its block began. */
    private static void unindent(IDocument document, DocumentCommand command)
            throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        if (before.isBlank() && before.endsWith(INDENT)) {
            command.offset -= INDENT.length();
            command.length = INDENT.length();
        }
    }

    private static void newLine(IDocument document, DocumentCommand command)
            throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        String indent = before.substring(0, before.length() - before.stripLeading().length());
        boolean opened = before.stripTrailing().endsWith("{");
        String inner = opened ? indent + INDENT : indent;
        if (opened && next(document, command.offset) == '}') {
            String delimiter = command.text;
            command.text = delimiter + inner + delimiter + indent;
            command.caretOffset = command.offset + delimiter.length() + inner.length();
            command.shiftsCaret = false;
        } else {
            command.text += inner;
        }
    }
}
