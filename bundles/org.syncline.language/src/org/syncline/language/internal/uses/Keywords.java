// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import java.util.Set;
import org.eclipse.xtext.GrammarUtil;
import org.syncline.language.SyncLanguage;
import org.syncline.language.services.SyncGrammarAccess;

/** The words of the grammar. */
final class Keywords {
    private Keywords() {}

    static Set<String> all() {
        return Set.copyOf(
                GrammarUtil.getAllKeywords(
                        SyncLanguage.injector().getInstance(SyncGrammarAccess.class).getGrammar()));
    }
}
