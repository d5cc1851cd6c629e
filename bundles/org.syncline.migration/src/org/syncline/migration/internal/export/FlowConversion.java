// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.export;

import java.util.List;
import org.syncline.formats.ForeignFlow;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.MergeType;

/** Makes foreign mappings of flows. */
final class FlowConversion {
    private FlowConversion() {}

    static ForeignFlow convert(Flow flow, Notes notes) {
        return switch (flow.source()) {
            case FlowSource.Direct direct -> direct(flow, direct, notes);
            case FlowSource.Constant constant -> constant(flow, constant, notes);
            case FlowSource.Computed computed -> computed(flow, computed, notes);
        };
    }

    private static ForeignFlow direct(Flow flow, FlowSource.Direct direct, Notes notes) {
        List<String> sources = List.of(direct.attribute());
        noteReads(flow, sources, "a direct flow", notes);
        if (direct.attribute().equals("dn")) {
            notes.add(
                    flow.location(),
                    "The flow to "
                            + flow.target()
                            + " takes the object's name (dn) directly. Whether the old system does"
                            + " that is not verified; there, write it as the expression [dn].");
        }
        return flow(flow, ForeignFlow.Kind.DIRECT, sources, "");
    }

    private static ForeignFlow constant(Flow flow, FlowSource.Constant constant, Notes notes) {
        noteReads(flow, List.of(), "a constant", notes);
        return flow(flow, ForeignFlow.Kind.CONSTANT, List.of(), constant.text());
    }

    private static ForeignFlow computed(Flow flow, FlowSource.Computed computed, Notes notes) {
        String text = ExpressionText.withoutComments(computed.text());
        if (text.length() < computed.text().replace("\r\n", "\n").strip().length()) {
            notes.add(
                    flow.location(),
                    "The comments inside the expression for "
                            + flow.target()
                            + " are left out: the old format has none.");
        }
        return flow(flow, ForeignFlow.Kind.EXPRESSION, flow.sources(), text);
    }

    /** Only an expression has a list of its own. */
    private static void noteReads(Flow flow, List<String> sources, String what, Notes notes) {
        if (!flow.sources().equals(sources)) {
            notes.add(
                    flow.location(),
                    "The list after \"reads\" of the flow to "
                            + flow.target()
                            + " is left out: in the old format "
                            + what
                            + " has no list of its own.");
        }
    }

    private static ForeignFlow flow(
            Flow flow, ForeignFlow.Kind kind, List<String> sources, String text) {
        return new ForeignFlow(
                flow.target(),
                kind,
                sources,
                text,
                flow.once(),
                word(flow.merge()),
                "",
                flow.location());
    }

    private static String word(MergeType merge) {
        return switch (merge) {
            case UPDATE -> "Update";
            case REPLACE -> "Replace";
            case MERGE -> "Merge";
            case MERGE_CASE_INSENSITIVE -> "MergeCaseInsensitive";
        };
    }
}
