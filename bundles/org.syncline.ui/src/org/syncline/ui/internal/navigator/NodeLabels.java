// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.navigator;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Image;
import org.syncline.ui.Icons;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.internal.navigator.RuleTree.Node;

/** Icon by kind, label, and less prominent what stands behind it. */
final class NodeLabels extends LabelProvider implements IStyledLabelProvider {
    @Override
    public StyledString getStyledText(Object element) {
        Node node = (Node) element;
        StyledString text = new StyledString();
        Styler muted = SynclineColors.styler(SynclineColors.MUTED);
        text.append(node.label(), node.disabled() ? muted : null);
        if (!node.detail().isEmpty()) {
            text.append("  " + node.detail(), muted);
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        Node node = (Node) element;
        return node.label() + "  " + node.detail();
    }

    @Override
    public Image getImage(Object element) {
        return icon((Node) element).image();
    }

    private static Icons icon(Node node) {
        return switch (node.kind()) {
            case CONNECTOR -> Icons.CONNECTOR;
            case INBOUND -> Icons.INBOUND;
            case OUTBOUND -> Icons.OUTBOUND;
            case RULE_PROVISION -> Icons.RULE_PROVISION;
            case RULE_JOIN -> Icons.RULE_JOIN;
            case RULE_STICKY_JOIN -> Icons.RULE_STICKY;
            case RULE_JOIN_NO_FLOW -> Icons.RULE_NO_FLOW;
            case FILES -> Icons.FOLDER;
            case FILE -> Icons.RULE_FILE;
        };
    }
}
