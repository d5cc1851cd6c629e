// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * A store in maps, some ten times as fast as a database in memory, so that many cases can be tried.
 * A transaction works on a copy, which takes the place of the original when it ends well. A method
 * of a session that {@link MapObjects} and {@link MapHistory} do not have fails when a step calls
 * it.
 */
final class MapStore implements SyncStore {
    /** Where the methods of a session are, looked for once because steps call them all the time. */
    private static final Map<Method, Method> FOUND = found();

    private MapObjects objects = new MapObjects();
    private MapHistory history = new MapHistory();

    MapStore copy() {
        MapStore copy = new MapStore();
        copy.objects = objects.copy();
        copy.history = history.copy();
        return copy;
    }

    private static Map<Method, Method> found() {
        Map<Method, Method> all = new HashMap<>();
        for (Method method : StoreSession.class.getMethods()) {
            Stream.of(MapObjects.class, MapHistory.class)
                    .map(type -> find(type, method))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(own -> all.put(method, own));
        }
        return Map.copyOf(all);
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
                            Method own = FOUND.get(method);
                            if (own == null) {
                                throw new UnsupportedOperationException(method.toString());
                            }
                            boolean ofObjects = own.getDeclaringClass() == MapObjects.class;
                            return invoke(own, ofObjects ? objects : history, arguments);
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
