// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.jface.text.IDocument;

/**
 * Called before the first rule file gets its text, by an editor or otherwise. Editors that are
 * restored come before the workbench's own start-up, so this is the earliest moment at which the
 * language is needed.
 */
public final class RuleDocumentSetup implements IDocumentSetupParticipant {
    @Override
    public void setup(IDocument document) {
        RuleLanguage.get().start();
    }
}
