// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

/** What the thing under the pointer is, as plain text. */
@Singleton
public final class RuleHovers implements IHoverService {
    private final EObjectAtOffsetHelper objects;

    @Inject
    RuleHovers(EObjectAtOffsetHelper objects) {
        this.objects = objects;
    }

    @Override
    public Hover hover(
            Document document,
            XtextResource resource,
            HoverParams params,
            CancelIndicator cancelIndicator) {
        if (document == null || resource == null || resource.getParseResult() == null) {
            return EMPTY_HOVER;
        }
        int offset = document.getOffSet(params.getPosition());
        ILeafNode leaf =
                NodeModelUtils.findLeafNodeAtOffset(
                        resource.getParseResult().getRootNode(), offset);
        if (leaf == null || leaf.isHidden()) {
            return EMPTY_HOVER;
        }
        EObject object = objects.resolveContainedElementAt(resource, offset);
        Optional<String> text = new HoverTexts(resource.getResourceSet()).of(object, leaf);
        return text.map(content -> hover(document, leaf, content)).orElse(EMPTY_HOVER);
    }

    private static Hover hover(Document document, INode leaf, String text) {
        Range range =
                new Range(
                        document.getPosition(leaf.getOffset()),
                        document.getPosition(leaf.getEndOffset()));
        return new Hover(new MarkupContent(MarkupKind.PLAINTEXT, text), range);
    }
}
