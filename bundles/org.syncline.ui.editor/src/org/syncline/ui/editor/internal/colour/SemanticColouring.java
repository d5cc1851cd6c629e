// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.colour;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.AbstractDocument;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.DefaultPositionUpdater;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IPositionUpdater;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.custom.StyleRange;
import org.syncline.language.ide.colour.ColouredRange;
import org.syncline.language.ide.colour.SemanticColours;
import org.syncline.language.ide.colour.TokenKind;
import org.syncline.ui.editor.internal.server.Answers;
import org.syncline.ui.editor.internal.server.Documents;
import org.syncline.ui.editor.internal.server.RuleLanguage;
import org.syncline.ui.editor.internal.view.ViewerStrategy;

/**
 * Lays the parser's colours over the lexer's. The places are positions of the document, so they
 * move with the text until the next answer, and they are merged into every repaint.
 */
public final class SemanticColouring extends ViewerStrategy implements ITextPresentationListener {
    private static final String CATEGORY = "org.syncline.ui.editor.semantic";

    private final IPositionUpdater updater = new DefaultPositionUpdater(CATEGORY);

    @Override
    public void install(ITextViewer textViewer) {
        super.install(textViewer);
        viewer().addTextPresentationListener(this);
    }

    @Override
    public void uninstall() {
        viewer().removeTextPresentationListener(this);
        super.uninstall();
    }

    @Override
    protected void refresh() {
        IDocument asked = document();
        long stamp = stamp(asked);
        SemanticTokensParams params =
                new SemanticTokensParams(new TextDocumentIdentifier(uri().orElseThrow()));
        Answers.onUi(
                RuleLanguage.session().ask(service -> service.semanticTokensFull(params)),
                display(),
                tokens -> show(tokens, asked, stamp));
    }

    private void show(SemanticTokens tokens, IDocument asked, long stamp) {
        if (!isCurrent(asked, stamp)) {
            return;
        }
        List<ColouredRange> ranges =
                SemanticColours.decode(tokens, line -> lineOffset(asked, line));
        try {
            if (asked.containsPositionCategory(CATEGORY)) {
                asked.removePositionCategory(CATEGORY);
            } else {
                asked.addPositionUpdater(updater);
            }
            asked.addPositionCategory(CATEGORY);
            for (ColouredRange range : ranges) {
                asked.addPosition(CATEGORY, new ColouredPosition(range));
            }
        } catch (BadLocationException | BadPositionCategoryException e) {
            ILog.of(getClass()).warn("Names are not coloured by their meaning", e);
        }
        viewer().invalidateTextPresentation();
    }

    private static int lineOffset(IDocument document, int line) {
        return Documents.read(() -> document.getLineOffset(line))
                .orElseThrow(() -> new IndexOutOfBoundsException("No line " + line + " any more"));
    }

    @Override
    public void applyTextPresentation(TextPresentation presentation) {
        IDocument shown = viewer().getDocument();
        if (!(shown instanceof AbstractDocument positions)
                || !shown.containsPositionCategory(CATEGORY)) {
            return;
        }
        IRegion extent = presentation.getExtent();
        try {
            for (Position position :
                    positions.getPositions(
                            CATEGORY, extent.getOffset(), extent.getLength(), true, true)) {
                merge((ColouredPosition) position, extent, presentation);
            }
        } catch (BadPositionCategoryException e) {
            ILog.of(getClass()).warn("Names are not coloured by their meaning", e);
        }
    }

    private static void merge(
            ColouredPosition position, IRegion extent, TextPresentation presentation) {
        int from = Math.max(position.getOffset(), extent.getOffset());
        int to =
                Math.min(
                        position.getOffset() + position.getLength(),
                        extent.getOffset() + extent.getLength());
        if (position.isDeleted() || from >= to) {
            return;
        }
        StyleRange style = new StyleRange();
        style.start = from;
        style.length = to - from;
        TextAttribute attribute = RuleColours.attribute(position.kind);
        if (attribute != null) {
            style.foreground = attribute.getForeground();
            style.fontStyle = attribute.getStyle();
        }
        presentation.replaceStyleRange(style);
    }

    private static final class ColouredPosition extends Position {
        private final TokenKind kind;

        ColouredPosition(ColouredRange range) {
            super(range.offset(), range.length());
            kind = range.kind();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ColouredPosition position
                    && super.equals(other)
                    && kind == position.kind;
        }

        @Override
        public int hashCode() {
            return super.hashCode() * 31 + kind.hashCode();
        }
    }
}
