// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.occurrences;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.occurrences.DefaultDocumentHighlightService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.syncline.language.ide.colour.ColouredRange;
import org.syncline.language.ide.colour.LexicalColours;
import org.syncline.language.ide.colour.TokenKind;
import org.syncline.language.ide.internal.colour.SemanticRanges;
import org.syncline.language.ide.internal.names.LoadedNames;
import org.syncline.language.sync.Element;

/**
 * Where else the thing under the cursor is named: an attribute within its rule, read or written; a
 * function or an object type within the file; a connector, a rule or a parameter in the file.
 */
public final class RuleOccurrences extends DefaultDocumentHighlightService {
    private final LoadedNames loaded;

    @Inject
    RuleOccurrences(LoadedNames loaded) {
        this.loaded = loaded;
    }

    @Override
    public List<? extends DocumentHighlight> getDocumentHighlights(
            Document document,
            XtextResource resource,
            DocumentHighlightParams params,
            CancelIndicator cancelIndicator) {
        if (document == null || resource == null || resource.getContents().isEmpty()) {
            return List.of();
        }
        int offset = document.getOffSet(params.getPosition());
        EObject file = resource.getContents().get(0);
        List<ColouredRange> names = names(document.getContents(), file);
        Optional<ColouredRange> at =
                names.stream()
                        .filter(name -> name.offset() <= offset && offset <= name.end())
                        .findFirst();
        if (at.isEmpty()) {
            List<DocumentHighlight> named =
                    isText(document.getContents(), offset) ? named(resource, offset) : List.of();
            return named.isEmpty() ? getDocumentHighlights(resource, offset) : named;
        }
        return same(document, names, at.get(), scope(resource, at.get(), document));
    }

    /** Only there the rest of the project is asked: this runs at each move of the caret. */
    private static boolean isText(String text, int offset) {
        return LexicalColours.of(text).stream()
                .filter(token -> token.offset() <= offset && offset <= token.end())
                .anyMatch(
                        token ->
                                token.kind() == TokenKind.STRING
                                        || token.kind() == TokenKind.PARAMETER);
    }

    /** Connectors, rules, parameters: whatever else is named here. */
    private List<DocumentHighlight> named(XtextResource resource, int offset) {
        return loaded.ranges(resource, offset).stream()
                .map(range -> new DocumentHighlight(range, DocumentHighlightKind.Text))
                .toList();
    }

    /** Attributes, in brackets or not, functions and types. */
    private static List<ColouredRange> names(String text, EObject file) {
        List<ColouredRange> names = new ArrayList<>(SemanticRanges.of(file));
        names.removeIf(
                name ->
                        name.kind() == TokenKind.DECLARATION
                                || name.kind() == TokenKind.SCOPE_OPERATOR
                                || name.kind() == TokenKind.PLAIN);
        for (ColouredRange token : LexicalColours.of(text)) {
            if (token.kind() == TokenKind.REFERENCE
                    && token.length() > 2
                    && text.charAt(token.end() - 1) == ']') {
                names.add(
                        new ColouredRange(
                                token.offset() + 1, token.length() - 2, TokenKind.ATTRIBUTE));
            }
        }
        return names;
    }

    private ColouredRange scope(XtextResource resource, ColouredRange name, Document document) {
        ColouredRange all = new ColouredRange(0, document.getContents().length(), TokenKind.PLAIN);
        if (name.kind() != TokenKind.ATTRIBUTE) {
            return all;
        }
        Element block =
                EcoreUtil2.getContainerOfType(
                        offsetHelper.resolveContainedElementAt(resource, name.offset()),
                        Element.class);
        if (block == null) {
            return all;
        }
        var region = locationInFileProvider.getFullTextRegion(block);
        return new ColouredRange(region.getOffset(), region.getLength(), TokenKind.PLAIN);
    }

    private static List<DocumentHighlight> same(
            Document document,
            List<ColouredRange> names,
            ColouredRange wanted,
            ColouredRange scope) {
        String text = document.getContents();
        String word = text.substring(wanted.offset(), wanted.end());
        return names.stream()
                .filter(name -> name.kind() == wanted.kind())
                .filter(name -> scope.offset() <= name.offset() && name.end() <= scope.end())
                .filter(name -> text.substring(name.offset(), name.end()).equals(word))
                .distinct()
                .map(
                        name ->
                                new DocumentHighlight(
                                        new Range(
                                                document.getPosition(name.offset()),
                                                document.getPosition(name.end())),
                                        DocumentHighlightKind.Text))
                .toList();
    }
}
