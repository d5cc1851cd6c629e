// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Locale;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.server.ServerFacts;
import org.syncline.migration.analysis.DatabaseFacts.Kind;
import org.syncline.migration.analysis.ObjectCount.Bound;

/** Finds out what the files say of the old server's database (semantics reference, 8.1 and 9). */
final class Databases {
    private static final String POLICY = "deploymentmetadata.";

    /** What LocalDB and Express hold, as the vendor plans. */
    private static final long SMALL_LIMIT = 100_000;

    private Databases() {}

    static DatabaseFacts of(
            List<ServerFacts> files, List<ForeignMetaverse> metaverses, ObjectCount objects) {
        String server = first(files, metaverses, "databaseserver");
        String instance = first(files, metaverses, "databaseinstance");
        String name = first(files, metaverses, "databasename");
        Kind kind = kind(server, instance);
        return new DatabaseFacts(
                kind, server, instance, name, why(kind, server, instance), advice(kind, objects));
    }

    private static String first(
            List<ServerFacts> files, List<ForeignMetaverse> metaverses, String member) {
        for (ServerFacts file : files) {
            if (!file.get(POLICY + member).isEmpty()) {
                return file.get(POLICY + member);
            }
        }
        for (ForeignMetaverse metaverse : metaverses) {
            for (var parameter : metaverse.parameters().entrySet()) {
                String key = parameter.getKey().toLowerCase(Locale.ROOT);
                if (key.endsWith(member) && !parameter.getValue().isBlank()) {
                    return parameter.getValue().strip();
                }
            }
        }
        return "";
    }

    private static Kind kind(String server, String instance) {
        String both = (server + "\\" + instance).toLowerCase(Locale.ROOT);
        if (both.contains("localdb")) {
            return Kind.LOCAL_DB;
        }
        if (both.contains("express")) {
            return Kind.EXPRESS;
        }
        return server.isEmpty() ? Kind.UNKNOWN : Kind.FULL_SQL;
    }

    private static String why(Kind kind, String server, String instance) {
        String named = instance.isEmpty() ? server : server + ", instance " + instance;
        return switch (kind) {
            case LOCAL_DB, EXPRESS -> "the files name " + named;
            case FULL_SQL ->
                    "the files name a database server ("
                            + named
                            + ") that is neither LocalDB nor Express by its name; look at it to be"
                            + " sure";
            case UNKNOWN -> "no file names a database server";
        };
    }

    private static String advice(Kind kind, ObjectCount objects) {
        boolean many = objects.bound() != Bound.UNKNOWN && objects.objects() >= SMALL_LIMIT;
        return switch (kind) {
            case LOCAL_DB, EXPRESS ->
                    many
                            ? "LocalDB and Express hold 10 GB, about 100,000 objects: the vendor's"
                                    + " new server needs a full SQL Server."
                            : "LocalDB and Express hold 10 GB, about 100,000 objects.";
            case FULL_SQL ->
                    "The vendor's new server may use the same SQL Server, but not the same instance"
                            + " or database.";
            case UNKNOWN ->
                    many
                            ? "From about 100,000 objects on, LocalDB and Express are too small for"
                                    + " the vendor's server; it needs a full SQL Server."
                            : "LocalDB and Express hold about 100,000 objects; where the old server"
                                    + " uses a full SQL Server, the vendor's new one needs another"
                                    + " instance or database.";
        };
    }
}
