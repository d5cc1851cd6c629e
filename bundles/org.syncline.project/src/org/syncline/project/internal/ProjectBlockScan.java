// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

/**
 * Finds the block of the project in a rule file, and the word behind {@code staging} in it, without
 * being led astray by comments and strings. The file has no syntax errors: it was checked before.
 */
final class ProjectBlockScan {
    private final String text;
    private int at;
    private int depth;
    private boolean project;
    private int blockStart = -1;
    private int wordStart = -1;
    private int wordEnd = -1;

    ProjectBlockScan(String text) {
        this.text = text;
        String before = "";
        while (at < text.length() && wordStart < 0) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                at = end("\n", at);
            } else if (text.startsWith("/*", at)) {
                at = end("*/", at + 2) + 1;
            } else if (c == '"') {
                skipString();
            } else if (Character.isLetter(c)) {
                before = word(before);
                continue;
            } else {
                brace(c);
            }
            at++;
        }
    }

    boolean found() {
        return blockStart >= 0;
    }

    String withStaging(boolean on) {
        String mode = on ? "on" : "off";
        return wordStart >= 0
                ? text.substring(0, wordStart) + mode + text.substring(wordEnd)
                : text.substring(0, blockStart)
                        + "\n    staging "
                        + mode
                        + text.substring(blockStart);
    }

    private String word(String before) {
        int start = at;
        while (at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (depth == 0) {
            project = word.equals("project") || project && blockStart < 0;
        } else if (project && depth == 1 && before.equals("staging")) {
            wordStart = start;
            wordEnd = at;
        }
        return word;
    }

    private void brace(char c) {
        if (c == '{') {
            depth++;
            if (project && depth == 1 && blockStart < 0) {
                blockStart = at + 1;
            }
        } else if (c == '}') {
            depth--;
            if (depth == 0) {
                project = false;
            }
        }
    }

    /** Strings end at their line; two quotes and two backslashes are one character of it. */
    private void skipString() {
        at++;
        while (at < text.length() && text.charAt(at) != '\n') {
            boolean twice = text.startsWith("\"\"", at) || text.startsWith("\\\\", at);
            if (text.charAt(at) == '"' && !twice) {
                return;
            }
            at += twice ? 2 : 1;
        }
    }

    private int end(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
}
