// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Tells the slips of a file from what the parser says because of them.
 *
 * <p>One stray word makes the parser misread a whole statement, and it complains of every second
 * word of it. A statement starts where a line starts that continues nothing, and behind a brace. It
 * gets one message. An error at the very start of a statement is the fault of the one before: then
 * neither gets another, and a slip of its own shows when the first is mended. A closing brace too
 * many is no slip where the same block has one already. So a slip never hides one in a later
 * statement that was read from its start.
 */
final class SyntaxErrorRuns {
    /** What a line starts with that belongs to the statement before. */
    private static final Set<String> CONTINUING =
            Set.of(
                    "and", "or", "&&", "||", "&", "+", "-", "*", "=", "<>", "<", "<=", ">", ">=",
                    "<-", ",", "(", ")");

    private final ICompositeNode root;
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final TreeSet<Integer> blocks = new TreeSet<>();

    SyntaxErrorRuns(ICompositeNode root) {
        this.root = root;
    }

    /** The errors that are worth a message, in the order of the text. */
    List<INode> firsts(List<INode> errors) {
        if (errors.size() < 2) {
            return errors;
        }
        findStarts();
        Set<Integer> told = new HashSet<>();
        List<INode> firsts = new ArrayList<>();
        List<INode> sorted =
                errors.stream().sorted(Comparator.comparingInt(INode::getOffset)).toList();
        int brokenBlock = Integer.MIN_VALUE;
        for (INode error : sorted) {
            int offset = error.getOffset();
            int block = before(blocks, offset);
            boolean brace = error.getText().strip().equals("}") && block == brokenBlock;
            if (told.add(before(starts, offset)) && !brace) {
                firsts.add(error);
                brokenBlock = block;
            }
            told.add(before(starts, offset + 1));
        }
        return firsts;
    }

    private static int before(TreeSet<Integer> starts, int offset) {
        Integer start = starts.lower(offset);
        return start == null ? -1 : start;
    }

    /** By the braces of the text, whatever the parser made of them. */
    private void findStarts() {
        boolean newLine = true;
        int depth = 0;
        for (ILeafNode leaf : root.getLeafNodes()) {
            String text = leaf.getText();
            if (leaf.isHidden()) {
                newLine |= text.indexOf('\n') >= 0;
            } else if (!text.isEmpty()) {
                if (newLine && !CONTINUING.contains(text)) {
                    starts.add(leaf.getOffset());
                    if (depth == 0) {
                        blocks.add(leaf.getOffset());
                    }
                }
                newLine = text.equals("{") || text.equals("}");
                depth += text.equals("{") ? 1 : text.equals("}") && depth > 0 ? -1 : 0;
            }
        }
    }
}
