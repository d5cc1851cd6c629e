// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.colour;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;

/** Colours a rule file as it is typed, and anew when the theme changes. UI thread. */
public final class RulePresentationReconciler extends PresentationReconciler {
    private final RuleScanner scanner = new RuleScanner();
    private final RuleDamagerRepairer repairer = new RuleDamagerRepairer(scanner);
    private final Changes changes = new Changes();
    private RuleColours colours;
    private ITextViewer viewer;

    public RulePresentationReconciler() {
        setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        viewer.addTextInputListener(changes);
        if (viewer.getDocument() != null) {
            viewer.getDocument().addDocumentListener(changes);
        }
        colours = new RuleColours(this::repaint);
        super.install(textViewer);
    }

    @Override
    public void uninstall() {
        super.uninstall();
        colours.dispose();
        viewer.removeTextInputListener(changes);
        if (viewer.getDocument() != null) {
            viewer.getDocument().removeDocumentListener(changes);
        }
    }

    private void repaint() {
        scanner.forgetColours();
        if (viewer instanceof TextViewer text && text.getTextWidget() != null) {
            text.invalidateTextPresentation();
        }
    }

    /** Tells the damager of the text before each change. */
    private final class Changes implements IDocumentListener, ITextInputListener {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            repairer.aboutToChange(event);
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            // the reconciler itself listens
        }

        @Override
        public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
            if (before != null) {
                before.removeDocumentListener(this);
            }
        }

        @Override
        public void inputDocumentChanged(IDocument before, IDocument after) {
            if (after != null) {
                after.addDocumentListener(this);
            }
        }
    }
}
