// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;

/** A rule file in memory. Tells of each slip once, to the compiler and to editors alike. */
public class SyncResource extends LazyLinkingResource {
    @Override
    protected void addSyntaxErrors() {
        IParseResult result = getParseResult();
        if (result == null) {
            return;
        }
        List<INode> errors = new ArrayList<>();
        result.getSyntaxErrors().forEach(errors::add);
        for (INode error : new SyntaxErrorRuns(result.getRootNode()).firsts(errors)) {
            addSyntaxDiagnostic(getErrors(), error);
        }
    }
}
