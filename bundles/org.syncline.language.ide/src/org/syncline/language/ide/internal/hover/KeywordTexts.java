// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.hover;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.INode;
import org.syncline.rules.RunStepType;

/** What the words of the language mean, where they stand as such and not as names. */
final class KeywordTexts {
    /** By grammar rule and word: the same word means something else elsewhere. */
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    entry(
                            "StagingItem staging",
                            "On: everything is computed and shown, nothing is exported."),
                    entry(
                            "StoreItem store",
                            "Where the project keeps its data: derby, encrypted with password secret, or"
                                    + " postgresql."),
                    entry(
                            "SeverityItem finding",
                            "Changes how grave a finding is: error, warning, info, ignore."),
                    entry("ParameterItem parameter", "A value that rules read as %Name%."),
                    entry(
                            "PartitionItem partition",
                            "A naming context of the directory, by its full DN."),
                    entry(
                            "AttributesItem attributes",
                            "The attributes that are read and written; absent: all."),
                    entry("ObjectsItem objects", "The object types that are read and written."),
                    entry(
                            "ExportItem export",
                            "reviewed: only approved changes; automatic: after a recorded cutover."),
                    entry(
                            "LinkItem link",
                            "What the rule does for an object without a link: provision, join, "
                                    + "sticky join, join no flow."),
                    entry(
                            "PrecedenceItem precedence",
                            "The lower number wins; before and after place a rule beside another."),
                    entry(
                            "ScopeItem scope",
                            "The rule applies to objects that meet one of the alternatives; without "
                                    + "scope to all of the type."),
                    entry(
                            "JoinItem join",
                            "Finds the metaverse object: left the connector's attribute, right the "
                                    + "metaverse's."),
                    entry("DetailItem soft-delete-expiry", "Kept for foreign formats."),
                    entry("DetailItem tag", "A mark of foreign formats, kept as it is."),
                    entry("DetailItem version", "The version of a foreign rule, kept as it is."),
                    entry(
                            "DetailItem internal-id",
                            "The second identifier of a foreign rule, kept as it is."),
                    entry(
                            "DetailItem password-sync",
                            "The rule takes part in password synchronization."),
                    entry(
                            "ExtraItem extra",
                            "A field of a foreign format that has no other place."),
                    entry(
                            "FlowItem once",
                            "Flows only when this rule has just created the object."),
                    entry(
                            "FlowItem merge",
                            "Values of all rules together; ignoring-case compares without case."),
                    entry(
                            "FlowItem replace",
                            "The values of the winning rule alone; this is the default."),
                    entry(
                            "FlowItem reads",
                            "The source list of a foreign rule, where it is not what the source "
                                    + "names."),
                    entry(
                            "FlowOrigin constant",
                            "What follows is a fixed value, not an expression."),
                    entry(
                            "FlowOrigin expression",
                            "What follows is an expression, not a constant."),
                    entry("RunProfileBlock profile", "Steps that run one after the other."),
                    entry(
                            "LimitsBlock limits",
                            "Bounds of one run: when one is passed, nothing is exported."),
                    entry(
                            "LimitLine shrink",
                            "How many fewer objects an import may bring than the last one."),
                    entry("LimitLine or", "The limit is reached when either figure is passed."),
                    entry("TestBlock test", "A rule test: given objects, expected outcome."),
                    entry("NowItem now", "The clock of the test, in UTC."),
                    entry("GivenItem given", "An object of a connector that the test starts with."),
                    entry("ExpectItem expect", "What must come of the given objects."));

    private KeywordTexts() {}

    static Optional<String> of(INode word) {
        return word.getGrammarElement() instanceof Keyword keyword
                ? Optional.ofNullable(
                        TEXTS.get(
                                GrammarUtil.containingRule(keyword).getName()
                                        + " "
                                        + keyword.getValue()))
                : Optional.empty();
    }

    static String step(RunStepType type) {
        return switch (type) {
            case FULL_IMPORT ->
                    "Reads all objects of the connector; what is gone counts as deleted.";
            case DELTA_IMPORT -> "Reads what changed in the connector since the last import.";
            case FULL_SYNC -> "Applies all rules to all objects of the connector.";
            case DELTA_SYNC -> "Applies the rules to what the last imports changed.";
            case EXPORT -> "Writes the approved changes to the connector.";
        };
    }
}
