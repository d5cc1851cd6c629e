// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.assist;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.syncline.language.ide.colour.ColouredRange;
import org.syncline.language.ide.colour.LexicalColours;
import org.syncline.language.ide.colour.TokenKind;
import org.syncline.ui.editor.internal.server.Answers;
import org.syncline.ui.editor.internal.server.Documents;
import org.syncline.ui.editor.internal.server.RuleLanguage;

/**
 * Links from the name of a connector or a local directory to its declaration. Called on the UI
 * thread while the pointer moves with Ctrl down, so it asks for strings only and waits but shortly.
 */
public final class RuleHyperlinks extends AbstractHyperlinkDetector {
    private static final long LIMIT_MS = 500;

    @Override
    public IHyperlink[] detectHyperlinks(
            ITextViewer viewer, IRegion region, boolean canShowMultipleHyperlinks) {
        IDocument document = viewer.getDocument();
        Optional<String> uri = Documents.uri(document);
        if (uri.isEmpty()) {
            return null;
        }
        return string(document, region.getOffset())
                .flatMap(source -> link(document, uri.get(), source))
                .map(link -> new IHyperlink[] {link})
                .orElse(null);
    }

    /** All names that can be followed are strings. */
    private static Optional<IRegion> string(IDocument document, int offset) {
        for (ColouredRange token : LexicalColours.of(document.get())) {
            if (token.offset() <= offset && offset < token.end()) {
                return token.kind() == TokenKind.STRING
                        ? Optional.of(new Region(token.offset(), token.length()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<IHyperlink> link(IDocument document, String uri, IRegion source) {
        return Documents.read(() -> Documents.position(document, source.getOffset() + 1))
                .map(place -> new DefinitionParams(new TextDocumentIdentifier(uri), place))
                .flatMap(
                        params ->
                                Answers.within(
                                        RuleLanguage.session()
                                                .ask(service -> service.definition(params)),
                                        LIMIT_MS))
                .flatMap(answer -> answer.isLeft() ? first(answer.getLeft()) : Optional.empty())
                .filter(place -> !isItself(document, uri, source, place))
                .map(place -> new RuleHyperlink(source, place));
    }

    private static Optional<Location> first(List<? extends Location> locations) {
        return locations.isEmpty() ? Optional.empty() : Optional.of(locations.get(0));
    }

    /** A declaration is no link to itself. */
    private static boolean isItself(
            IDocument document, String uri, IRegion source, Location target) {
        return target.getUri().equals(uri)
                && Documents.read(() -> Documents.region(document, target.getRange()))
                        .filter(region -> region.getOffset() == source.getOffset())
                        .isPresent();
    }
}
