// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.connector.DescribesServer;
import org.syncline.model.Printable;
import org.syncline.model.Schema;
import org.syncline.project.Connections;
import org.syncline.project.ProjectSession;

/** {@code discover}: asks a directory who it is and what it can hold. */
final class DiscoverVerb implements Verb {
    private static final String CONNECTOR = "--connector";
    private static final String FORMAT = "--format";
    private static final String WRITE = "--write";
    private static final String TEST = "--test";
    private static final int MAX_FACT = 4000;

    @Override
    public String name() {
        return "discover";
    }

    @Override
    public String synopsis() {
        return "PROJECT --connector NAME [--write | --test] [--format text|json]";
    }

    @Override
    public String summary() {
        return "contact a directory: what it can do, and its schema; --write keeps that in the project";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of(CONNECTOR, FORMAT), Set.of(WRITE, TEST));
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        boolean json = arguments.choice(FORMAT, List.of("text", "json")).equals("json");
        String connector =
                arguments
                        .option(CONNECTOR)
                        .orElseThrow(() -> new UsageException("discover needs --connector NAME."));
        try (ProjectSession session = context.open(folder)) {
            Connections connections = session.connections();
            JsonObject answer = new JsonObject();
            answer.addProperty("connector", connector);
            answer.addProperty("server", connections.test(connector));
            if (!arguments.has(TEST)) {
                schema(connections, connector, arguments.has(WRITE), answer);
            }
            if (json) {
                Json.print(context.console().out(), answer);
            } else {
                print(answer, context.console().out());
            }
            return ExitCode.DONE;
        }
    }

    private static void schema(
            Connections connections, String connector, boolean write, JsonObject answer) {
        Connections.Discovered found = connections.discover(connector);
        answer.addProperty("types", found.schema().types().size());
        answer.addProperty("attributes", found.schema().attributeNames().size());
        answer.addProperty("newAttributes", missing(found.schema(), found.known()));
        answer.addProperty("goneAttributes", missing(found.known(), found.schema()));
        answer.addProperty("file", found.file().toString().replace('\\', '/'));
        if (write) {
            connections.keepSchema(connector, found.schema());
        }
        answer.addProperty("written", write);
        JsonArray facts = new JsonArray();
        found.server().forEach(fact -> facts.add(fact(fact)));
        answer.add("facts", facts);
    }

    private static JsonObject fact(DescribesServer.Fact fact) {
        JsonObject json = new JsonObject();
        json.addProperty("caption", fact.caption());
        json.addProperty("text", fact.text());
        return json;
    }

    /** Attributes of types that one schema has and the other has not. */
    private static long missing(Schema here, Schema there) {
        return here.types().entrySet().stream()
                .flatMap(
                        type ->
                                type.getValue().keySet().stream()
                                        .filter(
                                                name ->
                                                        there.attribute(type.getKey(), name)
                                                                .isEmpty()))
                .count();
    }

    private static void print(JsonObject answer, Output out) {
        out.println(Printable.of(answer.get("server").getAsString()));
        if (answer.has("types")) {
            for (JsonElement element : answer.getAsJsonArray("facts")) {
                JsonObject fact = element.getAsJsonObject();
                out.println(
                        Printable.of(fact.get("caption").getAsString())
                                + ": "
                                + Printable.of(fact.get("text").getAsString(), MAX_FACT));
            }
            out.println(
                    answer.get("types").getAsLong()
                            + " object types with "
                            + answer.get("attributes").getAsLong()
                            + " attributes; "
                            + answer.get("newAttributes").getAsLong()
                            + " that the project does not declare, "
                            + answer.get("goneAttributes").getAsLong()
                            + " declared that the directory has not.");
            String file = answer.get("file").getAsString();
            out.println(
                    answer.get("written").getAsBoolean()
                            ? "Written to " + file + "."
                            : "Nothing was written; --write keeps it in " + file + ".");
        }
    }
}
