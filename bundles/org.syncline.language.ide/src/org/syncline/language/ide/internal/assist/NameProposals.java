// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.assist;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.syncline.language.sync.AttributeLine;
import org.syncline.rules.RunStepType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.expression.FunctionDescription;
import org.syncline.rules.expression.Functions;

/**
 * The proposals that are names: of the project, of its schemas, and of the language's functions.
 */
final class NameProposals {
    private static final int FIRST = 700;
    private static final int SECOND = 600;
    private static final int THIRD = 500;

    private static final List<String> STEP_OPTIONS =
            List.of(
                    "partition",
                    "page-size",
                    "batch-size",
                    "time-limit",
                    "object-limit",
                    "delete-limit");

    private final Cursor cursor;
    private final ProjectNames names;
    private final IIdeContentProposalAcceptor acceptor;
    private final Predicate<String> fits;

    NameProposals(Cursor cursor, ProjectNames names, IIdeContentProposalAcceptor acceptor) {
        this.cursor = cursor;
        this.names = names;
        this.acceptor = acceptor;
        this.fits = new Prefix(cursor.prefix());
    }

    void propose() {
        RuleEnds ends = cursor.ends();
        switch (cursor.place()) {
            case KEYWORD, NOTHING -> {
                // the grammar's part
            }
            case CONNECTOR -> strings(names.connectors(), "connector");
            case DIRECTORY -> strings(names.directories(), "local directory");
            case CONNECTOR_TYPE -> {
                // which types are installed is known above the language only
            }
            case BLOCK_TYPE, END_TYPE -> types(cursor.connector());
            case RULE_END -> {
                strings(names.connectors(), "connector");
                types(Optional.empty());
            }
            case STATEMENT -> attributes(ends.to(), " <- ", FIRST);
            case SCOPE_ATTRIBUTE -> attributes(ends.from(), "", FIRST);
            case SCOPE_OPERATOR -> operators();
            case RULE -> strings(names.rules(), "rule");
            case BLOCK_ATTRIBUTE -> attributes(new RuleEnds.End(cursor.connector(), ""), "", FIRST);
            case STEP_TYPE -> steps();
            case STEP_OPTION -> words(STEP_OPTIONS, "option of a step");
            case EXPECTED -> types(Optional.empty());
            case TEST_ATTRIBUTE -> attributes(ends.from(), " ", FIRST);
            case JOIN_CONNECTOR_ATTRIBUTE -> attributes(ends.connectorEnd(), "", FIRST);
            case JOIN_METAVERSE_ATTRIBUTE -> attributes(ends.metaverseEnd(), "", FIRST);
            case OPERAND -> operands(ends.from());
        }
    }

    private void steps() {
        words(Arrays.stream(RunStepType.values()).map(RunStepType::word).toList(), "run step");
    }

    private void words(Collection<String> words, String description) {
        for (String word : words) {
            accept(word, word + " ", ContentAssistEntry.KIND_ENUM, description, FIRST);
        }
    }

    private void operands(RuleEnds.End source) {
        references(source);
        for (String name : Functions.names()) {
            Functions.find(name).ifPresent(this::function);
        }
        for (String word : Functions.words()) {
            accept(word, word, ContentAssistEntry.KIND_VALUE, "", THIRD);
        }
        for (String parameter : names.parameters()) {
            String text = "%" + parameter + "%";
            accept(text, text, ContentAssistEntry.KIND_VARIABLE, "parameter", SECOND);
        }
    }

    private void references(RuleEnds.End source) {
        for (Map.Entry<String, AttributeLine> attribute : attributesOf(source).entrySet()) {
            String text = "[" + attribute.getKey() + "]";
            String typed = cursor.prefix().startsWith("[") ? text : attribute.getKey();
            accept(
                    typed,
                    text,
                    ContentAssistEntry.KIND_FIELD,
                    AttributeTexts.type(attribute.getValue()),
                    FIRST);
        }
    }

    private void function(FunctionDescription function) {
        String text = function.maxArguments() == 0 ? function.name() + "()" : function.name() + "(";
        accept(
                function.name(),
                text,
                ContentAssistEntry.KIND_FUNCTION,
                function.signature(),
                SECOND,
                function.documentation());
    }

    private void operators() {
        for (ScopeOperator operator : ScopeOperator.values()) {
            String text = operator.needsValue() ? operator.name() + " " : operator.name();
            accept(operator.name(), text, ContentAssistEntry.KIND_ENUM, "scope operator", FIRST);
        }
    }

    private void attributes(RuleEnds.End end, String after, int priority) {
        attributesOf(end)
                .forEach(
                        (name, attribute) ->
                                accept(
                                        name,
                                        name + after,
                                        ContentAssistEntry.KIND_FIELD,
                                        AttributeTexts.type(attribute),
                                        priority));
    }

    private Map<String, AttributeLine> attributesOf(RuleEnds.End end) {
        return names.attributes(end.connector(), end.type());
    }

    private void strings(Collection<String> texts, String description) {
        for (String text : texts) {
            String quoted = "\"" + text.replace("\"", "\"\"") + "\"";
            String typed = cursor.prefix().startsWith("\"") ? quoted : text;
            accept(typed, quoted, ContentAssistEntry.KIND_REFERENCE, description, FIRST);
        }
    }

    private void types(Optional<String> connector) {
        for (String type : names.types(connector)) {
            accept(type, type, ContentAssistEntry.KIND_CLASS, "object type", SECOND);
        }
    }

    private void accept(String typed, String text, String kind, String description, int priority) {
        accept(typed, text, kind, description, priority, null);
    }

    private void accept(
            String typed,
            String text,
            String kind,
            String description,
            int priority,
            String documentation) {
        if (fits.test(typed)) {
            Proposal proposal = new Proposal(cursor, text, kind, description);
            proposal.setLabel(text.strip());
            proposal.setDocumentation(documentation);
            acceptor.accept(proposal, priority);
        }
    }
}
