// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.assist;

import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.swt.graphics.Image;
import org.syncline.ui.Icons;

/** Icons of proposals. */
final class ProposalIcons {
    private ProposalIcons() {}

    /** Null for keywords, which need no icon. */
    static Image of(CompletionItemKind kind) {
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case Field -> Icons.ATTRIBUTE.image();
            case Reference -> Icons.CONNECTOR.image();
            case Class -> Icons.OBJECT.image();
            default -> null;
        };
    }
}
