// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.io.StringReader;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.syncline.language.internal.check.FormulaShape;
import org.syncline.language.internal.check.Problem;
import org.syncline.language.internal.check.Problems;
import org.syncline.language.internal.map.ExpressionMapper;
import org.syncline.language.services.SyncGrammarAccess;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.FormulaOrigin;
import org.syncline.rules.expression.Expression;

/**
 * Reads one expression outside of a rule file: from the command line, or from a foreign
 * configuration. Names are not checked. Safe for use by many threads.
 */
public final class ExpressionParser {
    /** The longest text that is read, in characters. */
    public static final int MAX_LENGTH = 1 << 20;

    private final IParser parser;
    private final SyncGrammarAccess grammar;

    public ExpressionParser() {
        this.parser = SyncLanguage.injector().getInstance(IParser.class);
        this.grammar = SyncLanguage.injector().getInstance(SyncGrammarAccess.class);
    }

    /**
     * Parses an expression. Offsets in the result count from the start of the text.
     *
     * @throws ExpressionSyntaxException when the text is no expression
     */
    public Expression parse(String text) throws ExpressionSyntaxException {
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionSyntaxException(
                    "The expression is longer than " + MAX_LENGTH + " characters.", MAX_LENGTH);
        }
        IParseResult result = parser.parse(grammar.getFormulaOriginRule(), new StringReader(text));
        INode error =
                StreamSupport.stream(result.getSyntaxErrors().spliterator(), false)
                        .min(Comparator.comparingInt(INode::getOffset))
                        .orElse(null);
        if (error != null) {
            throw new ExpressionSyntaxException(
                    error.getSyntaxErrorMessage().getMessage(), column(error.getOffset()));
        }
        Formula formula = ((FormulaOrigin) result.getRootASTElement()).getFormula();
        Problems problems = new Problems();
        if (!new FormulaShape(problems).check(formula)) {
            Problem problem = problems.list().get(0);
            throw new ExpressionSyntaxException(problem.message(), column(problem.offset()));
        }
        return new ExpressionMapper(NodeModelUtils.getNode(formula).getRootNode().getTotalOffset())
                .map(formula);
    }

    private static int column(int offset) {
        return offset + 1;
    }
}
