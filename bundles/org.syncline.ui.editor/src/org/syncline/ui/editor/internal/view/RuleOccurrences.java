// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.syncline.ui.editor.internal.server.Answers;
import org.syncline.ui.editor.internal.server.Documents;
import org.syncline.ui.editor.internal.server.RuleLanguage;

/** Marks where else the thing under the cursor is named. */
public final class RuleOccurrences extends ViewerStrategy implements ISelectionChangedListener {
    /** The generic editor's own type: it has a colour and a preference already. */
    private static final String TYPE = "org.eclipse.ui.genericeditor.text";

    private Annotation[] shown = {};

    @Override
    public void install(ITextViewer textViewer) {
        super.install(textViewer);
        selection().addPostSelectionChangedListener(this);
    }

    @Override
    public void uninstall() {
        selection().removePostSelectionChangedListener(this);
        super.uninstall();
    }

    private IPostSelectionProvider selection() {
        return (IPostSelectionProvider) viewer().getSelectionProvider();
    }

    /** The cursor moved, not the text: only then it is asked. */
    @Override
    protected void refresh() {
        // see selectionChanged
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        IDocument asked = viewer().getDocument();
        if (!(event.getSelection() instanceof ITextSelection selection)
                || selection.getOffset() < 0) {
            return;
        }
        Documents.uri(asked).ifPresent(uri -> ask(asked, uri, selection.getOffset()));
    }

    private void ask(IDocument asked, String uri, int offset) {
        long stamp = stamp(asked);
        Documents.read(() -> Documents.position(asked, offset))
                .map(place -> new DocumentHighlightParams(new TextDocumentIdentifier(uri), place))
                .ifPresent(
                        params ->
                                Answers.onUi(
                                        RuleLanguage.session()
                                                .ask(service -> service.documentHighlight(params)),
                                        viewer().getTextWidget().getDisplay(),
                                        found -> show(found, asked, stamp)));
    }

    private void show(List<? extends DocumentHighlight> found, IDocument asked, long stamp) {
        IAnnotationModel model =
                viewer() instanceof ISourceViewer source ? source.getAnnotationModel() : null;
        if (!isCurrent(asked, stamp) || !(model instanceof IAnnotationModelExtension annotations)) {
            return;
        }
        Map<Annotation, Position> added = new HashMap<>();
        for (DocumentHighlight occurrence : found) {
            Documents.read(() -> Documents.region(asked, occurrence.getRange()))
                    .ifPresent(
                            region ->
                                    added.put(
                                            new Annotation(TYPE, false, "Occurrence"),
                                            new Position(region.getOffset(), region.getLength())));
        }
        annotations.replaceAnnotations(shown, added);
        shown = added.keySet().toArray(Annotation[]::new);
    }
}
