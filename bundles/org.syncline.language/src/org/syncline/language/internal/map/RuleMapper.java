// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.internal.check.FlowReading;
import org.syncline.language.internal.check.ProjectIndex;
import org.syncline.language.internal.check.RuleFacts;
import org.syncline.language.internal.check.ScopeText;
import org.syncline.language.sync.DescriptionItem;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.IdItem;
import org.syncline.language.sync.JoinItem;
import org.syncline.language.sync.JoinPair;
import org.syncline.language.sync.LinkItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.ScopeCondition;
import org.syncline.language.sync.ScopeItem;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.rules.LinkType;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.ScopeGroup;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;

/** Makes records of checked rules. */
final class RuleMapper {
    private final ProjectIndex index;
    private final Places places;
    private final Precedences precedences;

    RuleMapper(ProjectIndex index, Places places) {
        this.index = index;
        this.places = places;
        this.precedences = new Precedences(index);
    }

    SyncRule map(RuleBlock block) {
        RuleFacts facts = RuleFacts.of(block, index).orElseThrow();
        return new SyncRule(
                RuleFacts.items(block, IdItem.class).map(IdItem::getValue).findFirst().orElse(null),
                block.getName(),
                RuleFacts.items(block, DescriptionItem.class)
                        .map(DescriptionItem::getText)
                        .collect(Collectors.joining("\n")),
                facts.direction(),
                facts.connector().getName(),
                facts.csEnd().getType(),
                facts.mvEnd().getType(),
                link(RuleFacts.items(block, LinkItem.class).findFirst().orElseThrow()),
                precedences.of(block),
                RuleFacts.items(block, ScopeItem.class).flatMap(this::scope).toList(),
                RuleFacts.items(block, JoinItem.class).flatMap(this::joins).toList(),
                RuleFacts.items(block, FlowItem.class).map(this::flow).toList(),
                RuleFacts.isDisabled(block),
                RuleDetailsMapper.map(block),
                places.of(block));
    }

    private static LinkType link(LinkItem item) {
        if (item.isProvision()) {
            return LinkType.PROVISION;
        }
        if (item.isSticky()) {
            return LinkType.STICKY_JOIN;
        }
        return item.isNoFlow() ? LinkType.JOIN_NO_FLOW : LinkType.JOIN;
    }

    private Stream<ScopeGroup> scope(ScopeItem item) {
        return item.getGroups().stream()
                .map(
                        group ->
                                new ScopeGroup(
                                        group.getClauses().stream().map(this::clause).toList()));
    }

    private ScopeClause clause(ScopeCondition clause) {
        return new ScopeClause(
                clause.getAttribute(),
                ScopeOperator.ofWord(clause.getOperator()).orElseThrow(),
                ScopeText.of(clause.getValue()),
                clause.isCaseSensitive(),
                places.of(clause));
    }

    private Stream<JoinGroup> joins(JoinItem item) {
        return item.getGroups().stream()
                .map(
                        group ->
                                new JoinGroup(
                                        group.getConditions().stream().map(this::pair).toList()));
    }

    private JoinCondition pair(JoinPair pair) {
        return new JoinCondition(
                pair.getCsAttribute(),
                pair.getMvAttribute(),
                pair.isCaseSensitive(),
                places.of(pair));
    }

    private Flow flow(FlowItem item) {
        return new Flow(
                item.getTarget(),
                source(item),
                item.isOnce(),
                merge(item),
                item.isReading() ? item.getReads() : null,
                places.of(item));
    }

    private static FlowSource source(FlowItem item) {
        return switch (FlowReading.of(item.getSource())) {
            case FlowReading.Name name -> new FlowSource.Direct(name.attribute());
            case FlowReading.Fixed fixed -> new FlowSource.Constant(fixed.text());
            case FlowReading.Formed formed -> computed(formed.formula());
            case FlowReading.Unread unread -> throw new IllegalStateException("An unread flow");
        };
    }

    private static FlowSource computed(Formula formula) {
        INode node = NodeModelUtils.findActualNodeFor(formula);
        return new FlowSource.Computed(
                new ExpressionMapper(node.getOffset()).map(formula), Places.text(formula));
    }

    private static MergeType merge(FlowItem item) {
        if (item.isMerge()) {
            return item.isIgnoringCase() ? MergeType.MERGE_CASE_INSENSITIVE : MergeType.MERGE;
        }
        return item.isReplace() ? MergeType.REPLACE : MergeType.UPDATE;
    }

    List<SyncRule> all() {
        return index.blocks(RuleBlock.class).map(this::map).toList();
    }
}
