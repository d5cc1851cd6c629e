// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.hover;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.syncline.language.ide.internal.SourceTexts;
import org.syncline.language.ide.internal.assist.AttributeTexts;
import org.syncline.language.ide.internal.assist.ProjectNames;
import org.syncline.language.ide.internal.symbols.RuleHeader;
import org.syncline.language.sync.AttributeFormula;
import org.syncline.language.sync.AttributeLine;
import org.syncline.language.sync.CallFormula;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.EndsItem;
import org.syncline.language.sync.ExpectExport;
import org.syncline.language.sync.ExpectObject;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.GivenItem;
import org.syncline.language.sync.JoinPair;
import org.syncline.language.sync.NameOrigin;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.RuleEnd;
import org.syncline.language.sync.ScopeCondition;
import org.syncline.language.sync.StepLine;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.ValueLine;
import org.syncline.language.sync.WordFormula;
import org.syncline.rules.RunStepType;
import org.syncline.rules.expression.FunctionDescription;
import org.syncline.rules.expression.Functions;

/** The sentences of hovers. */
final class HoverTexts {
    private final ResourceSet files;

    HoverTexts(ResourceSet files) {
        this.files = files;
    }

    /** Empty where there is nothing to tell that the reader does not see. */
    Optional<String> of(EObject object, INode word) {
        if (object instanceof CallFormula call) {
            return stands(call, SyncPackage.Literals.CALL_FORMULA__FUNCTION, word)
                    ? Functions.find(word.getText()).map(HoverTexts::function)
                    : Optional.empty();
        }
        if (object instanceof RuleBlock rule) {
            return stands(rule, SyncPackage.Literals.RULE_BLOCK__NAME, word)
                    ? Optional.of(rule(rule))
                    : Optional.empty();
        }
        Optional<String> connector = connector(object, word);
        if (connector.isPresent()) {
            return connector;
        }
        Optional<String> keyword = KeywordTexts.of(word);
        if (keyword.isPresent()) {
            return keyword;
        }
        if (object instanceof StepLine step
                && stands(step, SyncPackage.Literals.STEP_LINE__TYPE, word)) {
            return RunStepType.ofWord(word.getText()).map(KeywordTexts::step);
        }
        if (object instanceof ValueLine line) {
            return stands(line, SyncPackage.Literals.VALUE_LINE__ATTRIBUTE, word)
                    ? tested(line)
                    : Optional.empty();
        }
        RuleBlock rule = EcoreUtil2.getContainerOfType(object, RuleBlock.class);
        return rule == null ? Optional.empty() : attribute(object, word, rule);
    }

    private static boolean stands(EObject object, EStructuralFeature feature, INode word) {
        return SourceTexts.node(object, feature)
                .filter(
                        node ->
                                node.getOffset() <= word.getOffset()
                                        && word.getEndOffset() <= node.getEndOffset())
                .isPresent();
    }

    private static String function(FunctionDescription function) {
        return function.signature() + "\n\n" + function.documentation();
    }

    private static String rule(RuleBlock rule) {
        RuleHeader header = RuleHeader.of(rule);
        String direction = rule.isInbound() ? "Inbound rule " : "Outbound rule ";
        String text = direction + "\"" + rule.getName() + "\"\n" + header.shortText();
        return header.description().isBlank() ? text : text + "\n\n" + header.description();
    }

    /** Whatever refers to a connector does so by a feature of that name. */
    private static Optional<String> connector(EObject object, INode word) {
        EStructuralFeature feature = object.eClass().getEStructuralFeature("connector");
        if (feature == null
                || !stands(object, feature, word)
                || !(object.eGet(feature) instanceof ConnectorBlock connector)
                || connector.eIsProxy()) {
            return Optional.empty();
        }
        return Optional.of("Connector \"" + connector.getName() + "\" uses " + connector.getType());
    }

    private Optional<String> tested(ValueLine line) {
        EObject described = line.eContainer().eContainer();
        return switch (described) {
            case GivenItem given ->
                    describe(
                            line.getAttribute(),
                            SourceTexts.at(given, SyncPackage.Literals.GIVEN_ITEM__CONNECTOR),
                            given.getType());
            case ExpectExport export ->
                    describe(
                            line.getAttribute(),
                            SourceTexts.at(export, SyncPackage.Literals.EXPECT_EXPORT__CONNECTOR),
                            export.getType() == null ? "" : export.getType());
            case ExpectObject object -> describe(line.getAttribute(), "", object.getType());
            default -> Optional.empty();
        };
    }

    private Optional<String> attribute(EObject object, INode word, RuleBlock rule) {
        String name = word.getText();
        if (object instanceof AttributeFormula) {
            name = name.replaceAll("^\\[|]$", "");
            return describe(name, end(rule, true));
        }
        if (object instanceof NameOrigin || object instanceof WordFormula) {
            return describe(name, end(rule, true));
        }
        if (object instanceof FlowItem flow
                && stands(flow, SyncPackage.Literals.FLOW_ITEM__TARGET, word)) {
            return describe(name, end(rule, false));
        }
        if (object instanceof ScopeCondition clause
                && stands(clause, SyncPackage.Literals.SCOPE_CONDITION__ATTRIBUTE, word)) {
            return describe(name, end(rule, true));
        }
        if (object instanceof JoinPair pair) {
            boolean left = stands(pair, SyncPackage.Literals.JOIN_PAIR__CS_ATTRIBUTE, word);
            return describe(name, end(rule, left == rule.isInbound()));
        }
        return Optional.empty();
    }

    private static RuleEnd end(RuleBlock rule, boolean source) {
        return rule.getItems().stream()
                .filter(EndsItem.class::isInstance)
                .map(EndsItem.class::cast)
                .map(ends -> source ? ends.getFrom() : ends.getTo())
                .findFirst()
                .orElse(null);
    }

    private Optional<String> describe(String name, RuleEnd end) {
        if (end == null || end.getType() == null) {
            return Optional.empty();
        }
        String connector = SourceTexts.at(end, SyncPackage.Literals.RULE_END__CONNECTOR);
        return describe(name, connector, end.getType());
    }

    /** {@code connector} is empty for the metaverse. */
    private Optional<String> describe(String name, String connector, String type) {
        if (name == null || type == null) {
            return Optional.empty();
        }
        Optional<String> owner = connector.isEmpty() ? Optional.empty() : Optional.of(connector);
        AttributeLine line = new ProjectNames(files).attributes(owner, type).get(name);
        return Optional.ofNullable(line)
                .map(
                        attribute ->
                                name
                                        + ": "
                                        + AttributeTexts.type(attribute)
                                        + "\nof "
                                        + type
                                        + " in "
                                        + owner.map(text -> "\"" + text + "\"")
                                                .orElse("the metaverse"));
    }
}
