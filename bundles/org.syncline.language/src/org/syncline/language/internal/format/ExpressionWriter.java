// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.List;
import org.syncline.language.internal.format.ExpressionTree.Call;
import org.syncline.language.internal.format.ExpressionTree.Chain;
import org.syncline.language.internal.format.ExpressionTree.Node;
import org.syncline.language.internal.format.ExpressionTree.Plain;
import org.syncline.language.internal.format.ExpressionTree.Wrapped;

/**
 * Writes an expression: on one line where it fits; else a call with one argument a line, {@code ||}
 * and {@code &&} each at the start of a line, other operators where a line is full.
 */
final class ExpressionWriter {
    private final List<SourceToken> tokens;
    private final Output output;
    private final int limit;

    /** The columns up to the end of each token when all stand on one line. */
    private final long[] ends;

    ExpressionWriter(List<SourceToken> tokens, Output output, int limit) {
        this.tokens = tokens;
        this.output = output;
        this.limit = limit;
        this.ends = new long[tokens.size()];
        for (int i = 0; i < ends.length; i++) {
            long before =
                    i == 0 ? 0 : ends[i - 1] + Spacing.between(tokens.get(i - 1), tokens.get(i));
            ends[i] = before + tokens.get(i).width();
        }
    }

    /**
     * @param indent of the lines that the expression is continued on
     * @param behind columns needed on the last line for what follows
     */
    void write(Node node, int indent, int behind) {
        int before = output.hang(indent);
        if (node instanceof Plain || fits(node, behind)) {
            write(node.from(), node.to());
        } else {
            writeDivided(node, indent, behind);
        }
        output.hang(before);
    }

    private void writeDivided(Node node, int indent, int behind) {
        switch (node) {
            case Plain plain -> write(plain.from(), plain.to());
            case Wrapped wrapped -> {
                int tail = wrapped.to() - wrapped.inner().to();
                write(wrapped.from(), wrapped.inner().from());
                write(wrapped.inner(), indent, behind + tail);
                write(wrapped.inner().to(), wrapped.to());
            }
            case Chain chain -> writeChain(chain, indent, behind);
            case Call call -> writeCall(call, indent, behind);
        }
    }

    private void writeChain(Chain chain, int indent, int behind) {
        for (int i = 0; i < chain.operands().size(); i++) {
            Node operand = chain.operands().get(i);
            boolean last = i == chain.operands().size() - 1;
            if (i > 0) {
                int operator = operand.from() - 1;
                int needed = last ? behind : 0;
                if (chain.logical() || !fits(operator, operand.to(), needed)) {
                    output.breakLine(indent);
                }
                output.write(tokens.get(operator));
            }
            write(operand, indent + Layout.INDENT, last ? behind : 0);
        }
    }

    private void writeCall(Call call, int indent, int behind) {
        List<Node> arguments = call.arguments();
        write(call.from(), arguments.isEmpty() ? call.to() : arguments.get(0).from());
        boolean full = arguments.stream().allMatch(Plain.class::isInstance);
        for (int i = 0; i < arguments.size(); i++) {
            Node argument = arguments.get(i);
            boolean last = i == arguments.size() - 1;
            int needed = last ? behind + 1 : 1;
            boolean breaks = arguments.size() > 1 && (!full || !fits(argument, needed));
            if (breaks && !startsFlow(argument)) {
                output.breakLine(indent);
            }
            write(argument, arguments.size() > 1 ? indent + Layout.INDENT : indent, needed);
            write(argument.to(), last ? call.to() : argument.to() + 1);
        }
    }

    /** At the start of a line a name and an arrow end the expression (design). */
    private boolean startsFlow(Node node) {
        return node.from() + 1 < tokens.size() && tokens.get(node.from() + 1).is("<-");
    }

    private boolean fits(Node node, int behind) {
        return fits(node.from(), node.to(), behind);
    }

    private boolean fits(int from, int to, int behind) {
        long width = ends[to - 1] - ends[from] + tokens.get(from).width();
        return output.column(tokens.get(from)) + width + behind <= limit;
    }

    private void write(int from, int to) {
        for (int i = from; i < to; i++) {
            output.write(tokens.get(i));
        }
    }
}
