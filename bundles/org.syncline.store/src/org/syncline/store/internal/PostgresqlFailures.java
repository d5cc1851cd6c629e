// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.syncline.model.Printable;
import org.syncline.store.StoreException;
import org.syncline.store.StoreException.Kind;

/** Turns failures of a PostgreSQL server into sentences, by the class of its SQLState. */
final class PostgresqlFailures extends Failures {
    private final String server;

    /**
     * @param server the address without password
     */
    PostgresqlFailures(String server) {
        super(Path.of("postgresql"));
        this.server = Printable.of(server);
    }

    @Override
    StoreException of(Throwable failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql, failure);
            }
            if (cause instanceof DamagedRecordException) {
                return new StoreException(
                        Kind.DAMAGED,
                        "The store on " + server + " is damaged: " + first(cause) + ".",
                        "Restore the database from a backup, or empty its schema and run the"
                                + " initial profile again.",
                        failure);
            }
        }
        return other(failure, failure);
    }

    private StoreException of(SQLException sql, Throwable failure) {
        String state = sql.getSQLState();
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" ->
                    new StoreException(
                            Kind.FAILED,
                            "The PostgreSQL server of " + server + " is not reached: " + first(sql),
                            "Check that the server runs and that the address is right; what was"
                                    + " committed stands.",
                            failure);
            case "28" ->
                    new StoreException(
                            Kind.FAILED,
                            "The PostgreSQL server of " + server + " refuses the login.",
                            "Check the user of the store line, and the secret \"store\":"
                                    + " SYNCLINE_SECRET_STORE, or the line store=… of the secrets"
                                    + " file.",
                            failure);
            case "3D" ->
                    new StoreException(
                            Kind.FAILED,
                            "The PostgreSQL server has no such database: " + server + ".",
                            "Create it first: createdb, with the user of the store line as owner.",
                            failure);
            case "53" ->
                    new StoreException(
                            state.equals("53100") ? Kind.DISK_FULL : Kind.FAILED,
                            "The PostgreSQL server of "
                                    + server
                                    + " is short of something: "
                                    + first(sql),
                            "Give it room and run the step again; what was committed stands.",
                            failure);
            case "42" ->
                    state.equals("42501")
                            ? new StoreException(
                                    Kind.NOT_WRITABLE,
                                    "The user of the store line may not write to " + server + ".",
                                    "Make the user the owner of the database or of the schema.",
                                    failure)
                            : other(sql, failure);
            default -> other(sql, failure);
        };
    }

    @Override
    StoreException held(Throwable cause) {
        return running("", cause);
    }

    @Override
    StoreException running(String holder) {
        return running(holder, null);
    }

    private StoreException running(String holder, Throwable cause) {
        String who = holder.isEmpty() ? "" : " (" + Printable.of(holder, 200) + ")";
        return new StoreException(
                Kind.HELD,
                "Another process" + who + " has a run in progress on " + server + ".",
                "Wait until it has ended, or end it, and try again.",
                cause);
    }

    private StoreException other(Throwable reason, Throwable failure) {
        return new StoreException(
                Kind.FAILED,
                "The store on " + server + " failed: " + first(reason),
                "Try again; if it fails again, the log of the PostgreSQL server says more.",
                failure);
    }

    private static String first(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return Printable.of(message.lines().findFirst().orElse(""), 400);
    }
}
