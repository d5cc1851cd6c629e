// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages a text in one of the ways in which files are damaged, or made to do damage. */
final class Mutations {
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\n]*\"|[A-Za-z_][A-Za-z0-9_-]*|\\d+|<-|&&|\\|\\||\\S");
    private static final List<String> PIECES =
            List.of(
                    "(",
                    ")",
                    "{",
                    "}",
                    "\"",
                    "'",
                    "[",
                    "]",
                    "%",
                    "$",
                    "\\",
                    "/*",
                    "*/",
                    "//",
                    "<-",
                    "||",
                    "&&",
                    "&H",
                    ",",
                    "=",
                    "\u0000",
                    "\ud800",
                    "\udc00",
                    "\u202e",
                    "\ufeff",
                    "\ud83d\ude00",
                    "rule",
                    "scope",
                    "expression",
                    "precedence after",
                    "reads ()",
                    "once merge replace",
                    "99999999999999999999",
                    "-9223372036854775808",
                    "&HFFFFFFFFFFFFFFFFFF",
                    "0".repeat(5_000),
                    "((((((((",
                    "\n\n");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** One to four kinds of damage, one after the other. */
    String damage(String text) {
        String damaged = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged = damageOnce(damaged);
        }
        return damaged;
    }

    private String damageOnce(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(1 + Math.max(1, text.length() / 4)));
        return switch (random.nextInt(10)) {
            case 0 -> flipByte(text);
            case 1 -> text.substring(0, at);
            case 2 -> text.substring(0, at) + text.substring(to);
            case 3 -> text.substring(0, to) + text.substring(at);
            case 4 -> swapTokens(text);
            case 5 -> insert(text, at, PIECES.get(random.nextInt(PIECES.size())));
            case 6 -> insert(text, at, nested());
            case 7 -> text.replaceFirst("\\d+", "9".repeat(1 + random.nextInt(40)));
            case 8 -> insert(text, at, String.valueOf((char) random.nextInt(0x10000)));
            default -> dropToken(text);
        };
    }

    /** Bytes are what disks and networks damage; what is left is read as a file would be. */
    private String flipByte(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String nested() {
        String open =
                List.of("(", "Trim(", "IIF(True,", "-", "{", "-(", "1+(").get(random.nextInt(7));
        return open.repeat(1 << random.nextInt(11));
    }

    private String swapTokens(String text) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        if (tokens.size() < 2) {
            return text;
        }
        int first = random.nextInt(tokens.size() - 1);
        MatchResult a = tokens.get(first);
        MatchResult b = tokens.get(first + 1 + random.nextInt(tokens.size() - first - 1));
        return text.substring(0, a.start())
                + b.group()
                + text.substring(a.end(), b.start())
                + a.group()
                + text.substring(b.end());
    }

    private String dropToken(String text) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        if (tokens.isEmpty()) {
            return text;
        }
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        return text.substring(0, token.start()) + text.substring(token.end());
    }

    private static String insert(String text, int at, String piece) {
        return text.substring(0, at) + piece + text.substring(at);
    }
}
