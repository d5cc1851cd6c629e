// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.format;

import java.util.List;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.syncline.language.SourceFormatter;
import org.syncline.language.TextChange;

/**
 * Formats documents by the language's own formatter, so that editors and the command line agree.
 * The editor's wishes for tabs and indentation are not asked: a project has one layout. Edits touch
 * nothing but blanks, so carets and markers stay where they are.
 */
public final class RuleFormatting extends FormattingService {
    private final SourceFormatter formatter = new SourceFormatter();

    @Override
    public List<? extends TextEdit> format(
            Document document,
            XtextResource resource,
            DocumentFormattingParams params,
            CancelIndicator cancelIndicator) {
        return edits(document, 0, Integer.MAX_VALUE);
    }

    @Override
    public List<? extends TextEdit> format(
            Document document,
            XtextResource resource,
            DocumentRangeFormattingParams params,
            CancelIndicator cancelIndicator) {
        Range range = params.getRange();
        return edits(
                document, document.getOffSet(range.getStart()), document.getOffSet(range.getEnd()));
    }

    /** The changes that touch the range: what stands beside it is formatted with it. */
    private List<TextEdit> edits(Document document, int from, int to) {
        if (document == null) {
            return List.of();
        }
        return formatter.changes(document.getContents()).stream()
                .filter(change -> change.end() >= from && change.offset() <= to)
                .map(change -> edit(document, change))
                .toList();
    }

    private static TextEdit edit(Document document, TextChange change) {
        Range range =
                new Range(
                        document.getPosition(change.offset()), document.getPosition(change.end()));
        return new TextEdit(range, change.text());
    }
}
