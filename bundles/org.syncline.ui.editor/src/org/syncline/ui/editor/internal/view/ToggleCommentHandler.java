// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.view;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Makes the lines of the selection comments, or takes the signs away when all have one. */
public final class ToggleCommentHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.isEditable()
                && editor.getSelectionProvider().getSelection()
                        instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            try {
                new LineComments(document).toggle(selection.getStartLine(), selection.getEndLine());
            } catch (BadLocationException e) {
                throw new ExecutionException("The lines could not be changed", e);
            }
        }
        return null;
    }
}
