// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.util.List;

/** Invented names of people, places and work. */
final class NameBook {
    private static final String[] GIVEN = {
        "Ann", "Bela", "Carla", "David", "Elif", "Frida", "Goran", "Hanna", "Igor", "Jana",
        "Karim", "Lena", "Mateo", "Nadia", "Oskar", "Petra", "Quentin", "Rosa", "Stefan", "Tova",
        "Ulrich", "Vera", "Wim", "Xenia", "Yusuf", "Zora", "Agnes", "Bruno", "Clara", "Dario",
        "Emil", "Fatma", "Greta", "Hugo", "Ines", "Jonas", "Katja", "Luis", "Marta", "Nils"
    };
    private static final String[] SURNAMES = {
        "Abel",
        "Bauer",
        "Costa",
        "Dvorak",
        "Eriksen",
        "Fischer",
        "Gruber",
        "Haas",
        "Ivanov",
        "Jansen",
        "Keller",
        "Lopez",
        "Moreau",
        "Novak",
        "Olsen",
        "Peters",
        "Quist",
        "Richter",
        "Silva",
        "Tanaka",
        "Ustinov",
        "Vogel",
        "Weber",
        "Xu",
        "Yilmaz",
        "Zeman",
        "Albrecht",
        "Brandt",
        "Conti",
        "Dubois",
        "Engel",
        "Ferrari",
        "Garcia",
        "Horvat",
        "Iversen",
        "Jung",
        "Kowalski",
        "Lindgren",
        "Marino",
        "Nowak",
        "Orlov",
        "Pavlov",
        "Rossi",
        "Schmidt",
        "Toth",
        "Urban",
        "Varga",
        "Winter",
        "Zimmer",
        "M\u00fcller",
        "Gro\u00df",
        "Garc\u00eda",
        "Bj\u00f6rk",
        "\u0160imek",
        "\u0141uczak",
        "N\u00fa\u00f1ez",
        "\u00d8stby",
        "\u00c7elik",
        "Andr\u00e9",
        "\u0416\u0443\u043a\u043e\u0432",
        "\u4f50\u85e4"
    };
    private static final String[] SURNAMES_ASCII_TAIL = {
        "mueller", "gross", "garcia2", "bjoerk", "simek", "luczak", "nunez", "oestby", "celik",
        "andre", "zhukov", "sato"
    };

    /** Common names that are legal and need care in names, in CSV, in HTML and on a terminal. */
    private static final List<String> AWKWARD =
            List.of(
                    "O'Hara, Sean \"Shaun\"",
                    "R&D = Research + Test",
                    "#1 Supporter",
                    "Semi;colon \\ Backslash",
                    "<b>Bold</b> Admin",
                    "=HYPERLINK(\"http://example.invalid\")",
                    "Ann\u202eleba\u202c Reverse");

    private static final String[] DEPARTMENTS = {
        "Sales",
        "Engineering",
        "Finance",
        "Human Resources",
        "Legal",
        "Operations",
        "Support",
        "Marketing"
    };
    private static final String[] TITLES = {
        "Clerk", "Analyst", "Engineer", "Consultant", "Team Lead", "Specialist", "Coordinator"
    };
    private static final Place[] PLACES = {
        new Place("Berlin", "DE", "Germany"),
        new Place("Z\u00fcrich", "CH", "Switzerland"),
        new Place("Lyon", "FR", "France"),
        new Place("Oslo", "NO", "Norway"),
        new Place("Porto", "PT", "Portugal"),
        new Place("Krak\u00f3w", "PL", "Poland"),
        new Place("\u6771\u4eac", "JP", "Japan")
    };

    private NameBook() {}

    /** A city with its country. */
    record Place(String city, String code, String country) {}

    /**
     * A name of a person.
     *
     * @param repetition how often it was given before
     * @param account the same in lower-case ASCII, unique
     */
    record Name(String given, String surname, int repetition, String account) {
        /** Unique among all names. */
        String common() {
            String common = given + " " + surname;
            return repetition == 0 ? common : common + " (" + (repetition + 1) + ")";
        }
    }

    /** The name of the person with that number; each is given once before any is repeated. */
    static Name name(int index) {
        int combinations = GIVEN.length * SURNAMES.length;
        int mixed = (int) ((long) (index % combinations) * 1009 % combinations);
        return name(mixed / SURNAMES.length, mixed % SURNAMES.length, index / combinations, "");
    }

    /** The name after a marriage; {@code .m} keeps the account apart from everybody else's. */
    static Name married(int index) {
        int combinations = GIVEN.length * SURNAMES.length;
        int mixed = (int) ((long) (index % combinations) * 1009 % combinations);
        int surname = (mixed % SURNAMES.length + 17) % SURNAMES.length;
        Name name = name(mixed / SURNAMES.length, surname, index / combinations, ".m" + index);
        return new Name(name.given, name.surname + "-" + name(index).surname, 0, name.account);
    }

    private static Name name(int given, int surname, int repetition, String suffix) {
        int plain = SURNAMES.length - SURNAMES_ASCII_TAIL.length;
        String ascii = surname < plain ? SURNAMES[surname] : SURNAMES_ASCII_TAIL[surname - plain];
        String account =
                (GIVEN[given] + "." + ascii).toLowerCase(java.util.Locale.ROOT)
                        + (repetition == 0 ? "" : repetition + 1)
                        + suffix;
        return new Name(GIVEN[given], SURNAMES[surname], repetition, account);
    }

    static String awkward(int position) {
        String name = AWKWARD.get(position % AWKWARD.size());
        int round = position / AWKWARD.size();
        return round == 0 ? name : name + " " + (round + 1);
    }

    static String department(int index) {
        return DEPARTMENTS[Ids.number("department", index, DEPARTMENTS.length)];
    }

    static String title(int index) {
        return TITLES[Ids.number("title", index, TITLES.length)];
    }

    static List<String> cities() {
        return java.util.stream.Stream.of(PLACES).map(Place::city).toList();
    }

    static Place place(int index) {
        return PLACES[Ids.number("place", index, PLACES.length)];
    }
}
