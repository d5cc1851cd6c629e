// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.syncline.language.sync.SyncFile;

/**
 * Only whole blocks are visible from other files. The thousands of attributes of a schema would
 * fill the index and are looked up elsewhere.
 */
@Singleton
public class ExportedNames extends DefaultResourceDescriptionStrategy {
    @Override
    public boolean createEObjectDescriptions(
            EObject object, IAcceptor<IEObjectDescription> acceptor) {
        super.createEObjectDescriptions(object, acceptor);
        return object instanceof SyncFile;
    }
}
