// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.syncline.ui.editor.internal.server.Answers;
import org.syncline.ui.editor.internal.server.Documents;
import org.syncline.ui.editor.internal.server.RuleLanguage;

/** Makes blocks foldable. Folds that stay keep their annotation and so their state. */
public final class RuleFolding extends ViewerStrategy {
    @Override
    protected void refresh() {
        IDocument asked = document();
        long stamp = stamp(asked);
        FoldingRangeRequestParams params =
                new FoldingRangeRequestParams(new TextDocumentIdentifier(uri().orElseThrow()));
        Answers.onUi(
                RuleLanguage.session().ask(service -> service.foldingRange(params)),
                display(),
                ranges -> show(ranges, asked, stamp));
    }

    private void show(List<FoldingRange> ranges, IDocument asked, long stamp) {
        ProjectionAnnotationModel model =
                viewer() instanceof ProjectionViewer projection
                        ? projection.getProjectionAnnotationModel()
                        : null;
        if (model == null || !isCurrent(asked, stamp)) {
            return;
        }
        Set<Position> wanted = positions(ranges, asked);
        List<Annotation> gone = new ArrayList<>();
        Iterator<Annotation> present = model.getAnnotationIterator();
        while (present.hasNext()) {
            Annotation annotation = present.next();
            if (!wanted.remove(model.getPosition(annotation))) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
        }
    }

    /** Whole lines, as the projection wants them. */
    private static Set<Position> positions(List<FoldingRange> ranges, IDocument document) {
        Set<Position> positions = new HashSet<>();
        for (FoldingRange range : ranges) {
            Documents.read(() -> position(range, document)).ifPresent(positions::add);
        }
        return positions;
    }

    private static Position position(FoldingRange range, IDocument document)
            throws BadLocationException {
        int start = document.getLineOffset(range.getStartLine());
        int last = Math.min(range.getEndLine(), document.getNumberOfLines() - 1);
        int end = document.getLineOffset(last) + document.getLineLength(last);
        return new Position(start, end - start);
    }
}
