// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal;

import org.eclipse.jface.action.Action;
import org.syncline.ui.Icons;

/** Something that a button of a view does. */
final class Deed extends Action {
    private final Runnable work;

    /**
     * @param icon or null
     */
    Deed(String name, Icons icon, Runnable work) {
        super(name);
        this.work = work;
        setToolTipText(name);
        if (icon != null) {
            setImageDescriptor(icon.descriptor());
        }
    }

    @Override
    public void run() {
        work.run();
    }
}
