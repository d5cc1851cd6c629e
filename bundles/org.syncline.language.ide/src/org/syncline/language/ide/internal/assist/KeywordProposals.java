// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.Set;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

/** The proposals that the grammar knows: words of the language, where they stand as such. */
public final class KeywordProposals extends IdeContentProposalProvider {
    /** Grammar rules that allow keywords as names; nobody needs them proposed as such. */
    private static final Set<String> NAME_RULES =
            Set.of(
                    "Name",
                    "KeywordName",
                    "GeneralKeyword",
                    "ConnectorKeyword",
                    "SettingName",
                    "SettingWord");

    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        return Character.isLetter(keyword.getValue().charAt(0))
                && !NAME_RULES.contains(GrammarUtil.containingRule(keyword).getName());
    }

    @Override
    protected void _createProposals(
            Assignment assignment,
            ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        // names come from NameProposals, which looks at what can stand there
    }

    @Override
    protected void _createProposals(
            CrossReference reference,
            ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        // as above
    }
}
