// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.folding;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;
import org.syncline.language.sync.Element;
import org.syncline.language.sync.ExpectItem;
import org.syncline.language.sync.GivenItem;
import org.syncline.language.sync.PartitionItem;
import org.syncline.language.sync.StepLine;
import org.syncline.language.sync.TypeBlock;

/** Folds what has braces, and comments; single flows over two lines would only be noise. */
public final class RuleFoldingRanges extends DefaultFoldingRangeProvider {
    @Override
    protected boolean isHandled(EObject object) {
        return object instanceof Element
                || object instanceof TypeBlock
                || object instanceof PartitionItem
                || object instanceof StepLine
                || object instanceof GivenItem
                || object instanceof ExpectItem;
    }

    @Override
    protected boolean shouldProcessContent(EObject object) {
        return !(object instanceof TypeBlock || object instanceof PartitionItem);
    }
}
