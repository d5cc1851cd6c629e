// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.derby.jdbc.EmbeddedDriver;

/**
 * The Derby engine of this process. Derby keeps one engine for a process in static fields and reads
 * its settings from system properties, so this class has one instance too, and sets those
 * properties only while it boots a database. The exception is the one about file permissions, which
 * Derby reads whenever it makes a file; nothing but Derby reads it.
 *
 * <p>The engine starts with the first open store and stops with the last: then its threads are gone
 * and {@code derby.log} can be deleted. While several stores are open, the engine's messages go to
 * the folder of the first. Safe for use by several threads.
 */
final class DerbyEngine {
    static final DerbyEngine INSTANCE = new DerbyEngine();

    private static final String LOG = "derby.stream.error.file";
    private static final String CACHE = "derby.storage.pageCacheSize";
    private static final String LOG_BUFFER = "derby.storage.logBufferSize";
    private static final String LOG_FILE = "derby.storage.logSwitchInterval";
    private static final String CHECKPOINT = "derby.storage.checkpointInterval";
    private static final String PERMISSIONS = "derby.storage.useDefaultFilePermissions";
    private static final int PAGE_SIZE = 32 * 1024;
    private static final int MAX_CACHED_PAGES = 20_000;
    private static final int MIN_CACHED_PAGES = 1_000;

    private final Set<String> open = new HashSet<>();
    private Driver driver;

    private DerbyEngine() {}

    /** Keeps a database for the caller, or tells that this process has it open already. */
    synchronized boolean reserve(String database) {
        return open.add(database);
    }

    /**
     * Boots a reserved database and connects to it.
     *
     * @param attributes what Derby is told beside; may hold a password
     */
    synchronized Connection boot(
            String database, Path log, boolean create, Map<String, String> attributes)
            throws SQLException {
        Map<String, String> settings = settings(log);
        if (System.getProperty(PERMISSIONS) == null) {
            System.setProperty(PERMISSIONS, "false");
        }
        Map<String, String> before = set(settings);
        try {
            if (driver == null) {
                driver = new EmbeddedDriver();
            }
            Properties properties = name(database);
            attributes.forEach(properties::setProperty);
            if (create) {
                properties.setProperty("create", "true");
            }
            return driver.connect("jdbc:derby:", properties);
        } finally {
            restore(settings.keySet(), before);
        }
    }

    /** Shuts a database down and gives it up; with the last one the engine stops. */
    synchronized void release(String database) throws SQLException {
        end(database, "shutdown");
    }

    /** The same for one in memory, whose content goes. */
    synchronized void drop(String database) throws SQLException {
        end(database, "drop");
    }

    private void end(String database, String how) throws SQLException {
        try {
            if (driver != null) {
                end(name(database), how);
            }
        } finally {
            open.remove(database);
            if (open.isEmpty() && driver != null) {
                end(new Properties(), "shutdown");
                driver = null;
            }
        }
    }

    /** Derby answers a shutdown that went well with an exception. */
    private void end(Properties properties, String how) throws SQLException {
        properties.setProperty(how, "true");
        try (Connection none = driver.connect("jdbc:derby:", properties)) {
            throw new IllegalStateException("Derby did not shut down: " + none);
        } catch (SQLException e) {
            // 08006: the database is down; XJ015: the engine is down; XJ004: was not up
            if (!Set.of("08006", "XJ015", "XJ004").contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
        }
    }

    /** As a property and not in the URL, where a semicolon in a path would end the name. */
    private static Properties name(String database) {
        Properties properties = new Properties();
        properties.setProperty("databaseName", database);
        return properties;
    }

    /**
     * Derby writes its log through to the disk a buffer at a time, so its default of 32 KB makes a
     * batch wait for the disk dozens of times; a batch of 500 objects that are linked fills nearly
     * 4 MB. There are three such buffers. Rarer checkpoints write an index page once and not ten
     * times; they cost some seconds when a store is opened after its process died.
     */
    private static Map<String, String> settings(Path log) {
        return Map.of(
                LOG, log.toString(),
                CACHE, Integer.toString(cachedPages()),
                LOG_BUFFER, Integer.toString(1 << 23),
                LOG_FILE, Integer.toString(1 << 24),
                CHECKPOINT, Integer.toString(1 << 26));
    }

    /** A third of the heap at most: the cache trebles the reads, but objects need room too. */
    private static int cachedPages() {
        long fitting = Runtime.getRuntime().maxMemory() / 3 / PAGE_SIZE;
        return Math.clamp(fitting, MIN_CACHED_PAGES, MAX_CACHED_PAGES);
    }

    private static Map<String, String> set(Map<String, String> settings) {
        Map<String, String> before = new HashMap<>();
        settings.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        return before;
    }

    private static void restore(Set<String> names, Map<String, String> before) {
        for (String name : names) {
            if (before.get(name) == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, before.get(name));
            }
        }
    }
}
