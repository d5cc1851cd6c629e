// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.agent.FunctionTree;
import org.syncline.rules.SourceLocation;

/** Reads {@code IIF(Eq(a, "x"), b, 1)} as the tree that an export holds. */
final class Formula {
    private static final SourceLocation PLACE = new SourceLocation("ma.xml", 1, 1);

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text;
    }

    static FunctionTree of(String text) {
        return new Formula(text).tree();
    }

    private FunctionTree tree() {
        skip();
        if (text.charAt(at) == '"') {
            int end = text.indexOf('"', at + 1);
            String value = text.substring(at + 1, end);
            at = end + 1;
            return new FunctionTree.Text(value, PLACE);
        }
        int start = at;
        while (at < text.length() && "(),".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (at < text.length() && text.charAt(at) == '(') {
            return new FunctionTree.Call(word, false, arguments(), PLACE);
        }
        if (word.matches("[+-]?[0-9]+(\\.[0-9]+)?|true|false|")) {
            return new FunctionTree.Constant(word, PLACE);
        }
        boolean listed = !word.startsWith("?");
        return new FunctionTree.Attribute(listed ? word : word.substring(1), listed, PLACE);
    }

    private List<FunctionTree> arguments() {
        List<FunctionTree> arguments = new ArrayList<>();
        at++;
        skip();
        if (text.charAt(at) == ')') {
            at++;
            return arguments;
        }
        while (true) {
            arguments.add(tree());
            skip();
            if (text.charAt(at++) == ')') {
                return arguments;
            }
        }
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
