// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.rule;

import java.util.List;
import java.util.Optional;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignFlow.Kind;
import org.syncline.formats.internal.Notes;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/** Puts one attribute mapping together. */
public final class FlowBuilder {
    private final String target;
    private final String subject;
    private final SourceLocation location;
    private final Notes notes;
    private boolean once;
    private String mergeType = "Update";

    /**
     * @param subject how notes call the mapping
     */
    public FlowBuilder(String target, String subject, SourceLocation location, Notes notes) {
        this.target = target;
        this.subject = subject;
        this.location = location;
        this.notes = notes;
        if (target.isEmpty()) {
            lost("the mapping names no attribute that it writes");
        }
    }

    private void lost(String reason) {
        notes.lost("mapping", subject, location, reason);
    }

    /** Whether it flows only once, as text. */
    public void once(String text) {
        Optional<Boolean> flag = RuleBuilder.flag(text);
        if (flag.isEmpty()) {
            lost("execute-once is neither true nor false: " + Printable.of(text, 80));
        }
        once = flag.orElse(false);
    }

    /** How values are put together; empty is the default. */
    public void mergeType(String text) {
        mergeType = text.isEmpty() ? "Update" : text;
    }

    /** Notes text that stands beside an expression and means nothing there. */
    public void besideExpression(String text) {
        if (!text.isBlank()) {
            notes.remark(
                    "mapping",
                    subject,
                    location,
                    "beside the expression stands the value \""
                            + Printable.of(text.strip(), 200)
                            + "\", which has no effect");
        }
    }

    /** Notes text that stands among attributes. */
    public void besideAttributes(String text) {
        if (!text.isEmpty()) {
            lost("among the source attributes stands the text \"" + Printable.of(text, 200) + "\"");
        }
    }

    public ForeignFlow expression(List<String> sources, String text) {
        return flow(Kind.EXPRESSION, sources, text, "");
    }

    /** A direct mapping, of one attribute. */
    public ForeignFlow direct(List<String> sources) {
        if (sources.size() == 1) {
            return flow(Kind.DIRECT, sources, "", "");
        }
        String problem = "a direct mapping reads one attribute, this one reads " + sources.size();
        lost(problem);
        return flow(Kind.NOT_CARRIED, sources, String.join(", ", sources), problem);
    }

    public ForeignFlow constant(String text) {
        return flow(Kind.CONSTANT, List.of(), text, "");
    }

    /** A mapping that says neither source nor expression. */
    public ForeignFlow nothing() {
        String problem = "the mapping has neither source nor expression";
        lost(problem);
        return flow(Kind.NOT_CARRIED, List.of(), "", problem);
    }

    private ForeignFlow flow(Kind kind, List<String> sources, String text, String remark) {
        return new ForeignFlow(target, kind, sources, text, once, mergeType, remark, location);
    }
}
