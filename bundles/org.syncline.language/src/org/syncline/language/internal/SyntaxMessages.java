// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.util.Locale;
import java.util.Map;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.parser.antlr.BracketTokenSource;
import org.syncline.language.parser.antlr.internal.InternalSyncParser;

/** Says in a person's words what the parser did not expect and what can stand there. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {
    private static final String TOP_LEVEL =
            "A file holds: project, local directory, connector, schema, metaverse, inbound rule,"
                    + " outbound rule, run profile, limits, test.";

    private static final Map<String, String> TOKENS =
            Map.of(
                    "RULE_STRING", "a text in quotes",
                    "RULE_NUMBER", "a number",
                    "RULE_ID", "a name",
                    "RULE_ATTRIBUTE", "an [attribute]",
                    "RULE_MISSING_CLOSE", ")",
                    "EOF", "the end of the file");

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException error = context.getRecognitionException();
        Token token = error == null ? null : error.token;
        if (token == null) {
            return message(context.getDefaultMessage());
        }
        if (token.getType() == InternalSyncParser.RULE_TOO_DEEP) {
            return new SyntaxErrorMessage(
                    "Brackets are nested deeper than "
                            + BracketTokenSource.MAX_DEPTH
                            + " levels. Split the expression over several rules.",
                    FindingCodes.NESTING_TOO_DEEP);
        }
        return message(unexpected(token, error) + " " + remedy(context, error));
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        return message(context.getDefaultMessage());
    }

    private static SyntaxErrorMessage message(String text) {
        return new SyntaxErrorMessage(text, FindingCodes.SYNTAX);
    }

    private static String unexpected(Token token, RecognitionException error) {
        if (token.getType() == Token.EOF) {
            return "The file ends too early.";
        }
        if (error instanceof MissingTokenException) {
            return "Something is missing before " + shown(token) + ".";
        }
        return "Unexpected " + shown(token) + ".";
    }

    private static String shown(Token token) {
        if (token.getType() == InternalSyncParser.RULE_MISSING_CLOSE) {
            return "end of the expression";
        }
        String text = token.getText();
        return text.startsWith("\"")
                ? "text " + Quoting.shown(Quoting.unquote(text))
                : Quoting.shown(text);
    }

    private static String remedy(IParserErrorContext context, RecognitionException error) {
        String text = error.token.getText();
        if (text != null && !text.isEmpty() && "\u201c\u201d\u201e".indexOf(text.charAt(0)) >= 0) {
            return "Texts stand in straight quotes: \".";
        }
        if (text != null && text.startsWith("'")) {
            return "Texts stand in double quotes: \".";
        }
        boolean extra = error instanceof UnwantedTokenException;
        if (!extra
                && error instanceof MismatchedTokenException mismatch
                && mismatch.expecting > 0) {
            return "Write " + readable(context.getTokenNames()[mismatch.expecting]) + " here.";
        }
        return expected(context.getCurrentNode());
    }

    private static String readable(String tokenName) {
        String known = TOKENS.get(tokenName);
        if (known != null) {
            return known;
        }
        if (tokenName.startsWith("RULE_")) {
            return "a " + tokenName.substring("RULE_".length()).toLowerCase(Locale.ROOT);
        }
        return tokenName.replace("'", "");
    }

    /** What can stand in the innermost construct around the place. */
    private static String expected(INode place) {
        for (INode node = place; node != null; node = node.getParent()) {
            String text = expectedIn(rule(node.getGrammarElement()));
            if (text != null) {
                return text;
            }
        }
        return TOP_LEVEL;
    }

    private static String rule(EObject grammarElement) {
        if (grammarElement instanceof RuleCall call) {
            return call.getRule().getName();
        }
        return grammarElement instanceof ParserRule rule ? rule.getName() : "";
    }

    private static String expectedIn(String rule) {
        return switch (rule) {
            case "FlowOrigin", "FormulaOrigin", "Formula", "Primary" ->
                    "An expression holds: [attribute], \"text\", numbers, %parameter%,"
                            + " Function(…), joined by + - * & = <> < <= > >= && ||.";
            case "RuleBlock" ->
                    "A rule holds: from … to …, link, precedence, scope, join, id, description,"
                            + " disabled, tag, version, internal-id, password-sync, extra, and flows (attribute <- source).";
            case "EndsItem" ->
                    "Write: from \"connector\" user to person, or outbound: from person to"
                            + " \"connector\" user.";
            case "LinkItem" ->
                    "Write: link provision, link join, link sticky join, or link join no flow.";
            case "ScopeItem" ->
                    "Write: scope attribute OPERATOR \"value\" and … or …; ISNULL and ISNOTNULL"
                            + " take no value.";
            case "JoinItem" ->
                    "Write: join attribute = attribute and … or …; the left is the connector's.";
            case "ConnectorBlock" ->
                    "A connector holds: id, directory, partition, objects, attributes, parameter,"
                            + " export reviewed or automatic, and settings (name"
                            + " value).";
            case "PartitionItem" -> "A partition holds: include \"…\" and exclude \"…\".";
            case "ProjectBlock" ->
                    "A project holds: store, staging on or off, parameter \"Name\" = \"value\", finding"
                            + " code severity.";
            case "LocalDirectoryBlock" -> "A local directory holds: file \"…\" and base \"…\".";
            case "TypeBlock" ->
                    "An attribute is declared as: name type, and multivalued where it applies; type"
                            + " is string, integer, boolean, binary or reference.";
            case "RunProfileBlock", "StepLine" ->
                    "A run profile holds steps: full-import, delta-import, full-sync, delta-sync or"
                            + " export, and the connector in quotes.";
            case "LimitsBlock", "LimitLine" ->
                    "A limit is written as: deletes 500 or 5%, deletes group 20, import shrink"
                            + " 10%.";
            case "TestBlock" -> "A test holds: now, given, expect.";
            case "GivenItem" -> "Write: given \"connector\" user \"CN=…\" { attribute \"value\" }.";
            default -> null;
        };
    }
}
