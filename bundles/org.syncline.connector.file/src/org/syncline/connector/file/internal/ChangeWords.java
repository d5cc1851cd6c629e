// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.connector.ConnectorException;

/**
 * What stands in the column that says what happened. Of several words for the same the first is the
 * one that is written.
 */
record ChangeWords(String column, List<String> add, List<String> modify, List<String> delete) {
    static ChangeWords of(String column, SettingsReader settings) throws ConnectorException {
        List<List<String>> words = new ArrayList<>();
        TreeSet<String> unique = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String setting :
                List.of(
                        Descriptions.ADD_WORDS,
                        Descriptions.MODIFY_WORDS,
                        Descriptions.DELETE_WORDS)) {
            List<String> given = settings.list(setting);
            if (given.isEmpty() || !given.stream().allMatch(unique::add)) {
                throw settings.unusable(
                        setting
                                + (given.isEmpty()
                                        ? " names no word"
                                        : " has a word that stands there twice or for another"
                                                + " kind of change"),
                        "Write a word of its own for each kind of change.",
                        null);
            }
            words.add(given);
        }
        return new ChangeWords(column, words.get(0), words.get(1), words.get(2));
    }

    /** What a word says. */
    enum Kind {
        WHOLE,
        GONE,
        NONE,
        UNKNOWN
    }

    Kind kind(String word) {
        if (word.isEmpty()) {
            return Kind.NONE;
        }
        if (delete.stream().anyMatch(word::equalsIgnoreCase)) {
            return Kind.GONE;
        }
        boolean whole =
                Stream.concat(add.stream(), modify.stream()).anyMatch(word::equalsIgnoreCase);
        return whole ? Kind.WHOLE : Kind.UNKNOWN;
    }

    /** All words, for a message. */
    String all() {
        return Stream.of(add, modify, delete)
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }
}
