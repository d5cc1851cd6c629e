// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.outline;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.swt.graphics.Image;
import org.syncline.language.ide.session.SymbolKinds;
import org.syncline.ui.Icons;

/** Names of symbols with their detail in a quieter colour. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
        DocumentSymbol symbol = ((OutlineNode) element).symbol();
        StyledString text = new StyledString(symbol.getName());
        String detail = symbol.getDetail();
        if (detail != null && !detail.isEmpty()) {
            String between = symbol.getKind() == SymbolKinds.FLOW ? " ← " : "  ";
            text.append(between + detail, StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return icon(((OutlineNode) element).symbol()).image();
    }

    private static Icons icon(DocumentSymbol symbol) {
        return switch (symbol.getKind()) {
            case Package -> Icons.PROJECT;
            case File, Namespace -> Icons.FOLDER;
            case Interface -> Icons.CONNECTOR;
            case Struct -> Icons.METAVERSE;
            case Module -> Icons.RULE_FILE;
            case Class -> Icons.OBJECT;
            case Function -> Icons.INBOUND;
            case Method -> Icons.OUTBOUND;
            case Boolean -> Icons.SEARCH;
            case Key -> Icons.LINK;
            default -> Icons.ATTRIBUTE;
        };
    }
}
