// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.assist;

import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.syncline.ui.editor.internal.server.Answers;
import org.syncline.ui.editor.internal.server.Documents;
import org.syncline.ui.editor.internal.server.RuleLanguage;

/** What the word under the pointer is. The text is fetched on the presenter's own thread. */
public final class RuleHover implements ITextHover {
    private static final long LIMIT_MS = 2_000;

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        IDocument document = viewer.getDocument();
        return Documents.uri(document)
                .flatMap(uri -> ask(document, uri, region.getOffset()))
                .map(Hover::getContents)
                .filter(contents -> contents != null && contents.isRight())
                .map(contents -> contents.getRight())
                .map(MarkupContent::getValue)
                .orElse(null);
    }

    private static Optional<Hover> ask(IDocument document, String uri, int offset) {
        return Documents.read(() -> Documents.position(document, offset))
                .map(place -> new HoverParams(new TextDocumentIdentifier(uri), place))
                .flatMap(
                        params ->
                                Answers.within(
                                        RuleLanguage.session()
                                                .ask(service -> service.hover(params)),
                                        LIMIT_MS));
    }
}
