// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The words after a verb: options, some with a value, and the rest in order. */
final class Arguments {
    private final Deque<String> positional = new ArrayDeque<>();
    private final Map<String, List<String>> options = new HashMap<>();

    /**
     * @param words what follows the verb
     * @param valued names of options that take a value, with their dashes
     * @param flags names of options that take none
     * @throws UsageException for an unknown option or a missing value
     */
    Arguments(List<String> words, Set<String> valued, Set<String> flags) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                positional.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (flags.contains(name) && equals < 0) {
                options.computeIfAbsent(name, key -> new ArrayList<>()).add("");
            } else if (valued.contains(name) && (equals >= 0 || i + 1 < words.size())) {
                String value = equals >= 0 ? word.substring(equals + 1) : words.get(++i);
                options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            } else if (valued.contains(name)) {
                throw new UsageException("The option " + name + " needs a value.");
            } else {
                throw new UsageException("There is no option " + name + " here.");
            }
        }
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    /** The value of an option, the last when it is given several times. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).map(List::getLast);
    }

    /** The value of an option that is a whole number, not negative. */
    OptionalLong number(String name) {
        Optional<String> text = option(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!text.get().matches("[0-9]{1,18}")) {
            throw new UsageException(name + " takes a whole number, not \"" + text.get() + "\".");
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }

    /** All values of an option, in their order; empty when it is not given. */
    List<String> all(String name) {
        return List.copyOf(options.getOrDefault(name, List.of()));
    }

    /** One of some words; the first of them when the option is not given. */
    String choice(String name, List<String> choices) {
        String value = option(name).orElse(choices.getFirst());
        if (!choices.contains(value)) {
            throw new UsageException(
                    name
                            + " takes one of "
                            + String.join(", ", choices)
                            + ", not \""
                            + value
                            + "\".");
        }
        return value;
    }

    /** The next word, or a complaint that names what is missing. */
    String next(String what) {
        if (positional.isEmpty()) {
            throw new UsageException("The " + what + " is missing.");
        }
        return positional.poll();
    }

    Optional<String> nextIfAny() {
        return Optional.ofNullable(positional.poll());
    }

    Path nextPath(String what) {
        return path(next(what));
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + text + "\" is no path: " + e.getReason());
        }
    }

    /** Complains of words that nobody asked for. */
    void end() {
        if (!positional.isEmpty()) {
            throw new UsageException("Too many words: \"" + positional.peek() + "\".");
        }
    }
}
