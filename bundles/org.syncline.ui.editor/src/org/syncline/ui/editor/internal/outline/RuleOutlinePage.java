// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.outline;

import java.util.List;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.syncline.ui.Parts;
import org.syncline.ui.editor.internal.server.Answers;
import org.syncline.ui.editor.internal.server.Documents;
import org.syncline.ui.editor.internal.server.RuleLanguage;

/** The outline of one rule file. Follows the text a moment after each change. */
public final class RuleOutlinePage extends ContentOutlinePage implements IDocumentListener {
    /** Key of the tree for tests. */
    public static final String TREE = "outline.tree";

    private static final int DELAY_MS = 300;

    private final ITextEditor editor;
    private final IDocument document;
    private final String uri;
    private final Runnable refresh = this::refresh;
    private OutlineLink link;

    RuleOutlinePage(ITextEditor editor, IDocument document, String uri) {
        this.editor = editor;
        this.document = document;
        this.uri = uri;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.getControl().setData(Parts.WIDGET_KEY, TREE);
        tree.setContentProvider(new OutlineContent());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new OutlineLabels()));
        tree.setUseHashlookup(true);
        tree.setInput(List.of());
        document.addDocumentListener(this);
        link = new OutlineLink(editor, tree);
        refresh();
    }

    @Override
    public void dispose() {
        document.removeDocumentListener(this);
        if (link != null) {
            link.dispose();
        }
        super.dispose();
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // what counts is the text afterwards
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        Display display = display();
        if (display != null) {
            display.timerExec(DELAY_MS, refresh);
        }
    }

    private Display display() {
        return getControl() == null || getControl().isDisposed() ? null : getControl().getDisplay();
    }

    private void refresh() {
        Display display = display();
        if (display != null) {
            DocumentSymbolParams params = new DocumentSymbolParams(new TextDocumentIdentifier(uri));
            Answers.onUi(
                    RuleLanguage.session().ask(service -> service.documentSymbol(params)),
                    display,
                    this::show);
        }
    }

    private void show(List<Either<SymbolInformation, DocumentSymbol>> symbols) {
        if (display() == null) {
            return;
        }
        TreeViewer tree = getTreeViewer();
        List<OutlineNode> nodes =
                OutlineNode.of(
                        symbols.stream().filter(Either::isRight).map(Either::getRight).toList());
        Object[] expanded = tree.getExpandedElements();
        boolean first = ((List<?>) tree.getInput()).isEmpty();
        tree.getControl().setRedraw(false);
        try {
            tree.setInput(nodes);
            tree.setExpandedElements(expanded);
            if (first && nodes.size() == 1) {
                tree.expandToLevel(2);
            }
        } finally {
            tree.getControl().setRedraw(true);
        }
        link.show(nodes);
    }

    /** A click shows the place in the editor. */
    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        IStructuredSelection selection = (ITreeSelection) event.getSelection();
        if (link.isFollowing() || !(selection.getFirstElement() instanceof OutlineNode node)) {
            return;
        }
        Documents.read(() -> Documents.region(document, node.symbol().getSelectionRange()))
                .ifPresent(
                        region -> editor.selectAndReveal(region.getOffset(), region.getLength()));
    }
}
