// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random project in one text: every construct of the grammar, with blanks, line breaks and
 * comments at every place where they may stand.
 */
final class GeneratedSource {
    private static final String[] ATTRIBUTES = {
        "cn",
        "mail",
        "scope",
        "or",
        "and",
        "once",
        "reads",
        "mS-DS-ConsistencyGuid",
        "'odd ''name'",
        "'x;binary'",
        "join",
        "to",
        "description",
        "a",
        "msExchTeamMailboxSharePointLinkedByUsers"
    };
    private static final String[] TYPES = {"user", "group", "object", "'odd type'"};
    private static final String[] STRINGS = {
        "\"\"",
        "\"x\"",
        "\"a \"\"quoted\"\" // text\"",
        "\"/* no comment */\"",
        "\"{ } ( ) <-\"",
        "\"CN=Ann,OU=People,DC=contoso,DC=com\"",
        "\"ümlaut \\\\ 漢字\""
    };
    private static final String[] WORDS = {"True", "NULL", "IgnoreThisFlow", "UTF8"};
    private static final String[] FUNCTIONS = {"IIF", "Trim", "Left", "Switch", "Unknown-Function"};
    private static final String[] OPERATORS = {"EQUAL", "NOTEQUAL", "CONTAINS"};
    private static final String[] CONNECTORS = {"\"c\"", "\"the other\""};

    private final Random random;
    private final List<String> tokens = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private int names;

    GeneratedSource(long seed) {
        random = new Random(seed);
    }

    /** The comments that {@link #text()} has put in, in order. */
    List<String> comments() {
        return comments;
    }

    String text() {
        project();
        connector(CONNECTORS[0]);
        connector(CONNECTORS[1]);
        for (int i = random.nextInt(6); i >= 0; i--) {
            switch (random.nextInt(7)) {
                case 0 -> schema();
                case 1 -> runProfile();
                case 2 -> test();
                case 3 -> limits();
                default -> rule();
            }
        }
        return spaced();
    }

    private void add(String... more) {
        tokens.addAll(List.of(more));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    private void maybe(String... more) {
        if (sometimes()) {
            add(more);
        }
    }

    private String unique() {
        return "\"n" + names++ + "\"";
    }

    private String connector() {
        return one(CONNECTORS);
    }

    private void list(Runnable element) {
        element.run();
        while (sometimes()) {
            add(",");
            element.run();
        }
    }

    private void block(Runnable item) {
        add("{");
        for (int i = random.nextInt(4); i > 0; i--) {
            item.run();
        }
        add("}");
    }

    private void project() {
        add("project", "\"P\"", "{");
        maybe("staging", one("on", "off"));
        maybe("store", "derby");
        maybe("finding", "unreachable-flow", "error");
        maybe("parameter", unique(), "=", one(STRINGS));
        add("}");
    }

    private void connector(String name) {
        add("connector", name, "uses", "ldap", "{");
        maybe("id", unique());
        maybe("url", one(STRINGS), "password", "secret");
        maybe("page-size", "500");
        maybe("parameter", unique(), "=", one(STRINGS));
        add("objects");
        list(() -> add(one(TYPES)));
        if (sometimes()) {
            add("attributes");
            list(() -> add(one(ATTRIBUTES)));
        }
        if (sometimes()) {
            add("partition", unique());
            block(() -> add(one("include", "exclude"), unique()));
        }
        maybe("export", one("automatic", "reviewed"));
        add("}");
    }

    private void schema() {
        add("schema", connector());
        block(
                () -> {
                    add("object", one(TYPES));
                    block(
                            () -> {
                                add(one(ATTRIBUTES), one("string", "binary", "reference"));
                                maybe("multivalued");
                            });
                });
    }

    private void runProfile() {
        add("run", "profile", unique());
        block(
                () -> {
                    add(one("full-import", "delta-sync", "export"), connector());
                    if (sometimes()) {
                        block(() -> add(one("page-size", "time-limit"), "5"));
                    }
                });
    }

    private void limits() {
        add("limits", connector());
        block(
                () -> {
                    add(one("adds", "deletes", "updates", "renames"));
                    maybe(one("user", "group"));
                    add(one("5", "5%"));
                    maybe("or", "7%");
                });
    }

    private void test() {
        add("test", unique(), "{");
        maybe("now", "\"2026-01-01T00:00:00Z\"");
        for (int i = random.nextInt(4); i > 0; i--) {
            if (random.nextBoolean()) {
                add("given", connector(), one(TYPES), one(STRINGS));
                values();
            } else {
                expect();
            }
        }
        add("}");
    }

    private void values() {
        if (random.nextBoolean()) {
            block(
                    () -> {
                        add(one(ATTRIBUTES));
                        if (sometimes()) {
                            add("none");
                        } else {
                            list(this::testValue);
                        }
                    });
        }
    }

    private void testValue() {
        switch (random.nextInt(3)) {
            case 0 -> add("-", "512");
            case 1 -> add("True");
            default -> add(one(STRINGS));
        }
    }

    private void expect() {
        add("expect");
        maybe("no");
        switch (random.nextInt(4)) {
            case 0 -> {
                add("person", "from", connector(), one(STRINGS));
                values();
            }
            case 1 -> {
                add("export");
                maybe("update");
                add("to", connector());
                values();
            }
            case 2 -> add("join", connector(), one(STRINGS), "with", connector(), one(STRINGS));
            default -> add("error", "\"x\"", "on", connector(), one(STRINGS));
        }
    }

    private void rule() {
        boolean inbound = random.nextBoolean();
        add(inbound ? "inbound" : "outbound", "rule", unique(), "{", "from");
        add(inbound ? connector() : "person");
        if (inbound) {
            add(one(TYPES), "to", "person");
        } else {
            add("to", connector(), one(TYPES));
        }
        add("link", one("provision", "join"), "precedence", String.valueOf(names));
        maybe("id", unique());
        maybe("description", one(STRINGS));
        maybe("tag", one(STRINGS), "version", "3", "password-sync");
        maybe("extra", unique(), "=", one(STRINGS));
        if (random.nextBoolean()) {
            alternatives("scope", this::condition);
        }
        if (random.nextBoolean()) {
            alternatives("join", () -> add(one(ATTRIBUTES), "=", one(ATTRIBUTES)));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            flow();
        }
        add("}");
    }

    private void alternatives(String word, Runnable condition) {
        add(word);
        condition.run();
        while (sometimes()) {
            add(one("and", "and", "or"));
            condition.run();
        }
    }

    private void condition() {
        add(one(ATTRIBUTES));
        if (sometimes()) {
            add("ISNULL");
        } else {
            add(one(OPERATORS), one("\"x\"", "True", "5"));
            maybe("case-sensitive");
        }
    }

    private void flow() {
        add(one(ATTRIBUTES), "<-");
        switch (random.nextInt(4)) {
            case 0 -> add(one(ATTRIBUTES));
            case 1 -> add("constant", one(STRINGS));
            case 2 -> add("expression", "Trim", "(", "[cn]", ")");
            default -> expression(4);
        }
        maybe("once");
        if (sometimes()) {
            add(one("replace", "merge"));
        }
        if (sometimes()) {
            add("reads");
            list(() -> add(one("cn", "mail", "'odd name'")));
        }
    }

    private void expression(int depth) {
        operand(depth);
        while (sometimes()) {
            add(one("+", "-", "&", "&", "||", "&&"));
            operand(depth);
        }
        if (random.nextInt(6) == 0) {
            add(one("=", "<>", "<", ">="));
            operand(depth);
        }
    }

    private void operand(int depth) {
        maybeMinus();
        int kind = random.nextInt(depth > 0 ? 9 : 5);
        switch (kind) {
            case 0 -> add(one(STRINGS));
            case 1 -> add(one("42", "&H1F"));
            case 2 -> add(one(WORDS));
            case 3 -> add(one("%Region%", "$item"));
            case 4 -> add("[" + one("cn", "proxyAddresses", "a;b c") + "]");
            case 5 -> {
                add("(");
                expression(depth - 1);
                add(")");
            }
            case 6 -> add("Trim", "(True <-1", ")");
            default -> {
                add(one(FUNCTIONS), "(");
                list(() -> expression(depth - 1));
                add(")");
            }
        }
    }

    private void maybeMinus() {
        if (random.nextInt(8) == 0) {
            add("-");
        }
    }

    private String spaced() {
        StringBuilder text = new StringBuilder(gap("{", true));
        for (int i = 0; i < tokens.size(); i++) {
            text.append(tokens.get(i));
            boolean loose = i + 1 == tokens.size() || isBracket(tokens.get(i + 1));
            text.append(gap(tokens.get(i), loose));
        }
        return text.toString();
    }

    private static boolean isBracket(String token) {
        return token.length() == 1 && "(){},".contains(token);
    }

    private String gap(String left, boolean loose) {
        StringBuilder gap = new StringBuilder();
        if (!loose && !isBracket(left) || random.nextBoolean()) {
            gap.append(one(" ", " ", " ", "  ", "\t", "\n", "\n    ", "\n\n\n"));
        }
        while (random.nextInt(12) == 0) {
            String number = String.valueOf(comments.size());
            String comment =
                    one(
                            "// c # \" }",
                            "//#",
                            "/* # */",
                            "/* # */",
                            "/* { # \" */",
                            "/*\n   * #\n     */",
                            "/* #\ntext\n*/");
            comment = comment.replace("#", number);
            comments.add(comment);
            String end = comment.startsWith("//") ? one("\n", "\n\n", "\n  ") : one("", " ", "\n");
            gap.append(one("", " ", "\n", "\n\n")).append(comment).append(end);
        }
        return gap.toString();
    }
}
