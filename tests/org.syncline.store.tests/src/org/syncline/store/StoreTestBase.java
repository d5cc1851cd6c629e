// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens a store in a folder of its own, with one connector. Making a database takes a second, so it
 * is made once for a class and copied for each test.
 */
abstract class StoreTestBase {
    @TempDir static Path template;
    @TempDir Path temp;

    /** A PostgreSQL server on which the same tests are to run, named by verify --postgresql. */
    private static final String SERVER = System.getenv("SYNCLINE_TEST_POSTGRESQL");

    private final String schema = "t_" + UUID.randomUUID().toString().replace('-', '_');
    protected SyncStore store;
    protected int ad;

    @BeforeAll
    static void makeTemplate() {
        DerbyStores.open(template).close();
    }

    @BeforeEach
    void open() throws IOException {
        if (SERVER == null) {
            copyTemplate();
        }
        store = openAgain();
        ad = with(session -> session.connector("ad-key", "contoso.com")).number();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private void copyTemplate() throws IOException {
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.toList()) {
                Path to = temp.resolve("store").resolve(template.relativize(file).toString());
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    protected void reopen() {
        store.close();
        store = openAgain();
    }

    private SyncStore openAgain() {
        return SERVER == null
                ? DerbyStores.open(temp.resolve("store"))
                : PostgresqlStores.open(SERVER + "&currentSchema=" + schema, null, null);
    }

    protected <T> T with(Function<StoreSession, T> work) {
        return store.inTransaction(work);
    }

    // assertThat takes no result of a free type

    protected <T> List<T> list(Function<StoreSession, List<T>> work) {
        return store.inTransaction(work);
    }

    protected <K, V> Map<K, V> map(Function<StoreSession, Map<K, V>> work) {
        return store.inTransaction(work);
    }

    protected <T> Set<T> set(Function<StoreSession, Set<T>> work) {
        return store.inTransaction(work);
    }

    protected Optional<String> optional(Function<StoreSession, Optional<String>> work) {
        return store.inTransaction(work);
    }

    protected long number(Function<StoreSession, Long> work) {
        return store.inTransaction(work);
    }

    protected List<CsObject> csPages(BiFunction<StoreSession, CsObject, List<CsObject>> pages) {
        return allPages(pages);
    }

    protected void run(Consumer<StoreSession> work) {
        store.inTransaction(
                session -> {
                    work.accept(session);
                    return null;
                });
    }

    protected CsObject write(CsObject object) {
        return write(List.of(object)).getFirst();
    }

    protected List<CsObject> write(List<CsObject> objects) {
        return with(session -> session.writeCs(objects));
    }

    protected CsObject read(long id) {
        return with(session -> session.csByIds(List.of(id))).get(id);
    }

    /** All objects of a listing, read by pages of a size that does not divide their number. */
    protected <T> List<T> allPages(BiFunction<StoreSession, T, List<T>> pages) {
        List<T> all = new ArrayList<>();
        List<T> page = with(session -> pages.apply(session, null));
        while (!page.isEmpty()) {
            all.addAll(page);
            T last = page.getLast();
            page = with(session -> pages.apply(session, last));
        }
        return all;
    }

    protected static long idOf(CsObject object) {
        return object == null ? 0 : object.id();
    }
}
