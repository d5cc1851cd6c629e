// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.PrintStream;

/** A stream of text that whoever made it closes. */
final class Output implements Appendable {
    private final PrintStream stream;

    Output(PrintStream stream) {
        this.stream = stream;
    }

    void print(Object text) {
        stream.print(text);
    }

    void println(String line) {
        stream.println(line);
    }

    void println() {
        stream.println();
    }

    void flush() {
        stream.flush();
    }

    @Override
    public Appendable append(CharSequence text) {
        stream.append(text);
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        stream.append(text, start, end);
        return this;
    }

    @Override
    public Appendable append(char c) {
        stream.append(c);
        return this;
    }
}
