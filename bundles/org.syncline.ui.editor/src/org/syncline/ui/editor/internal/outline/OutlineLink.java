// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.outline;

import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.Position;
import org.eclipse.ui.texteditor.ITextEditor;
import org.syncline.ui.editor.internal.server.Documents;

/** Selects in the outline what the editor's cursor is in. UI thread. */
final class OutlineLink implements ISelectionChangedListener {
    private final ITextEditor editor;
    private final TreeViewer tree;
    private List<OutlineNode> nodes = List.of();
    private boolean following;

    OutlineLink(ITextEditor editor, TreeViewer tree) {
        this.editor = editor;
        this.tree = tree;
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
            provider.addPostSelectionChangedListener(this);
        }
    }

    void dispose() {
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
            provider.removePostSelectionChangedListener(this);
        }
    }

    void show(List<OutlineNode> newNodes) {
        nodes = newNodes;
        if (editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            follow(selection);
        }
    }

    /** Whether the tree's selection is being set by the editor just now. */
    boolean isFollowing() {
        return following;
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        if (event.getSelection() instanceof ITextSelection selection) {
            follow(selection);
        }
    }

    private void follow(ITextSelection selection) {
        if (tree.getControl().isDisposed() || tree.getControl().isFocusControl()) {
            return;
        }
        OutlineNode node = node(selection);
        following = true;
        try {
            tree.setSelection(
                    node == null ? StructuredSelection.EMPTY : new StructuredSelection(node), true);
        } finally {
            following = false;
        }
    }

    private OutlineNode node(ITextSelection selection) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        if (document == null || selection.getOffset() < 0) {
            return null;
        }
        return Documents.read(() -> Documents.position(document, selection.getOffset()))
                .map(this::at)
                .orElse(null);
    }

    private OutlineNode at(Position position) {
        for (OutlineNode node : nodes) {
            OutlineNode found = node.find(position);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
