// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionSources;

/** Rules as no person would write them: odd names, hostile texts, every operator and option. */
final class RandomRules {
    /**
     * No attribute is called True: beside an expression a script's reader takes that for the value,
     * as scripts from the wild have it (formats reference, section 6, quirk 15).
     */
    static final List<String> NAMES =
            List.of(
                    "cn",
                    "mS-DS-ConsistencyGuid",
                    "scope",
                    "rule",
                    "once",
                    "merge",
                    "reads",
                    "and",
                    "constant",
                    "expression",
                    "NULL",
                    "userCertificate;binary",
                    "odd name",
                    "it's",
                    "a\"b",
                    "1st",
                    "<attr>",
                    "a&b",
                    "// no comment",
                    "größe",
                    "名前",
                    "$v",
                    "%P%",
                    "{x}",
                    "a\\b");

    private static final List<String> TEXTS =
            List.of(
                    "plain",
                    "True",
                    "false",
                    "42",
                    "-7",
                    "007",
                    "9223372036854775807",
                    "%Region%",
                    "%Connector.ID%",
                    "100%",
                    "a \"quoted\" text",
                    "it''s 'single'",
                    "back\\slash\\\\",
                    "ends with \\",
                    "/* no */ // comment",
                    "<b>&amp;</b> ]]>",
                    "$x `tick` $(Get-Date) @('a')",
                    "\u2018typographic\u2019 \u201cquotes\u201d",
                    "Ä ß 名 \ud83d\ude00",
                    "\u202eright to left",
                    "a\u00a0b",
                    "{ } ( ) [ ]",
                    "NULL",
                    "<- || &&");
    private static final String[] CONNECTORS = {
        "11111111-2222-3333-4444-555555555555", "b891884f-051e-4a83-95af-2544101c9083"
    };
    private static final String[] MERGES = {
        "Update", "Update", "Replace", "Merge", "MergeCaseInsensitive"
    };

    private final Random random;
    private final RandomFormulas formulas;

    RandomRules(long seed) {
        this.random = new Random(seed);
        this.formulas = new RandomFormulas(seed);
    }

    /** One to four rules with names of their own. */
    List<ForeignRule> rules() {
        List<ForeignRule> rules = new ArrayList<>();
        List<String> ids = several(1, 4, () -> id());
        for (int i = 0; i < ids.size(); i++) {
            rules.add(rule(i, ids));
        }
        return rules;
    }

    private ForeignRule rule(int number, List<String> ids) {
        boolean inbound = random.nextBoolean();
        String mvType = inbound && random.nextInt(5) == 0 ? "*" : pick(NAMES);
        String csType = pick(NAMES);
        return new ForeignRule(
                ids.get(number),
                random.nextBoolean() ? ids.get(number) : id(),
                random.nextInt(1, 9),
                pick(TEXTS) + " " + number,
                random.nextBoolean() ? "" : pick(TEXTS) + "\n" + pick(TEXTS),
                random.nextBoolean() ? "" : pick(TEXTS),
                inbound ? Direction.INBOUND : Direction.OUTBOUND,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                CONNECTORS[random.nextInt(CONNECTORS.length)],
                inbound ? csType : mvType,
                inbound ? mvType : csType,
                LinkType.values()[random.nextInt(LinkType.values().length)],
                1 + number * 10 + random.nextInt(10),
                neighbour(number, ids),
                neighbour(number, ids),
                random.nextInt(3) == 0 ? "01:02:03" : "00:00:00",
                several(0, 3, () -> several(1, 3, this::clause)),
                several(0, 3, () -> several(1, 3, this::join)),
                flows(),
                extras(),
                List.of(),
                SourceLocation.NONE);
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Never the rule itself. */
    private String neighbour(int number, List<String> ids) {
        int other = random.nextInt(ids.size() * 4);
        return other < ids.size() && other != number ? ids.get(other) : null;
    }

    private ForeignClause clause() {
        ScopeOperator operator =
                ScopeOperator.values()[random.nextInt(ScopeOperator.values().length)];
        String value =
                switch (operator) {
                    case ISNULL, ISNOTNULL -> "";
                    case ISBITSET, ISBITNOTSET -> String.valueOf(1L << random.nextInt(31));
                    case LESSTHAN, LESSTHAN_OR_EQUAL, GREATERTHAN, GREATERTHAN_OR_EQUAL ->
                            String.valueOf(random.nextInt());
                    case ISMEMBEROF, ISNOTMEMBEROF -> "CN=\"G\\, 1\",DC=example,DC=test";
                    default -> pick(TEXTS);
                };
        return new ForeignClause(pick(NAMES), operator.name(), value, SourceLocation.NONE);
    }

    private ForeignJoin join() {
        return new ForeignJoin(pick(NAMES), pick(NAMES), random.nextBoolean(), SourceLocation.NONE);
    }

    /** Each target once: two flows of one rule to one target need the same merge type. */
    private List<ForeignFlow> flows() {
        List<String> targets = new ArrayList<>(NAMES);
        java.util.Collections.shuffle(targets, random);
        return targets.subList(0, random.nextInt(8)).stream().map(this::flow).toList();
    }

    private ForeignFlow flow(String target) {
        return switch (random.nextInt(5)) {
            case 0 -> flow(target, ForeignFlow.Kind.DIRECT, List.of(pick(NAMES)), "");
            case 1 -> flow(target, ForeignFlow.Kind.CONSTANT, List.of(), pick(TEXTS));
            default -> expression(target);
        };
    }

    private ForeignFlow expression(String target) {
        Expression tree = formulas.next();
        List<String> sources =
                random.nextInt(3) == 0
                        ? several(0, 3, () -> pick(NAMES))
                        : ExpressionSources.of(tree);
        return flow(target, ForeignFlow.Kind.EXPRESSION, sources, formulas.text(tree));
    }

    private ForeignFlow flow(
            String target, ForeignFlow.Kind kind, List<String> sources, String text) {
        return new ForeignFlow(
                target,
                kind,
                sources,
                text,
                random.nextInt(4) == 0,
                MERGES[Math.floorMod(target.hashCode(), MERGES.length)],
                "",
                SourceLocation.NONE);
    }

    private Map<String, String> extras() {
        Map<String, String> extras = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            extras.put("extra-Field." + i, pick(TEXTS));
        }
        return extras;
    }

    private <T> List<T> several(int least, int most, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
