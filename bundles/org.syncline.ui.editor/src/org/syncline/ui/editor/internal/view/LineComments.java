// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.view;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;

/** Comment signs in front of lines. */
public final class LineComments {
    private static final String SIGN = "//";

    private final IDocument document;

    public LineComments(IDocument document) {
        this.document = document;
    }

    /**
     * Comments lines, or uncomments them when every one that is not blank is a comment. One step
     * for undo.
     *
     * @param first line, from 0
     * @param last line, from 0, included
     */
    public void toggle(int first, int last) throws BadLocationException {
        boolean remove = true;
        int indent = Integer.MAX_VALUE;
        for (int line = first; line <= last; line++) {
            String text = text(line);
            if (!text.isBlank()) {
                remove &= text.strip().startsWith(SIGN);
                indent = Math.min(indent, indent(text));
            }
        }
        MultiTextEdit edits = new MultiTextEdit();
        for (int line = first; line <= last; line++) {
            if (!text(line).isBlank()) {
                add(edits, line, remove, indent);
            }
        }
        apply(edits);
    }

    /** Signs stand in one column, whatever the indent of single lines. */
    private void add(MultiTextEdit edits, int line, boolean remove, int indent)
            throws BadLocationException {
        int start = document.getLineOffset(line);
        String text = text(line);
        if (remove) {
            int sign = indent(text);
            int length = text.startsWith(SIGN + " ", sign) ? SIGN.length() + 1 : SIGN.length();
            edits.addChild(new DeleteEdit(start + sign, length));
        } else {
            edits.addChild(new InsertEdit(start + indent, SIGN + " "));
        }
    }

    private void apply(MultiTextEdit edits) throws BadLocationException {
        IDocumentExtension4 rewriting = (IDocumentExtension4) document;
        DocumentRewriteSession session =
                rewriting.startRewriteSession(DocumentRewriteSessionType.SEQUENTIAL);
        try {
            edits.apply(document);
        } finally {
            rewriting.stopRewriteSession(session);
        }
    }

    private String text(int line) throws BadLocationException {
        return document.get(
                document.getLineInformation(line).getOffset(),
                document.getLineInformation(line).getLength());
    }

    private static int indent(String text) {
        int indent = 0;
        while (indent < text.length() && Character.isWhitespace(text.charAt(indent))) {
            indent++;
        }
        return indent;
    }
}
