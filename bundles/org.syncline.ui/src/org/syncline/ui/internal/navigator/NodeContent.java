// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.navigator;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.syncline.ui.internal.navigator.RuleTree.Node;

/** Hands nodes to the viewer. */
final class NodeContent implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((Node) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((Node) element).children().isEmpty();
    }
}
