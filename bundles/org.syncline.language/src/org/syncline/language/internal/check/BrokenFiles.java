// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * The files with syntax errors: what is missing in them may only be unread.
 *
 * @param resources the files
 * @param unreadable whether some file could not be read at all
 */
public record BrokenFiles(Set<Resource> resources, boolean unreadable) {
    public BrokenFiles {
        resources = Set.copyOf(resources);
    }

    boolean contains(EObject object) {
        return resources.contains(object.eResource());
    }

    boolean any() {
        return unreadable || !resources.isEmpty();
    }
}
