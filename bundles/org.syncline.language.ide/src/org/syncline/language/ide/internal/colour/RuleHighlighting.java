// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.colour;

import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.syncline.language.ide.colour.ColouredRange;
import org.syncline.language.ide.colour.SemanticColours;

/** Gives {@link SemanticRanges} to the server. */
public final class RuleHighlighting implements ISemanticHighlightingCalculator {
    @Override
    public void provideHighlightingFor(
            XtextResource resource,
            IHighlightedPositionAcceptor acceptor,
            CancelIndicator cancelIndicator) {
        if (resource == null || resource.getContents().isEmpty()) {
            return;
        }
        for (ColouredRange range : SemanticRanges.of(resource.getContents().get(0))) {
            acceptor.addPosition(
                    range.offset(), range.length(), SemanticColours.type(range.kind()));
        }
    }
}
