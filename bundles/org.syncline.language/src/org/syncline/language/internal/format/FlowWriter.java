// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.List;

/** Writes a flow: its target, the arrow in its column, the source and the options. */
final class FlowWriter {
    private final Output output;
    private final int indent;
    private final int column;

    /**
     * @param column where the target ends, blanks filled up
     */
    FlowWriter(Output output, int indent, int column) {
        this.output = output;
        this.indent = indent;
        this.column = column;
    }

    void write(Item flow) {
        List<SourceToken> tokens = flow.head();
        int continued = indent + Layout.INDENT;
        output.hang(continued);
        output.write(tokens.get(0));
        if (tokens.get(1).comments().isEmpty()) {
            output.padTo(column);
        }
        output.write(tokens.get(1));
        int options = writeSource(tokens, continued);
        output.hang(continued);
        new LineWriter(output, indent)
                .fill(tokens.subList(options, tokens.size()), FlowWriter::startsOption);
    }

    /** Returns where the options start. */
    private int writeSource(List<SourceToken> tokens, int continued) {
        SourceToken first = tokens.get(2);
        if (first.is("constant", "FlowOrigin")) {
            int end = 2;
            while (end < tokens.size() && !startsOption(tokens.get(end))) {
                output.write(tokens.get(end++));
            }
            return end;
        }
        int start = 2;
        if (first.is("expression", "FlowOrigin")) {
            output.write(first);
            start++;
        }
        ExpressionTree.Node source = new ExpressionTree(tokens, start).read();
        new ExpressionWriter(tokens, output, Layout.LINE).write(source, continued, 0);
        return source.to();
    }

    private static boolean startsOption(SourceToken token) {
        return token.keyword()
                && token.rule().equals("FlowItem")
                && Character.isLetter(token.text().charAt(0))
                && !token.text().equals("ignoring-case");
    }
}
