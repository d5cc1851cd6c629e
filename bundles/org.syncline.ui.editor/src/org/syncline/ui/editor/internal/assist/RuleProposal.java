// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.assist;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.syncline.ui.editor.internal.server.Documents;

/**
 * One proposal. It stays valid while the user goes on typing the word: what was typed since is part
 * of what it replaces.
 */
final class RuleProposal
        implements ICompletionProposal,
                ICompletionProposalExtension2,
                ICompletionProposalExtension5,
                ICompletionProposalExtension6 {
    private final CompletionItem item;
    private final TextEdit edit;
    private final int start;
    private final int end;
    private final int asked;
    private int selection = -1;

    /** {@code asked} is the offset for which the server was asked. */
    RuleProposal(CompletionItem item, IDocument document, int asked) {
        this.item = item;
        this.edit = item.getTextEdit().getLeft();
        this.asked = asked;
        this.start = offset(document, edit.getRange().getStart(), asked);
        this.end = offset(document, edit.getRange().getEnd(), asked);
    }

    private static int offset(
            IDocument document, org.eclipse.lsp4j.Position position, int otherwise) {
        return Documents.read(() -> Documents.offset(document, position)).orElse(otherwise);
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        replace(viewer.getDocument(), end + (offset - asked));
    }

    @Override
    public void apply(IDocument document) {
        replace(document, end);
    }

    private void replace(IDocument document, int to) {
        try {
            document.replace(start, Math.max(0, to - start), edit.getNewText());
            selection = start + edit.getNewText().length();
        } catch (BadLocationException e) {
            ILog.of(getClass()).warn("The text changed before the proposal was taken", e);
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        if (offset < start) {
            return false;
        }
        String wanted = edit.getNewText();
        return Documents.read(() -> document.get(start, offset - start))
                .filter(
                        typed ->
                                starts(wanted, typed)
                                        || starts(wanted.replaceAll("^[\"\\[]", ""), typed))
                .isPresent();
    }

    private static boolean starts(String text, String typed) {
        return text.regionMatches(true, 0, typed, 0, typed.length());
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection < 0 ? null : new Point(selection, 0);
    }

    @Override
    public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
        return getAdditionalProposalInfo();
    }

    @Override
    public String getAdditionalProposalInfo() {
        String documentation =
                item.getDocumentation() == null
                        ? null
                        : item.getDocumentation().map(text -> text, markup -> markup.getValue());
        if (documentation == null) {
            return null;
        }
        return item.getDetail() + "\n\n" + documentation;
    }

    @Override
    public String getDisplayString() {
        return getStyledDisplayString().getString();
    }

    @Override
    public StyledString getStyledDisplayString() {
        StyledString text = new StyledString(item.getLabel());
        if (item.getDetail() != null && !item.getDetail().isEmpty()) {
            text.append("  " + item.getDetail(), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    @Override
    public Image getImage() {
        return ProposalIcons.of(item.getKind());
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // nothing to preview
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // nothing to preview
    }
}
