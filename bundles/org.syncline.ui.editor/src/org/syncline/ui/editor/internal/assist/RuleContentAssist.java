// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.assist;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.syncline.ui.editor.internal.server.Answers;
import org.syncline.ui.editor.internal.server.Documents;
import org.syncline.ui.editor.internal.server.RuleLanguage;

/** Proposals of the server. Called on a worker thread, so it may wait a while. */
public final class RuleContentAssist implements IContentAssistProcessor {
    private static final long LIMIT_MS = 5_000;

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        return Documents.uri(document)
                .flatMap(uri -> ask(document, uri, offset))
                .orElse(List.of())
                .stream()
                .filter(item -> item.getTextEdit() != null && item.getTextEdit().isLeft())
                .map(item -> new RuleProposal(item, document, offset))
                .toArray(ICompletionProposal[]::new);
    }

    private static Optional<List<CompletionItem>> ask(IDocument document, String uri, int offset) {
        return Documents.read(() -> Documents.position(document, offset))
                .map(place -> new CompletionParams(new TextDocumentIdentifier(uri), place))
                .flatMap(
                        params ->
                                Answers.within(
                                        RuleLanguage.session()
                                                .ask(service -> service.completion(params)),
                                        LIMIT_MS))
                .map(answer -> answer.map(items -> items, list -> list.getItems()));
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {'"', '['};
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
