// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.export;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SyncRule;

/**
 * Rules name parameters, and the files of rules do not hold their values: a person must set them on
 * the server too. The parameters that the engine supplies are there already (semantics reference,
 * 3.2).
 */
public final class Parameters {
    private static final Pattern PARAMETER = Pattern.compile("%([A-Za-z0-9_.-]+)%");

    private final ProjectModel model;

    public Parameters(ProjectModel model) {
        this.model = model;
    }

    /** Notes the project's own parameters that a rule uses. */
    public void note(SyncRule rule, Notes notes) {
        SortedSet<String> used = new TreeSet<>();
        rule.scope()
                .forEach(group -> group.clauses().forEach(clause -> find(clause.value(), used)));
        rule.flows().forEach(flow -> find(text(flow), used));
        used.retainAll(defined(rule));
        if (!used.isEmpty()) {
            notes.add(
                    "The rule uses "
                            + String.join(", ", used.stream().map(n -> "%" + n + "%").toList())
                            + ", which this project defines. Rule files of the old system hold no"
                            + " parameters: set them on the server before the rule runs there.");
        }
    }

    private Set<String> defined(SyncRule rule) {
        Set<String> names = new TreeSet<>(model.parameters().keySet());
        model.connector(rule.connector()).ifPresent(c -> names.addAll(c.parameters().keySet()));
        return names;
    }

    private static String text(Flow flow) {
        return switch (flow.source()) {
            case FlowSource.Direct direct -> "";
            case FlowSource.Constant constant -> constant.text();
            case FlowSource.Computed computed -> computed.text();
        };
    }

    private static void find(String text, Set<String> names) {
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }
}
