// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.colour;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.syncline.ui.editor.internal.server.Documents;

/**
 * Repaints what a change concerns: its lines, or all to the end of the file where the change may
 * open or close a comment that spans lines.
 */
final class RuleDamagerRepairer extends DefaultDamagerRepairer {
    private boolean commentTouched;

    RuleDamagerRepairer(RuleScanner scanner) {
        super(scanner);
    }

    /** To be called before each change, while the old text is there. */
    void aboutToChange(DocumentEvent event) {
        IDocument document = event.getDocument();
        int from = Math.max(0, event.getOffset() - 1);
        int to = Math.min(document.getLength(), event.getOffset() + event.getLength() + 1);
        commentTouched =
                Documents.read(() -> document.get(from, to - from))
                        .map(RuleDamagerRepairer::mayDelimit)
                        .orElse(true);
    }

    @Override
    public IRegion getDamageRegion(
            ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        IDocument document = event.getDocument();
        return Documents.read(() -> damage(document, event))
                .orElseGet(() -> new Region(0, document.getLength()));
    }

    private IRegion damage(IDocument document, DocumentEvent event) throws BadLocationException {
        String text = event.getText() == null ? "" : event.getText();
        int first = document.getLineOfOffset(event.getOffset());
        int start = document.getLineOffset(first);
        if (commentTouched || mayDelimit(text)) {
            return new Region(start, document.getLength() - start);
        }
        int behind = Math.min(document.getLength(), event.getOffset() + text.length());
        int last = document.getLineOfOffset(behind);
        return new Region(
                start, document.getLineOffset(last) + document.getLineLength(last) - start);
    }

    private static boolean mayDelimit(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('/') >= 0;
    }
}
