// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.symbols;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.ide.internal.SourceTexts;

/** Makes symbols with their places. */
final class SymbolBuilder {
    private static final String UNNAMED = "(no name)";

    private final DocumentExtensions places;

    SymbolBuilder(DocumentExtensions places) {
        this.places = places;
    }

    /** A symbol called by what stands at a feature, which is also what a click selects. */
    DocumentSymbol named(EObject object, EStructuralFeature name, SymbolKind kind, String detail) {
        String text = SourceTexts.at(object, name);
        return symbol(object, text, kind, detail, name);
    }

    /** A symbol with a name of our own; a click selects what stands at the feature, else all. */
    DocumentSymbol symbol(
            EObject object,
            String name,
            SymbolKind kind,
            String detail,
            EStructuralFeature selected) {
        Range all = range(object, NodeModelUtils.findActualNodeFor(object));
        Range selection =
                selected == null
                        ? all
                        : SourceTexts.node(object, selected)
                                .map(node -> range(object, node))
                                .orElse(all);
        DocumentSymbol symbol =
                new DocumentSymbol(name.isBlank() ? UNNAMED : name, kind, all, selection, detail);
        List<DocumentSymbol> children = new ArrayList<>();
        symbol.setChildren(children);
        return symbol;
    }

    private Range range(EObject object, INode node) {
        return places.newRange(object.eResource(), node.getTextRegion());
    }
}
