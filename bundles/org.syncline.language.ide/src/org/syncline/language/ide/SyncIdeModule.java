// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide;

import org.eclipse.xtext.ide.editor.contentassist.CompletionPrefixProvider;

/** The editor services of the rule language. */
public class SyncIdeModule extends AbstractSyncIdeModule {
    /** The generator takes the tokens that are put in for missing brackets for indentation. */
    @Override
    public Class<? extends CompletionPrefixProvider> bindCompletionPrefixProvider() {
        return CompletionPrefixProvider.class;
    }
}
