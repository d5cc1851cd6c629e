// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.List;
import org.eclipse.emf.ecore.EReference;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.DisabledItem;
import org.syncline.language.sync.EndsItem;
import org.syncline.language.sync.ExpiryItem;
import org.syncline.language.sync.IdItem;
import org.syncline.language.sync.InternalIdItem;
import org.syncline.language.sync.JoinItem;
import org.syncline.language.sync.LinkItem;
import org.syncline.language.sync.PrecedenceItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.RuleEnd;
import org.syncline.language.sync.RuleItem;
import org.syncline.language.sync.ScopeItem;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TagItem;
import org.syncline.language.sync.VersionItem;
import org.syncline.model.Schema;
import org.syncline.rules.SyncRule;

/** What a rule must hold once, its ends, its identity and its place in the order. */
final class RuleCheck implements Check {
    private final BrokenFiles broken;

    RuleCheck(BrokenFiles broken) {
        this.broken = broken;
    }

    @Override
    public void check(ProjectIndex index, Problems problems) {
        Repeated names = new Repeated(problems, FindingCodes.DUPLICATE_RULE);
        Repeated ids = new Repeated(problems, FindingCodes.DUPLICATE_ID);
        Repeated precedences = new Repeated(problems, FindingCodes.DUPLICATE_PRECEDENCE);
        for (RuleBlock block : index.blocks(RuleBlock.class).toList()) {
            items(block, problems);
            ends(block, problems);
            identity(block, index, names, ids, problems);
            precedence(block, precedences, problems);
            RuleFacts.of(block, index).ifPresent(rule -> types(rule, problems));
        }
    }

    private void items(RuleBlock block, Problems problems) {
        required(
                block,
                EndsItem.class,
                "from … to …",
                "from \"connector\" user to person",
                problems);
        required(block, LinkItem.class, "link", "link join", problems);
        required(block, PrecedenceItem.class, "precedence", "precedence 100", problems);
        once(block, IdItem.class, "id", problems);
        once(block, DisabledItem.class, "disabled", problems);
        once(block, ScopeItem.class, "scope", problems);
        once(block, JoinItem.class, "join", problems);
        once(block, InternalIdItem.class, "internal-id", problems);
        once(block, VersionItem.class, "version", problems);
        RuleFacts.items(block, VersionItem.class)
                .filter(item -> item.getValue() != null)
                .filter(item -> Numbers.integer(item.getValue()).isEmpty())
                .forEach(
                        item ->
                                problems.add(
                                        item,
                                        SyncPackage.Literals.VERSION_ITEM__VALUE,
                                        FindingCodes.NUMBER_TOO_LARGE,
                                        "A version is at most " + Integer.MAX_VALUE + "."));
        once(block, TagItem.class, "tag", problems);
        once(block, ExpiryItem.class, "soft-delete-expiry", problems);
    }

    private void required(
            RuleBlock block,
            Class<? extends RuleItem> kind,
            String word,
            String example,
            Problems problems) {
        if (!broken.contains(block) && RuleFacts.items(block, kind).findAny().isEmpty()) {
            problems.add(
                    block,
                    SyncPackage.Literals.RULE_BLOCK__NAME,
                    FindingCodes.MISSING_ENTRY,
                    "The rule has no " + word + ". Add, for example: " + example);
        }
        once(block, kind, word, problems);
    }

    private static void once(
            RuleBlock block, Class<? extends RuleItem> kind, String word, Problems problems) {
        boolean alternatives = kind == ScopeItem.class || kind == JoinItem.class;
        String remedy = alternatives ? " Put the groups together with or." : " Keep one.";
        RuleFacts.items(block, kind)
                .skip(1)
                .forEach(
                        item ->
                                problems.add(
                                        item,
                                        null,
                                        FindingCodes.DUPLICATE_ENTRY,
                                        word + " is given twice." + remedy));
    }

    private static void ends(RuleBlock block, Problems problems) {
        for (EndsItem ends : RuleFacts.items(block, EndsItem.class).toList()) {
            boolean fromConnector = hasConnector(ends.getFrom());
            boolean toConnector = hasConnector(ends.getTo());
            boolean complete = ends.getFrom() != null && ends.getTo() != null;
            if (complete && (fromConnector == toConnector || fromConnector != block.isInbound())) {
                problems.add(
                        ends,
                        null,
                        FindingCodes.RULE_ENDS,
                        block.isInbound()
                                ? "An inbound rule goes from a connector to the metaverse. Write:"
                                        + " from \"connector\" user to person"
                                : "An outbound rule goes from the metaverse to a connector. Write:"
                                        + " from person to \"connector\" user");
            }
        }
    }

    private static boolean hasConnector(RuleEnd end) {
        EReference feature = SyncPackage.Literals.RULE_END__CONNECTOR;
        return end != null && end.eIsSet(feature);
    }

    private static void identity(
            RuleBlock block, ProjectIndex index, Repeated names, Repeated ids, Problems problems) {
        RuleFacts.of(block, index)
                .filter(rule -> block.getName() != null)
                .ifPresent(
                        rule ->
                                names.see(
                                        List.of(
                                                rule.connector(),
                                                rule.direction(),
                                                block.getName()),
                                        block,
                                        SyncPackage.Literals.RULE_BLOCK__NAME,
                                        "Another rule of this connector and direction is called "
                                                + Quoting.shown(block.getName()),
                                        "Give one of them another name."));
        for (IdItem item : RuleFacts.items(block, IdItem.class).toList()) {
            if (item.getValue() != null && item.getValue().isBlank()) {
                problems.add(
                        item,
                        SyncPackage.Literals.ID_ITEM__VALUE,
                        FindingCodes.EMPTY_NAME,
                        "The id is empty. Remove the line or give an id.");
            }
            ids.see(
                    item.getValue(),
                    item,
                    SyncPackage.Literals.ID_ITEM__VALUE,
                    "Another rule has this id",
                    "Give the copy an id of its own, or none.");
        }
    }

    private static void precedence(RuleBlock block, Repeated precedences, Problems problems) {
        for (PrecedenceItem item : RuleFacts.items(block, PrecedenceItem.class).toList()) {
            String text = item.getValue();
            if (text == null) {
                continue;
            }
            if (Numbers.integer(text).isEmpty()) {
                problems.add(
                        item,
                        SyncPackage.Literals.PRECEDENCE_ITEM__VALUE,
                        FindingCodes.NUMBER_TOO_LARGE,
                        "A precedence is at most " + Integer.MAX_VALUE + ".");
            } else if (!RuleFacts.isDisabled(block)) {
                precedences.see(
                        List.of(block.isInbound(), Numbers.integer(text).getAsInt()),
                        item,
                        SyncPackage.Literals.PRECEDENCE_ITEM__VALUE,
                        "Another "
                                + (block.isInbound() ? "inbound" : "outbound")
                                + " rule has the precedence "
                                + text,
                        "Give each rule a precedence of its own.");
            }
        }
    }

    private static void types(RuleFacts rule, Problems problems) {
        Schema schema = rule.index().schema(rule.connector());
        String csType = rule.csEnd().getType();
        Names.Place csPlace = new Names.Place(rule.csEnd(), SyncPackage.Literals.RULE_END__TYPE);
        boolean known =
                schema.isEmpty()
                        || Names.type(
                                csType,
                                schema.types().keySet(),
                                "the schema of " + Quoting.shown(rule.connector().getName()),
                                csPlace,
                                problems);
        List<String> selected = ProjectIndex.selectedTypes(rule.connector());
        if (known && !selected.isEmpty() && !selected.contains(csType)) {
            problems.add(
                    rule.csEnd(),
                    SyncPackage.Literals.RULE_END__TYPE,
                    FindingCodes.TYPE_NOT_SELECTED,
                    Quoting.shown(rule.connector().getName())
                            + " does not select the object type "
                            + csType
                            + ", so the rule never applies. Add it to objects of the connector.");
        }
        String mvType = rule.mvEnd().getType();
        if (!rule.index().metaverse().isEmpty() && !mvType.equals(SyncRule.ANY_TYPE)) {
            Names.type(
                    mvType,
                    rule.index().metaverse().types().keySet(),
                    "the metaverse",
                    new Names.Place(rule.mvEnd(), SyncPackage.Literals.RULE_END__TYPE),
                    problems);
        }
    }
}
