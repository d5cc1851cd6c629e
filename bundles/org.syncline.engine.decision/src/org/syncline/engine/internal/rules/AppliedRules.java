// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.engine.internal.decision.Parameters;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.LinkType;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.SyncRule;

/**
 * The rules of a connector in a direction, each with its digests: as they are, or as they were
 * applied last. What has been applied to some objects only, because steps ran that do not go over
 * all of them, differs from everything.
 *
 * @param ground digest of the schemas
 * @param forms the rules, by precedence; one that was applied in part has several forms
 */
record AppliedRules(String ground, List<Form> forms) {
    /** Stands for a digest when not all objects have seen the same. */
    static final String MIXED = "*";

    private static final Pattern MENTION = Pattern.compile("%([A-Za-z0-9_.\\-]+)%");
    private static final int KEY = 32;

    AppliedRules {
        forms = List.copyOf(forms);
    }

    /**
     * A rule in one of its forms.
     *
     * @param key digest of {@link SyncRule#key()}
     * @param shape see {@link RuleDigests#shape}
     * @param digest of all that the rule does, precedence included, and of the parameters it names
     */
    record Form(
            String key,
            String name,
            String csType,
            String mvType,
            boolean provisions,
            String shape,
            String digest) {
        Form mixed(boolean sameShape) {
            return new Form(
                    key, name, csType, mvType, provisions, sameShape ? shape : MIXED, MIXED);
        }
    }

    /** The rules as the project has them. */
    static AppliedRules present(
            ProjectModel model, ConnectorDefinition connector, Direction direction) {
        return new AppliedRules(
                RuleDigests.schemas(model, connector),
                model.rules(connector.name(), direction).stream()
                        .map(rule -> form(model, connector, rule))
                        .toList());
    }

    private static Form form(ProjectModel model, ConnectorDefinition connector, SyncRule rule) {
        String setting = setting(model, connector, rule);
        StringBuilder whole = new StringBuilder();
        RuleDigests.part(whole, RuleDigests.rule(rule));
        RuleDigests.part(whole, setting);
        return new Form(
                key(rule),
                rule.name().replaceAll("\\p{Cntrl}", " "),
                rule.csType(),
                rule.mvType(),
                rule.linkType() == LinkType.PROVISION,
                RuleDigests.shape(rule, setting),
                RuleDigests.sha256(whole.toString()).substring(0, KEY));
    }

    private static String key(SyncRule rule) {
        return RuleDigests.sha256(rule.key()).substring(0, KEY);
    }

    /** The parameters that a rule names, with their values; some depend on the partition. */
    private static String setting(
            ProjectModel model, ConnectorDefinition connector, SyncRule rule) {
        Parameters parameters = Parameters.of(model.parameters(), connector);
        StringBuilder text = new StringBuilder();
        for (String written : texts(rule)) {
            Matcher mention = MENTION.matcher(written);
            while (mention.find()) {
                RuleDigests.part(text, mention.group(1));
                RuleDigests.part(text, parameters.get(mention.group(1)).orElse(""));
            }
        }
        if (!text.isEmpty()) {
            connector.partitions().stream()
                    .map(PartitionDefinition::dn)
                    .forEach(dn -> RuleDigests.part(text, dn));
        }
        return text.toString();
    }

    private static List<String> texts(SyncRule rule) {
        List<String> texts = new ArrayList<>();
        rule.scope().stream()
                .flatMap(group -> group.clauses().stream())
                .map(ScopeClause::value)
                .forEach(texts::add);
        rule.flows().stream()
                .map(Flow::source)
                .map(
                        source ->
                                switch (source) {
                                    case FlowSource.Direct direct -> direct.attribute();
                                    case FlowSource.Constant constant -> constant.text();
                                    case FlowSource.Computed computed -> computed.text();
                                })
                .forEach(texts::add);
        return texts;
    }

    private Map<String, List<Form>> byKey() {
        Map<String, List<Form>> found = new LinkedHashMap<>();
        forms.forEach(form -> found.computeIfAbsent(form.key(), k -> new ArrayList<>()).add(form));
        return found;
    }

    /** What the project has made of these rules, in the order of the project, removed ones last. */
    List<RuleEdit> edits(ProjectModel model, ConnectorDefinition connector, Direction direction) {
        Map<String, List<Form>> old = byKey();
        List<RuleEdit> edits = new ArrayList<>();
        for (SyncRule rule : model.rules(connector.name(), direction)) {
            Form now = form(model, connector, rule);
            List<Form> before = old.remove(now.key());
            if (before == null) {
                edits.add(edit(RuleEdit.Kind.ADDED, now, direction, connector, now, rule));
            } else if (before.size() > 1 || !before.getFirst().equals(now)) {
                changed(before, now, rule, direction, connector, edits);
            }
        }
        old.values()
                .forEach(
                        before ->
                                before.forEach(
                                        form ->
                                                edits.add(
                                                        edit(
                                                                RuleEdit.Kind.REMOVED,
                                                                form,
                                                                direction,
                                                                connector,
                                                                form,
                                                                null))));
        return edits;
    }

    private static void changed(
            List<Form> before,
            Form now,
            SyncRule rule,
            Direction direction,
            ConnectorDefinition connector,
            List<RuleEdit> edits) {
        Form first = before.getFirst();
        if (before.size() == 1 && first.shape().equals(now.shape())) {
            edits.add(edit(RuleEdit.Kind.CHANGED, first, direction, connector, now, rule));
            return;
        }
        for (Form form : before) {
            edits.add(edit(RuleEdit.Kind.CHANGED, form, direction, connector, now, null));
        }
        edits.add(edit(RuleEdit.Kind.CHANGED, now, direction, connector, now, null));
    }

    private static RuleEdit edit(
            RuleEdit.Kind kind,
            Form form,
            Direction direction,
            ConnectorDefinition connector,
            Form now,
            SyncRule rule) {
        return new RuleEdit(
                kind,
                now.name(),
                direction,
                connector.name(),
                form.csType(),
                form.mvType(),
                form.provisions() || now.provisions(),
                rule);
    }

    /**
     * These rules after a step that may have applied the present ones to some objects: what differs
     * will differ from everything, also from these, until a step has gone over all it can touch.
     */
    AppliedRules mixedWith(AppliedRules present) {
        Map<String, List<Form>> old = byKey();
        List<Form> mixed = new ArrayList<>();
        for (Form now : present.forms()) {
            List<Form> before = old.remove(now.key());
            if (before == null) {
                mixed.add(now.mixed(true));
            } else if (before.size() == 1 && before.getFirst().equals(now)) {
                mixed.add(now);
            } else {
                boolean same = before.size() == 1 && before.getFirst().shape().equals(now.shape());
                before.forEach(form -> addOnce(mixed, form.mixed(same)));
                if (!same) {
                    addOnce(mixed, now.mixed(false));
                }
            }
        }
        old.values().forEach(all -> all.forEach(form -> addOnce(mixed, form.mixed(false))));
        return new AppliedRules(ground.equals(present.ground()) ? ground : MIXED, mixed);
    }

    private static void addOnce(List<Form> forms, Form form) {
        if (!forms.contains(form)) {
            forms.add(form);
        }
    }
}
