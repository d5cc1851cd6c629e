// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.SearchColumn;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.model.Printable;
import org.syncline.model.Values;
import org.syncline.project.CsvRows;
import org.syncline.project.ProjectSession;
import org.syncline.project.SearchRun;

/** {@code search}: objects of a connector space or of the metaverse. */
final class SearchVerb implements Verb {
    private static final List<String> SPACE =
            List.of(SearchColumn.TYPE, SearchColumn.DN, SearchColumn.STATE);
    private static final List<String> METAVERSE =
            List.of(SearchColumn.TYPE, SearchColumn.ID, SearchColumn.NAME, SearchColumn.CONNECTORS);

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String synopsis() {
        return "PROJECT QUERY [--connector NAME] [--columns a,b] [--limit N]"
                + " [--format text|json|csv]";
    }

    @Override
    public String summary() {
        return "objects of a connector space or of the metaverse";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words, Set.of("--connector", "--columns", "--limit", "--format"), Set.of());
        String format = arguments.choice("--format", List.of("text", "json", "csv"));
        OptionalLong limit = arguments.number("--limit");
        String connector = arguments.option("--connector").orElse(null);
        List<String> attributes = columns(arguments);
        Path folder = arguments.nextPath("project folder");
        String text = arguments.next("query");
        arguments.end();
        try (ProjectSession session = context.open(folder)) {
            Searches searches = session.searches();
            SearchQuery query = query(searches, text, connector);
            query.notes().forEach(note -> context.console().err().println(Printable.of(note)));
            Listing listing =
                    new Listing(searches, query, attributes, limit.orElse(Long.MAX_VALUE));
            boolean all = listing.show(format, context.console().out());
            if (!all) {
                context.console()
                        .err()
                        .println("  the first " + Numbers.count(limit.orElse(0)) + " only");
            }
            return ExitCode.DONE;
        }
    }

    private static List<String> columns(Arguments arguments) {
        return Stream.of(arguments.option("--columns").orElse("").split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static SearchQuery query(Searches searches, String text, String connector) {
        try {
            return searches.query(text, connector);
        } catch (QueryException e) {
            throw new UsageException("The query cannot be read. " + e.getMessage(), e);
        }
    }

    /** What was found, in one of the formats. */
    private static final class Listing {
        private final SearchRun run;
        private final SearchQuery query;
        private final List<String> attributes;
        private final List<String> columns;
        private final long limit;

        Listing(Searches searches, SearchQuery query, List<String> attributes, long limit) {
            this.run = new SearchRun(searches, query, Thread.currentThread()::isInterrupted);
            this.query = query;
            this.attributes = attributes;
            this.limit = limit;
            Set<String> all = new LinkedHashSet<>(query.isMetaverse() ? METAVERSE : SPACE);
            all.addAll(attributes);
            this.columns = new ArrayList<>(all);
        }

        boolean show(String format, Output out) {
            return switch (format) {
                case "json" -> json(out);
                case "csv" -> csv(out);
                default -> run.rows(columns, limit, row -> text(row, out));
            };
        }

        private void text(SearchRow row, Output out) {
            String state =
                    query.isMetaverse()
                            ? Pending.values(row.cells().get(SearchColumn.CONNECTORS), "")
                            : Pending.values(row.cells().get(SearchColumn.STATE), "");
            out.println(
                    row.objectType()
                            + " "
                            + (query.isMetaverse() ? row.id() + " " : "")
                            + Printable.of(row.name())
                            + (state.isEmpty() ? "" : "  [" + state + "]"));
            for (String attribute : attributes) {
                out.println(
                        "    "
                                + Printable.of(attribute)
                                + ": "
                                + Pending.values(row.cells().get(attribute), "(none)"));
            }
        }

        private boolean csv(Output out) {
            out.print(CsvRows.row(columns));
            return run.rows(columns, limit, row -> out.print(SearchRun.csv(row)));
        }

        @SuppressWarnings("resource") // its methods return the writer itself
        private boolean json(Output out) {
            try (JsonWriter writer = Json.writer(out)) {
                writer.beginArray();
                boolean all = run.rows(columns, limit, row -> Json.element(writer, json(row)));
                writer.endArray();
                return all;
            } catch (IOException e) {
                throw Json.unchecked(e);
            }
        }

        private JsonObject json(SearchRow row) {
            JsonObject one = new JsonObject();
            if (query.isMetaverse()) {
                one.addProperty("id", row.id());
                one.addProperty("name", row.name());
                one.add("connectors", Json.values(row.cells().get(SearchColumn.CONNECTORS)));
            } else {
                one.addProperty("connector", query.connector());
                one.addProperty("dn", row.name());
                Values state = row.cells().get(SearchColumn.STATE);
                one.addProperty("state", state.isEmpty() ? "" : state.first().text());
            }
            one.addProperty("objectType", row.objectType());
            JsonObject values = new JsonObject();
            attributes.forEach(
                    attribute -> values.add(attribute, Json.values(row.cells().get(attribute))));
            one.add("columns", values);
            return one;
        }
    }
}
