// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.TextRegion;

/** Names that fit the place, then keywords. Nothing in comments and free texts. */
@Singleton
public final class RuleContentAssist extends ContentAssistService {
    private static final Set<Place> WITH_KEYWORDS =
            Set.of(Place.KEYWORD, Place.STATEMENT, Place.EXPECTED);

    @Override
    public CompletionList createCompletionList(
            Document document,
            XtextResource resource,
            CompletionParams params,
            CancelIndicator cancelIndicator) {
        if (document == null || resource == null) {
            return new CompletionList(false, List.of());
        }
        return super.createCompletionList(document, resource, params, cancelIndicator);
    }

    @Override
    protected void createProposals(
            String text,
            TextRegion selection,
            int caret,
            XtextResource resource,
            IIdeContentProposalAcceptor acceptor) {
        Cursor cursor = Cursor.at(text, caret);
        if (cursor.place() == Place.NOTHING) {
            return;
        }
        if (WITH_KEYWORDS.contains(cursor.place())) {
            // First: it stops where there are a hundred proposals, and a metaverse has more names.
            // The order of the list comes from the priorities.
            super.createProposals(text, selection, caret, resource, acceptor);
        }
        new NameProposals(cursor, new ProjectNames(resource.getResourceSet()), acceptor).propose();
    }

    @Override
    protected CompletionItem toCompletionItem(
            ContentAssistEntry entry, int caret, Position caretPosition, Document document) {
        CompletionItem item = super.toCompletionItem(entry, caret, caretPosition, document);
        if (entry instanceof Proposal proposal && proposal.tail() > 0) {
            Position start = item.getTextEdit().getLeft().getRange().getStart();
            Position end = document.getPosition(caret + proposal.tail());
            item.setTextEdit(
                    Either.forLeft(new TextEdit(new Range(start, end), entry.getProposal())));
        }
        return item;
    }
}
