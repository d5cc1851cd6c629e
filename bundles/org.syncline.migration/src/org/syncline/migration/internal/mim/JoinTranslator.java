// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.agent.AgentJoin;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.AgentSource;
import org.syncline.language.Quoting;

/** Translates one join criterion: all its comparisons or none, for with fewer it finds others. */
final class JoinTranslator {
    private final List<ForeignJoin> conditions = new ArrayList<>();
    private String problem = "";

    JoinTranslator(AgentJoin join) {
        if (join.comparisons().isEmpty()) {
            problem = "it compares nothing";
        }
        join.comparisons().forEach(this::comparison);
    }

    /** The conditions; empty when the criterion cannot be carried over. */
    List<ForeignJoin> conditions() {
        return problem.isEmpty() ? conditions : List.of();
    }

    /** Why it cannot be carried over, or empty. */
    String problem() {
        return problem;
    }

    private void comparison(AgentJoin.Comparison comparison) {
        String target = comparison.metaverseAttribute();
        AgentSource source = source(comparison.mapping());
        if (source == null) {
            problem =
                    comparison.mapping().kind().equals("scripted")
                            ? "program code computes what is compared with " + target
                            : "what is compared with "
                                    + target
                                    + " is no attribute ("
                                    + comparison.mapping().kind()
                                    + "-mapping)";
        } else if (comparison.intrinsic()) {
            problem =
                    "it searches by the old engine's own <"
                            + target
                            + "> of metaverse objects, which is another one here";
        } else if (source.intrinsic() && !source.attribute().equalsIgnoreCase("dn")) {
            problem = "the old engine's own <" + source.attribute() + "> has no counterpart here";
        } else if (!usable(source.attribute()) || !usable(target)) {
            problem = "the name of an attribute cannot stand in a rule";
        } else {
            String name = source.intrinsic() ? "dn" : source.attribute();
            conditions.add(new ForeignJoin(name, target, false, comparison.location()));
        }
    }

    private static AgentSource source(AgentMapping mapping) {
        return switch (mapping) {
            case AgentMapping.Direct direct -> direct.source();
            case AgentMapping.SyncRule rule
                    when rule.mappingType().equals("direct") && rule.sources().size() == 1 ->
                    rule.sources().getFirst();
            default -> null;
        };
    }

    private static boolean usable(String name) {
        return !name.isBlank() && Quoting.canQuote(name);
    }
}
