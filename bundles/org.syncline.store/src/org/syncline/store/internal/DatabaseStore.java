// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** A store in a database, Derby or PostgreSQL. One connection, one transaction at a time. */
public final class DatabaseStore implements SyncStore {
    private final StorePlace place;
    private final Connection connection;
    private final Sql sql;
    private final Tables tables;
    private final Neighbours neighbours;
    private final StepClaim claim;
    private final ReentrantLock lock = new ReentrantLock(true);
    private boolean closed;
    private StoreException broken;

    private DatabaseStore(
            StorePlace place,
            Connection connection,
            Sql sql,
            Tables tables,
            Neighbours neighbours) {
        this.place = place;
        this.connection = connection;
        this.sql = sql;
        this.tables = tables;
        this.neighbours = neighbours;
        this.claim = new StepClaim(neighbours, sql, tables.runs(), place.failures());
    }

    /**
     * Opens the store of a folder.
     *
     * @throws StoreException when it cannot be opened; then nothing is left open
     */
    public static DatabaseStore open(Path path, Clock clock) {
        return open(StoreFolder.prepare(path), clock);
    }

    /**
     * Opens the store of a folder, encrypting it where it is not yet.
     *
     * @throws StoreException when it cannot be opened; then nothing is left open
     */
    public static DatabaseStore openEncrypted(Path path, String password, Clock clock) {
        return open(StoreFolder.prepare(path).encrypted(password), clock);
    }

    /**
     * Opens the store on a PostgreSQL server.
     *
     * @throws StoreException when it cannot be opened; then nothing is left open
     */
    public static DatabaseStore openPostgresql(
            String url, String user, String password, Clock clock) {
        return open(new PostgresqlPlace(url, user, password), clock);
    }

    static DatabaseStore open(StorePlace place, Clock clock) {
        if (!place.reserve()) {
            throw place.failures().held(null);
        }
        try {
            return boot(place, clock);
        } catch (SQLException | IOException | RuntimeException e) {
            StoreException failure = place.failures().of(e);
            release(place, failure);
            throw failure;
        }
    }

    /** What is opened here is closed with the store, or by the release that follows a failure. */
    @SuppressWarnings("resource")
    private static DatabaseStore boot(StorePlace place, Clock clock)
            throws SQLException, IOException {
        boolean fresh = place.needsDatabase();
        if (fresh) {
            place.beginCreation(clock.instant());
        }
        Connection connection = place.connect(fresh);
        if (connection.isReadOnly()) {
            throw place.failures().notWritable(new IOException("its files are read-only"));
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        Sql sql = new Sql(connection, place.dialect());
        Neighbours neighbours = place.neighbours();
        neighbours.begin(sql);
        new Migrator(Migration.ALL, clock).migrate(sql, place.isFresh(sql, fresh));
        neighbours.wroteMeanwhile(sql);
        Tables tables = new Tables(sql, clock);
        tables.dictionary().load(sql);
        tables.properties().drawDigestKey();
        if (neighbours.claim(sql)) {
            tables.runs().endAbandoned(clock.instant());
            neighbours.release(sql);
        }
        connection.commit();
        if (fresh) {
            place.endCreation();
        }
        place.occupy(clock.instant());
        return new DatabaseStore(place, connection, sql, tables, neighbours);
    }

    @Override
    public <T> T inTransaction(Function<StoreSession, T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("Transactions of a store cannot be nested");
        }
        lock.lock();
        // Derby gives up its files when the thread that reads them is interrupted.
        boolean interrupted = Thread.interrupted();
        try {
            return transact(work);
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Empties the store. */
    void clear() {
        lock.lock();
        try {
            checkOpen();
            tables.clear();
            commit();
        } catch (SQLException e) {
            StoreException failure = place.failures().of(e);
            rollback(failure);
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    private <T> T transact(Function<StoreSession, T> work) {
        checkOpen();
        Guard guard = new Guard(place.failures());
        try {
            begin();
            T result = work.apply(new DatabaseSession(tables, guard, claim));
            commit();
            return result;
        } catch (RuntimeException | Error e) {
            rollback(e);
            throw e;
        } finally {
            guard.end();
        }
    }

    private void begin() {
        claim.begin();
        try {
            neighbours.begin(sql);
            if (neighbours.wroteMeanwhile(sql)) {
                tables.forget();
            }
        } catch (SQLException e) {
            throw place.failures().of(e);
        }
    }

    private void commit() {
        try {
            tables.dictionary().flush(sql);
            connection.commit();
            tables.dictionary().committed();
            settle();
        } catch (SQLException e) {
            throw place.failures().of(e);
        }
    }

    /** Gives the right to run back when the transaction has ended the need for it. */
    private void settle() throws SQLException {
        if (claim.settle()) {
            connection.commit();
        }
    }

    /**
     * Undoes the transaction. When not even that works, the database is given up: what was not
     * committed is undone when it is opened again, and callers are told why.
     */
    private void rollback(Throwable why) {
        tables.dictionary().rollback();
        tables.indexed().rollback();
        tables.counted().rollback();
        claim.rollback();
        try {
            sql.clearBatches();
            connection.rollback();
            settle();
        } catch (SQLException e) {
            broken = why instanceof StoreException known ? known : place.failures().of(e);
            broken.addSuppressed(e);
            release(place, broken);
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The store is closed");
        }
        if (broken != null) {
            throw new StoreException(
                    broken.kind(),
                    "The store was given up after a failure. " + broken.getMessage(),
                    broken.remedy() + " Then close the project and open it again.",
                    broken);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                if (broken == null) {
                    shutDown();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void shutDown() {
        try (Release end = place::shutDown) {
            connection.rollback();
            sql.close();
            place.leave();
        } catch (SQLException | IOException e) {
            throw place.failures().of(e);
        }
    }

    /** Gives up the database after a failure, which stays the one that is reported. */
    private static void release(StorePlace place, StoreException failure) {
        try {
            place.shutDown();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private interface Release extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
