// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.ProjectName;
import org.syncline.language.ProjectName.Kind;
import org.syncline.language.internal.check.FlowReading;
import org.syncline.language.internal.check.RuleFacts;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.AttributeFormula;
import org.syncline.language.sync.CallFormula;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.ParameterFormula;
import org.syncline.language.sync.ParameterItem;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TextFormula;

/** What the flows of one rule name. */
final class FlowMentions {
    /** Functions whose first argument is the quoted name of an attribute of the source. */
    private static final Set<String> NAMING = Set.of("ImportedValue", "ValueCount");

    private static final Pattern PARAMETER = Pattern.compile("%([A-Za-z0-9_.\\-]+)%");

    private final RuleFacts rule;
    private final Side source;
    private final Mentions mentions;

    FlowMentions(RuleFacts rule, Mentions mentions) {
        this.rule = rule;
        this.source = rule.source();
        this.mentions = mentions;
    }

    void add(FlowItem flow) {
        mentions.add(
                flow,
                SyncPackage.Literals.FLOW_ITEM__TARGET,
                RuleMentions.attribute(rule.target(), flow.getTarget()),
                Written.NAME);
        for (int i = 0; i < flow.getReads().size(); i++) {
            ProjectName name = RuleMentions.attribute(source, flow.getReads().get(i));
            mentions.add(flow, SyncPackage.Literals.FLOW_ITEM__READS, i, name, Written.NAME, false);
        }
        switch (flow.getSource() == null
                ? new FlowReading.Unread()
                : FlowReading.of(flow.getSource())) {
            case FlowReading.Name name ->
                    mentions.add(
                            name.place(),
                            name.feature(),
                            RuleMentions.attribute(source, name.attribute()),
                            Written.SOURCE);
            case FlowReading.Fixed fixed -> text(fixed.place());
            case FlowReading.Formed formed -> formula(formed.formula());
            case FlowReading.Unread unread -> {
                // half-written
            }
        }
    }

    private void formula(EObject formula) {
        term(formula);
        TreeIterator<EObject> inner = formula.eAllContents();
        while (inner.hasNext()) {
            term(inner.next());
        }
    }

    private void term(EObject term) {
        switch (term) {
            case AttributeFormula attribute ->
                    mentions.add(
                            attribute,
                            SyncPackage.Literals.ATTRIBUTE_FORMULA__ATTRIBUTE,
                            RuleMentions.attribute(source, attribute.getAttribute()),
                            Written.BRACKETS);
            case ParameterFormula parameter ->
                    mentions.add(
                            parameter,
                            SyncPackage.Literals.PARAMETER_FORMULA__PARAMETER,
                            parameter(parameter.getParameter()),
                            Written.PERCENT);
            case CallFormula call
                    when NAMING.contains(call.getFunction())
                            && !call.getArguments().isEmpty()
                            && call.getArguments().get(0) instanceof TextFormula text ->
                    mentions.add(
                            text,
                            SyncPackage.Literals.TEXT_FORMULA__TEXT,
                            RuleMentions.attribute(source, text.getText()),
                            Written.TEXT);
            default -> {
                // names nothing
            }
        }
    }

    /** Parameters inside a fixed text: what stands between percent signs is never escaped. */
    void text(EObject place) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(place);
        Matcher matcher = PARAMETER.matcher(NodeModelUtils.getTokenText(node));
        while (matcher.find()) {
            int offset = node.getOffset() + matcher.start();
            int length = matcher.end() - matcher.start();
            mentions.addPart(offset, length, parameter(matcher.group(1)), Written.PERCENT);
        }
    }

    /** A connector's own parameter stands before one of the project. */
    private ProjectName parameter(String name) {
        boolean own =
                rule.connector().getItems().stream()
                        .filter(ParameterItem.class::isInstance)
                        .anyMatch(item -> ((ParameterItem) item).getName().equals(name));
        return Mentions.name(Kind.PARAMETER, own ? rule.connector().getName() : null, null, name);
    }
}
