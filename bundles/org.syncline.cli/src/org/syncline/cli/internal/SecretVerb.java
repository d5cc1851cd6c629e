// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.model.Printable;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.ConnectorSecrets.Entry;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.Secrets;

/** {@code secret}: keeps passwords outside the project; never shows one. */
final class SecretVerb implements Verb {
    private static final String CONNECTOR = "--connector";
    private static final String SETTING = "--setting";
    private static final String DATABASE = "--database";
    private static final String REMOVE = "--remove";
    private static final String FORMAT = "--format";

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--connector NAME [--setting NAME] | --database] [--remove]"
                + " [--format text|json]";
    }

    @Override
    public String summary() {
        return "keep a password, read from the terminal or standard input; alone: which there are";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(words, Set.of(CONNECTOR, SETTING, FORMAT), Set.of(DATABASE, REMOVE));
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        boolean json = arguments.choice(FORMAT, List.of("text", "json")).equals("json");
        requireSense(arguments);
        try (ProjectSession session = context.open(folder)) {
            ConnectorSecrets secrets = session.secrets();
            if (arguments.has(REMOVE)) {
                remove(secrets, arguments, context.console().err());
            } else if (isNamed(arguments)) {
                set(secrets, entry(secrets, arguments), context);
            }
            Output out = context.console().out();
            if (json) {
                Json.print(out, json(secrets));
            } else if (!isNamed(arguments)) {
                out.print(text(secrets));
            }
            return ExitCode.DONE;
        }
    }

    private static boolean isNamed(Arguments arguments) {
        return arguments.has(CONNECTOR) || arguments.has(DATABASE);
    }

    private static void requireSense(Arguments arguments) {
        if (arguments.has(CONNECTOR) && arguments.has(DATABASE)) {
            throw new UsageException("--connector and --database exclude each other.");
        }
        if (arguments.has(SETTING) && !arguments.has(CONNECTOR)) {
            throw new UsageException("--setting goes with --connector.");
        }
        if (arguments.has(REMOVE) && !isNamed(arguments)) {
            throw new UsageException("--remove needs --connector NAME or --database.");
        }
    }

    /** The secret that is meant. */
    private static Entry entry(ConnectorSecrets secrets, Arguments arguments) {
        String connector = arguments.option(CONNECTOR).orElse("");
        List<Entry> all = secrets.needed(connector);
        Optional<String> setting = arguments.option(SETTING);
        return all.stream()
                .filter(entry -> setting.isEmpty() || setting.get().equals(entry.setting()))
                .findFirst()
                .orElseThrow(() -> undeclared(connector, setting.orElse("password"), all));
    }

    private static ProjectException undeclared(
            String connector, String setting, List<Entry> declared) {
        if (connector.isEmpty()) {
            return new ProjectException(
                    "The project's store is a folder of the project and needs no password.",
                    "A store on a server is declared with \"store postgresql …\".",
                    null);
        }
        String remedy =
                declared.isEmpty()
                        ? "Declare it in the connector: \"" + setting + " secret\"."
                        : "It declares "
                                + String.join(", ", declared.stream().map(Entry::setting).toList())
                                + ".";
        return new ProjectException(
                "No connector \"" + connector + "\" declares the secret \"" + setting + "\".",
                remedy,
                null);
    }

    private static void set(ConnectorSecrets secrets, Entry entry, Context context) {
        char[] value =
                context.passwords().read(entry.label() + " of " + Printable.of(entry.subject()));
        try {
            secrets.keep(entry.name(), value);
        } finally {
            Arrays.fill(value, ' ');
        }
        Output err = context.console().err();
        err.println("Kept as \"" + Printable.of(entry.name()) + "\".");
        if (entry.origin() == Secrets.Origin.ENVIRONMENT || entry.origin() == Secrets.Origin.FILE) {
            err.println(
                    "It is not used while "
                            + (entry.origin() == Secrets.Origin.FILE
                                    ? "the file of SYNCLINE_SECRETS_FILE"
                                    : entry.variable())
                            + " gives another.");
        }
    }

    /** Also of a connector that the project has no longer. */
    private static void remove(ConnectorSecrets secrets, Arguments arguments, Output err) {
        String connector = arguments.option(CONNECTOR).orElse(ConnectorSecrets.DATABASE);
        String name =
                arguments.option(SETTING).map(setting -> connector + "/" + setting).orElse("");
        List<String> candidates =
                secrets.needed(arguments.option(CONNECTOR).orElse("")).stream()
                        .filter(entry -> name.isEmpty() || name.endsWith("/" + entry.setting()))
                        .map(Entry::name)
                        .toList();
        String kept =
                candidates.isEmpty() ? (name.isEmpty() ? connector : name) : candidates.getFirst();
        if (!secrets.forget(kept)) {
            throw new ProjectException(
                    "The secret store has no \"" + kept + "\".",
                    "\"syncline secret PROJECT\" lists what it has.",
                    null);
        }
        err.println("Removed \"" + Printable.of(kept) + "\".");
    }

    private static String text(ConnectorSecrets secrets) {
        TextTable table = new TextTable(List.of(false, false, false));
        table.row("NAME", "SETTING", "FROM");
        for (Entry entry : secrets.needed()) {
            table.row(
                    entry.name(),
                    entry.setting(),
                    entry.origin() == Secrets.Origin.ENVIRONMENT
                            ? entry.variable()
                            : entry.origin().label());
        }
        for (String name : secrets.unused()) {
            table.row(name, "", Secrets.Origin.STORE.label() + ", not needed");
        }
        return table.toString();
    }

    private static JsonObject json(ConnectorSecrets secrets) {
        JsonArray needed = new JsonArray();
        for (Entry entry : secrets.needed()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", entry.name());
            one.addProperty("connector", entry.connector().isEmpty() ? null : entry.connector());
            one.addProperty("setting", entry.setting());
            one.addProperty("variable", entry.variable());
            one.addProperty("from", word(entry.origin()));
            needed.add(one);
        }
        JsonArray unused = new JsonArray();
        secrets.unused().forEach(unused::add);
        JsonObject all = new JsonObject();
        all.add("secrets", needed);
        all.add("unused", unused);
        return all;
    }

    private static String word(Secrets.Origin origin) {
        return origin.name().toLowerCase(java.util.Locale.ROOT);
    }
}
