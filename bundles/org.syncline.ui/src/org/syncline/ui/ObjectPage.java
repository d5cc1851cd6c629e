// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** The page of one object, whichever bundle brings it. UI thread only. */
public interface ObjectPage {
    /** Shows an object of a connector space. */
    void show(String connector, String dn);

    /** Shows a metaverse object by its number. */
    void showMetaverse(long id);

    /** Opens the page of an object of a connector space, if the page is installed. */
    static void open(IWorkbenchPage page, String connector, String dn) {
        ObjectPage part = part(page);
        if (part != null) {
            part.show(connector, dn);
        }
    }

    /** Opens the page of a metaverse object, if the page is installed. */
    static void openMetaverse(IWorkbenchPage page, long id) {
        ObjectPage part = part(page);
        if (part != null) {
            part.showMetaverse(id);
        }
    }

    private static ObjectPage part(IWorkbenchPage page) {
        try {
            IViewPart view = page.showView(Parts.OBJECT);
            return view instanceof ObjectPage part ? part : null;
        } catch (PartInitException e) {
            ILog.of(ObjectPage.class).error("The object page did not open", e);
            return null;
        }
    }
}
