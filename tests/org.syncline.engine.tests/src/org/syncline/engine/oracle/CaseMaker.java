// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.syncline.engine.oracle.Case.Change;
import org.syncline.engine.oracle.Case.Round;

/** Draws cases: a rule set, directories, and what happens in them. The same from the same seed. */
final class CaseMaker {
    private final Random random;
    private final Set<Feature> features;
    private final int people;

    private CaseMaker(Random random, Set<Feature> features) {
        this.random = random;
        this.features = features;
        this.people = 2 + random.nextInt(9);
    }

    static Case make(long seed, Set<Feature> features) {
        Random random = new Random(seed * 7919 + 17);
        CaseMaker maker = new CaseMaker(random, features);
        List<Round> rounds = new ArrayList<>();
        rounds.add(maker.first());
        for (int i = random.nextInt(4); i > 0; i--) {
            rounds.add(maker.next());
        }
        return new Case(seed, new RuleSetMaker(random, features).make(), rounds);
    }

    private Round first() {
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            changes.add(put("hr", "h" + i, chance(85) ? "user" : "contact"));
            if (chance(50)) {
                changes.add(put("ad", "a" + i, chance(85) ? "user" : "contact"));
            }
            if (chance(40)) {
                changes.add(put("tenant", "t" + i, "user"));
            }
        }
        for (int i = 1; i <= 1 + people / 4; i++) {
            changes.add(put("hr", "g" + i, "group"));
            if (chance(40)) {
                changes.add(put("tenant", "s" + i, "group"));
            }
        }
        return new Round(changes);
    }

    private Round next() {
        List<Change> changes = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            boolean target = features.contains(Feature.TARGET_CHANGES) && chance(20);
            String connector = target ? "tenant" : pick("hr", "hr", "hr", "ad");
            String letter =
                    switch (connector) {
                        case "hr" -> chance(80) ? "h" : "g";
                        case "ad" -> "a";
                        default -> chance(80) ? "t" : "s";
                    };
            String anchor = letter + (1 + random.nextInt(people + 1));
            if (chance(25)) {
                changes.add(new Change.Remove(connector, anchor));
            } else {
                changes.add(put(connector, anchor, type(letter)));
            }
        }
        return new Round(changes);
    }

    private String type(String letter) {
        if (letter.equals("g") || letter.equals("s")) {
            return "group";
        }
        return features.contains(Feature.TYPE_CHANGES) && chance(15) ? "contact" : "user";
    }

    private Change put(String connector, String anchor, String type) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        String number = anchor.substring(1);
        String kind = type.equals("group") ? "g" : "p";
        String id = kind + number;
        if (features.contains(Feature.TWINS) && chance(10)) {
            id = kind + (1 + random.nextInt(people));
        }
        if (chance(95)) {
            set(attributes, "id", chance(10) && !connector.equals("hr") ? upper(id) : id);
        }
        set(attributes, "name", "n" + (chance(70) ? number : random.nextInt(people)));
        optional(attributes, 70, "mail", "m" + (chance(70) ? number : random.nextInt(people)));
        optional(attributes, 60, "note", pick("a", "b", "c"));
        optional(attributes, 40, "code", pick("1", "2", "3"));
        optional(attributes, 15, "blocked", pick("True", "False"));
        if (chance(40)) {
            attributes.put("tags", some("t", 4));
        }
        String other = pick(anchor.substring(0, 1), anchor.substring(0, 1), "x");
        optional(attributes, 50, "boss", other + (1 + random.nextInt(people)));
        if (type.equals("group")) {
            String letter = connector.equals("tenant") ? "t" : "h";
            attributes.put("members", some(letter, people));
        }
        return new Change.Put(
                connector, new Thing(anchor, name(connector, anchor, id), type, attributes));
    }

    /** Names in sources are made of the anchor, in the target mostly of the identifier. */
    private String name(String connector, String anchor, String id) {
        String base = chance(85) ? "" : "OU=" + pick("x", "y") + ",";
        if (features.contains(Feature.NAME_REUSE) && chance(15)) {
            return "CN=" + pick("one", "two") + ",DC=" + connector;
        }
        if (connector.equals("tenant") && chance(60)) {
            return "CN=" + id + "," + base + "DC=tenant";
        }
        return "CN=" + anchor + "," + base + "DC=" + connector;
    }

    private List<String> some(String letter, int most) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= most; i++) {
            if (chance(40)) {
                values.add(chance(15) && most == 4 ? upper(letter + i) : letter + i);
            }
        }
        return values;
    }

    private void optional(
            TreeMap<String, List<String>> attributes, int percent, String name, String value) {
        if (chance(percent)) {
            set(attributes, name, value);
        }
    }

    private static void set(TreeMap<String, List<String>> attributes, String name, String value) {
        attributes.put(name, List.of(value));
    }

    private static String upper(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
