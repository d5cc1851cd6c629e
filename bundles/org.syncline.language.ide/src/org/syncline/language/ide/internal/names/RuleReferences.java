// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.names;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.syncline.language.NameUse;

/** Declarations and uses in all files. The stock service finds only what Xtext links. */
@Singleton
public final class RuleReferences extends DocumentSymbolService {
    private final LoadedNames names;

    @Inject
    RuleReferences(LoadedNames names) {
        this.names = names;
    }

    @Override
    public List<? extends Location> getReferences(
            Document document,
            XtextResource resource,
            ReferenceParams params,
            IResourceAccess access,
            IResourceDescriptions descriptions,
            CancelIndicator cancel) {
        boolean declarations = params.getContext().isIncludeDeclaration();
        return names.locations(
                resource,
                document.getOffSet(params.getPosition()),
                use -> declarations || !use.declaration());
    }

    @Override
    public List<? extends Location> getDefinitions(
            XtextResource resource, int offset, IResourceAccess access, CancelIndicator cancel) {
        List<Location> declared = names.locations(resource, offset, NameUse::declaration);
        return declared.isEmpty()
                ? super.getDefinitions(resource, offset, access, cancel)
                : declared;
    }
}
