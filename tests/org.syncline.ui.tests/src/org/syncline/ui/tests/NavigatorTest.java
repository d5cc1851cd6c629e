// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.engine.RuleReference;
import org.syncline.ui.Parts;
import org.syncline.ui.RuleLinks;

class NavigatorTest {
    private Tree tree;
    private FakeSession session;

    @BeforeEach
    void openPerspective() {
        session = Workbenches.attachFake();
        Workbenches.showPerspective(Parts.RULES_PERSPECTIVE);
        tree = Workbenches.widget(Tree.class, "navigator");
        Workbenches.await("the rules to be shown", () -> tree.getItemCount() == 3);
    }

    @AfterEach
    void closeEditors() {
        assertThat(session.closed()).isFalse();
        Workbenches.page().closeAllEditors(false);
    }

    @Test
    void showsRulesUnderTheirConnectorByPrecedence() {
        TreeItem inbound = tree.getItem(0).getItem(0);
        assertThat(inbound.getText()).startsWith("Inbound");
        assertThat(inbound.getItem(0).getText()).startsWith("In from AD - User Join");
        assertThat(inbound.getItem(1).getText()).startsWith("In from AD - User Common");
    }

    @Test
    void showsTheRuleFiles() {
        TreeItem files = tree.getItem(2);
        assertThat(files.getText()).startsWith("Rule Files");
        assertThat(files.getItemCount()).isEqualTo(2);
    }

    @Test
    void opensTheFileOfARuleAtItsLine() {
        TreeItem rule = tree.getItem(0).getItem(0).getItem(1);
        tree.setSelection(rule);
        Workbenches.send(tree, SWT.Selection);
        Workbenches.send(tree, SWT.DefaultSelection);
        IEditorPart editor = Workbenches.page().getActiveEditor();
        assertThat(editor).isInstanceOf(ITextEditor.class);
        assertThat(line(editor)).isEqualTo(11);
    }

    @Test
    void opensTheRuleOfAChange() {
        assertThat(
                        RuleLinks.open(
                                Workbenches.page(),
                                new RuleReference("In from AD - User Join", Samples.FILE, 3)))
                .isTrue();
        assertThat(line(Workbenches.page().getActiveEditor())).isEqualTo(3);
    }

    @Test
    void doesNotOpenARuleThatIsGone() {
        assertThat(RuleLinks.open(Workbenches.page(), new RuleReference("Old", "", 0))).isFalse();
        assertThat(RuleLinks.open(Workbenches.page(), "rules/gone.sync", 1)).isFalse();
        assertThat(Workbenches.page().getActiveEditor()).isNull();
    }

    private static int line(IEditorPart editor) {
        ITextSelection selection =
                (ITextSelection) ((ITextEditor) editor).getSelectionProvider().getSelection();
        return selection.getStartLine() + 1;
    }
}
