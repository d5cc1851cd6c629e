// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * A store in maps, some ten times as fast as a database in memory, so that many cases can be tried.
 * A transaction works on a copy, which takes the place of the original when it ends well.
 */
final class MapStore implements SyncStore {
    private MapObjects objects = new MapObjects();
    private MapHistory history = new MapHistory();

    /** Whether it can do all that a store has to; else a database has to do. */
    static boolean isComplete() {
        return Arrays.stream(StoreSession.class.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .allMatch(
                        method ->
                                find(MapObjects.class, method) != null
                                        || find(MapHistory.class, method) != null);
    }

    private static Method find(Class<?> type, Method method) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(method.getName()))
                .filter(m -> Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
                .findFirst()
                .orElse(null);
    }

    /** Everything that was written since it was asked last. */
    List<String> takeWrites() {
        List<String> writes = new ArrayList<>(objects.writes);
        objects.writes.clear();
        return writes;
    }

    @Override
    public synchronized <T> T inTransaction(Function<StoreSession, T> work) {
        MapObjects newObjects = objects.copy();
        MapHistory newHistory = history.copy();
        T result = work.apply(session(newObjects, newHistory));
        objects = newObjects;
        history = newHistory;
        return result;
    }

    private static StoreSession session(MapObjects objects, MapHistory history) {
        return (StoreSession)
                Proxy.newProxyInstance(
                        MapStore.class.getClassLoader(),
                        new Class<?>[] {StoreSession.class},
                        (proxy, method, arguments) -> {
                            Method found = find(MapObjects.class, method);
                            if (found != null) {
                                return invoke(found, objects, arguments);
                            }
                            found = find(MapHistory.class, method);
                            if (found == null) {
                                throw new UnsupportedOperationException(method.toString());
                            }
                            return invoke(found, history, arguments);
                        });
    }

    private static Object invoke(Method method, Object target, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        // nothing to give up
    }
}
