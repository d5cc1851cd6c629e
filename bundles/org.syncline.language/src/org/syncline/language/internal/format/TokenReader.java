// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

/** Reads a text into tokens that know their comments and where items start. */
final class TokenReader {
    /** The references that hold what stands on a line of its own. */
    private static final Set<String> ITEMS =
            Set.of(
                    "elements",
                    "items",
                    "containers",
                    "types",
                    "attributes",
                    "steps",
                    "options",
                    "lines");

    private final IParser parser;

    TokenReader(IParser parser) {
        this.parser = parser;
    }

    /**
     * The tokens, and as the last one an empty one that has the comments at the end; nothing when
     * the text has syntax errors.
     */
    Optional<List<SourceToken>> read(String text) {
        IParseResult result = parser.parse(new StringReader(text));
        if (result.hasSyntaxErrors()) {
            return Optional.empty();
        }
        Map<Integer, String> starts = new HashMap<>();
        if (result.getRootASTElement() != null) {
            addItems(result.getRootASTElement(), starts);
        }
        return tokens(result.getRootNode(), starts);
    }

    private static void addItems(EObject container, Map<Integer, String> starts) {
        for (EObject child : container.eContents()) {
            if (ITEMS.contains(child.eContainingFeature().getName())) {
                starts.put(NodeModelUtils.getNode(child).getOffset(), child.eClass().getName());
                addItems(child, starts);
            } else if (child.eClass().getName().equals("ValueBlock")) {
                addItems(child, starts);
            }
        }
    }

    private static Optional<List<SourceToken>> tokens(
            ICompositeNode root, Map<Integer, String> starts) {
        List<SourceToken> tokens = new ArrayList<>();
        Between between = new Between();
        for (ILeafNode leaf : root.getLeafNodes()) {
            if (leaf.isHidden()) {
                between.add(leaf.getText());
            } else if (leaf.getLength() == 0) {
                return Optional.empty(); // a bracket that is not closed
            } else {
                String item = starts.get(leaf.getOffset());
                tokens.add(between.before(leaf.getText(), leaf.getGrammarElement(), item));
            }
        }
        tokens.add(between.before("", null, null));
        return Optional.of(tokens);
    }

    /** What stands between two tokens. */
    private static final class Between {
        private List<Comment> comments = new ArrayList<>();
        private int lineBreaks;

        void add(String hidden) {
            if (hidden.startsWith("/")) {
                comments.add(new Comment(hidden.strip(), lineBreaks));
                lineBreaks = 0;
            } else {
                lineBreaks += (int) hidden.chars().filter(c -> c == '\n').count();
            }
        }

        SourceToken before(String text, EObject grammarElement, String item) {
            boolean keyword = grammarElement instanceof Keyword;
            AbstractRule rule =
                    grammarElement == null ? null : GrammarUtil.containingRule(grammarElement);
            SourceToken token =
                    new SourceToken(
                            text,
                            keyword,
                            rule == null ? "" : rule.getName(),
                            item,
                            List.copyOf(comments),
                            lineBreaks);
            comments = new ArrayList<>();
            lineBreaks = 0;
            return token;
        }
    }
}
