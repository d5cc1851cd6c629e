// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide;

import com.google.inject.Binder;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.occurrences.IDocumentHighlightService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.syncline.language.ide.internal.assist.KeywordProposals;
import org.syncline.language.ide.internal.assist.RuleContentAssist;
import org.syncline.language.ide.internal.colour.RuleHighlighting;
import org.syncline.language.ide.internal.folding.RuleFoldingRanges;
import org.syncline.language.ide.internal.format.RuleFormatting;
import org.syncline.language.ide.internal.hover.RuleHovers;
import org.syncline.language.ide.internal.names.RuleReferences;
import org.syncline.language.ide.internal.names.RuleRenaming;
import org.syncline.language.ide.internal.occurrences.RuleOccurrences;
import org.syncline.language.ide.internal.symbols.RuleSymbols;

/**
 * Services of editors. Installed in a child of the language's one injector, so it may add bindings
 * but never replace one of the runtime module.
 */
public class SyncIdeModule extends AbstractSyncIdeModule {
    /** The runtime module has bound it. */
    @Override
    public void configureIResourceDescriptionsLiveScope(Binder binder) {
        // see the class comment
    }

    public Class<? extends FormattingService> bindFormattingService() {
        return RuleFormatting.class;
    }

    @Override
    public Class<? extends IRenameService2> bindIRenameService2() {
        return RuleRenaming.class;
    }

    public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
        return RuleReferences.class;
    }

    public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
        return RuleHighlighting.class;
    }

    public Class<? extends HierarchicalDocumentSymbolService>
            bindHierarchicalDocumentSymbolService() {
        return RuleSymbols.class;
    }

    public Class<? extends IFoldingRangeProvider> bindIFoldingRangeProvider() {
        return RuleFoldingRanges.class;
    }

    public Class<? extends IDocumentHighlightService> bindIDocumentHighlightService() {
        return RuleOccurrences.class;
    }

    public Class<? extends ContentAssistService> bindContentAssistService() {
        return RuleContentAssist.class;
    }

    public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
        return KeywordProposals.class;
    }

    public Class<? extends IHoverService> bindIHoverService() {
        return RuleHovers.class;
    }
}
