// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Images of the workbench. */
final class Images {
    private Images() {}

    static ImageDescriptor back() {
        return shared(ISharedImages.IMG_TOOL_BACK);
    }

    static ImageDescriptor forward() {
        return shared(ISharedImages.IMG_TOOL_FORWARD);
    }

    private static ImageDescriptor shared(String name) {
        return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(name);
    }
}
