// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.syncline.project.ProjectException;

/** Asks for a password. */
@FunctionalInterface
interface PasswordInput {
    /** A token of a cloud service may be some thousand characters long. */
    int MOST_BYTES = 65_536;

    /**
     * Asks.
     *
     * @param prompt what is wanted, one line
     * @return what was given, which the caller wipes
     * @throws ProjectException when nothing was given, or it could not be read
     */
    char[] read(String prompt);

    /** From the terminal without showing it, or the line that standard input holds. */
    static PasswordInput standard(Map<String, String> environment) {
        String told = environment.get("SYNCLINE_TERMINAL_INPUT");
        boolean terminal = told == null ? System.console() != null : told.equals("1");
        return terminal ? PasswordInput::fromTerminal : prompt -> line(System.in);
    }

    private static char[] fromTerminal(String prompt) {
        var console = System.console();
        if (console == null) {
            throw new ProjectException(
                    "A password cannot be asked for here without showing it.",
                    "Let standard output be the terminal, or give the password on standard input.",
                    null);
        }
        char[] given = console.readPassword("%s: ", prompt);
        if (given == null || given.length == 0) {
            throw nothing();
        }
        return given;
    }

    /** The one line of a stream. */
    static char[] line(InputStream in) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new ProjectException(
                    "The password cannot be read from standard input: " + e.getMessage() + ".",
                    "Give it as the only line.",
                    e);
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        char[] text = new char[decoded.remaining()];
        decoded.get(text);
        char[] line = withoutLineEnd(text);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(text, ' ');
        if (line.length == 0) {
            throw nothing();
        }
        return line;
    }

    private static char[] withoutLineEnd(char[] text) {
        int end = text.length;
        if (end > 0 && text[end - 1] == '\n') {
            end--;
        }
        if (end > 0 && text[end - 1] == '\r') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (text[i] == '\n' || text[i] == '\r' || text.length > MOST_BYTES) {
                Arrays.fill(text, ' ');
                throw new ProjectException(
                        "Standard input holds more than one line, or a very long one.",
                        "Give the password as the only line, for example with"
                                + " \"syncline secret … < FILE\".",
                        null);
            }
        }
        return Arrays.copyOf(text, end);
    }

    private static ProjectException nothing() {
        return new ProjectException(
                "No password was given; nothing was changed.",
                "Type it when asked, or give it as the only line of standard input.",
                null);
    }
}
