// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.ConnectorType;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Sites;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;

/** {@code connectors}: which kinds of connectors there are, and the plug-ins that bring more. */
final class ConnectorsVerb implements Verb {
    private static final String INSTALL = "install";
    private static final String ENABLE = "--enable";
    private static final String DISABLE = "--disable";
    private static final String ADD = "--add";
    private static final String DIGEST = "--digest";
    private static final String FORMAT = "--format";
    private static final int SHORTEST_DIGEST = 8;

    @Override
    public String name() {
        return "connectors";
    }

    @Override
    public String synopsis() {
        return "[install SITE [ID] | --add JAR | --enable FILE --digest SHA256 | --disable FILE]"
                + " [--format text|json]";
    }

    @Override
    public String summary() {
        return "the installed kinds of connectors; install, add, enable and disable plug-ins";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(words, Set.of(ENABLE, DISABLE, ADD, DIGEST, FORMAT), Set.of());
        boolean json = arguments.choice(FORMAT, List.of("text", "json")).equals("json");
        Optional<String> site = site(arguments);
        Optional<String> id = site.isEmpty() ? Optional.empty() : arguments.nextIfAny();
        arguments.end();
        try {
            if (site.isPresent()) {
                new ConnectorSites(sites(context), context.console(), json).run(site.get(), id);
            } else if (arguments.option(ENABLE).or(() -> arguments.option(DISABLE)).isPresent()
                    || arguments.option(ADD).isPresent()) {
                PlugIn changed = change(arguments, plugIns(context));
                context.console().out().println(json ? Json.text(json(changed)) : text(changed));
            } else if (json) {
                Json.print(context.console().out(), listing(context));
            } else {
                list(context);
            }
            return ExitCode.DONE;
        } catch (PlugInException e) {
            throw new ProjectException(e.getMessage(), e.remedy(), e);
        }
    }

    /** The site after the word {@code install}. */
    private static Optional<String> site(Arguments arguments) {
        Optional<String> word = arguments.nextIfAny();
        if (word.isEmpty()) {
            return word;
        }
        if (!word.get().equals(INSTALL)) {
            throw new UsageException(
                    "\"" + word.get() + "\" is not understood; only \"install\" can stand here.");
        }
        return Optional.of(
                arguments.next("site (an address, or the path of a folder or a zip archive)"));
    }

    private static Sites sites(Context context) {
        return context.sites()
                .orElseThrow(
                        () ->
                                new ProjectException(
                                        "This program cannot read p2 sites.",
                                        "Use the command of an installed Syncline.",
                                        null));
    }

    private static PlugIns plugIns(Context context) {
        return context.plugIns()
                .orElseThrow(
                        () ->
                                new ProjectException(
                                        "This program has no folder of plug-ins.",
                                        "Use the command of an installed Syncline.",
                                        null));
    }

    private static PlugIn change(Arguments arguments, PlugIns plugIns) throws PlugInException {
        Optional<String> add = arguments.option(ADD);
        Optional<String> disable = arguments.option(DISABLE);
        if (add.isPresent()) {
            return plugIns.add(Path.of(add.get()));
        }
        if (disable.isPresent()) {
            return plugIns.disable(disable.get());
        }
        String file = arguments.option(ENABLE).orElseThrow();
        String begin = arguments.option(DIGEST).orElse("");
        if (begin.length() < SHORTEST_DIGEST) {
            throw new UsageException(
                    "A plug-in runs with all your rights. Look at its signer with \"syncline"
                            + " connectors\", then repeat --enable with --digest and the first "
                            + SHORTEST_DIGEST
                            + " or more characters of its SHA-256.");
        }
        return plugIns.enable(file, whole(plugIns, file, begin));
    }

    /** The digest that begins this way, if it is the one of the file. */
    private static String whole(PlugIns plugIns, String file, String begin) {
        return plugIns.list().stream()
                .filter(plugIn -> plugIn.file().equals(file))
                .map(PlugIn::digest)
                .filter(digest -> digest.startsWith(begin))
                .findFirst()
                .orElse(begin);
    }

    private static void list(Context context) {
        Output out = context.console().out();
        TextTable types = new TextTable(List.of(false, false, false));
        types.row("uses", "name", "connects to");
        context.connectorTypes()
                .forEach(type -> types.row(type.id(), type.label(), type.summary()));
        out.print(types.toString());
        context.plugIns().ifPresent(plugIns -> listPlugIns(plugIns, out));
    }

    private static void listPlugIns(PlugIns plugIns, Output out) {
        List<PlugIn> all = plugIns.list();
        out.println("");
        out.println(
                (all.isEmpty() ? "No plug-ins in " : "Plug-ins in ")
                        + Printable.of(plugIns.folder().toString()));
        all.forEach(plugIn -> out.println(text(plugIn)));
    }

    static String text(PlugIn plugIn) {
        String first = plugIn.file() + ": " + plugIn.state().label();
        String what = plugIn.label() + " " + plugIn.version();
        String vendor = plugIn.vendor().isEmpty() ? "" : " by " + plugIn.vendor();
        return "  "
                + Printable.of(first)
                + (plugIn.id().isEmpty() ? "" : "\n    " + Printable.of(what + vendor))
                + "\n    "
                + Printable.of(plugIn.signature().text())
                + "\n    SHA-256 "
                + plugIn.digest()
                + (plugIn.problem().isEmpty() ? "" : "\n    " + Printable.of(plugIn.problem()));
    }

    private static JsonObject listing(Context context) {
        JsonObject all = new JsonObject();
        JsonArray types = new JsonArray();
        for (ConnectorType type : context.connectorTypes()) {
            JsonObject one = new JsonObject();
            one.addProperty("id", type.id());
            one.addProperty("label", type.label());
            one.addProperty("summary", type.summary());
            types.add(one);
        }
        all.add("types", types);
        JsonArray plugIns = new JsonArray();
        context.plugIns().map(PlugIns::list).orElse(List.of()).forEach(p -> plugIns.add(json(p)));
        all.add("plugIns", plugIns);
        return all;
    }

    static JsonObject json(PlugIn plugIn) {
        JsonObject one = new JsonObject();
        one.addProperty("file", plugIn.file());
        one.addProperty("id", plugIn.id());
        one.addProperty("version", plugIn.version());
        one.addProperty("label", plugIn.label());
        one.addProperty("vendor", plugIn.vendor());
        one.addProperty("sha256", plugIn.digest());
        one.addProperty("signature", plugIn.signature().text());
        one.addProperty("state", plugIn.state().name().toLowerCase(java.util.Locale.ROOT));
        one.addProperty("problem", plugIn.problem());
        return one;
    }

    /** Says which plug-ins should run and do not. */
    static void report(List<PlugIn> troubled, Output err) {
        for (PlugIn plugIn : troubled) {
            err.println(
                    "syncline: plug-in "
                            + Printable.of(plugIn.file() + " does not run. " + plugIn.problem()));
            err.println("          \"syncline connectors\" shows it.");
        }
    }
}
