// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Notes what is written, and refuses what the engine must never write: two objects of one name, a
 * temporary number, a metaverse object deleted that is still linked.
 */
final class WriteWatch {
    final List<String> writes = new ArrayList<>();
    private final Map<String, Long> holders = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    WriteWatch copy() {
        WriteWatch copy = new WriteWatch();
        copy.writes.addAll(writes);
        copy.holders.putAll(holders);
        copy.names.putAll(names);
        return copy;
    }

    /** The session, watched. */
    StoreSession watching(StoreSession real) {
        return (StoreSession)
                Proxy.newProxyInstance(
                        StoreSession.class.getClassLoader(),
                        new Class<?>[] {StoreSession.class},
                        (proxy, method, arguments) -> {
                            before(real, method.getName(), arguments);
                            Object result = invoke(real, method, arguments);
                            after(method.getName(), arguments, result);
                            return result;
                        });
    }

    private static Object invoke(StoreSession real, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void before(StoreSession real, String method, Object[] arguments) {
        if (method.equals("deleteMv")) {
            Collection<Long> ids = ids(arguments);
            if (!real.csByMetaverse(ids).isEmpty()) {
                throw new IllegalStateException("still linked: metaverse objects " + ids);
            }
        }
    }

    private void after(String method, Object[] arguments, Object result) {
        switch (method) {
            case "writeCs" ->
                    written(((List<?>) result).stream().map(CsObject.class::cast).toList());
            case "writeMv" -> ((List<?>) result).forEach(o -> written((MvObject) o));
            case "deleteCs" -> ids(arguments).forEach(this::deleted);
            case "deleteMv" -> ids(arguments).forEach(id -> writes.add("delete mv " + id));
            default -> {
                // reads, and what is no object
            }
        }
    }

    /** Names may pass from one object to another in one call; one that is gone holds none. */
    private void written(List<CsObject> objects) {
        objects.forEach(object -> holders.remove(names.remove(object.id()), object.id()));
        for (CsObject object : objects) {
            writes.add("cs " + object.dn());
            if (object.importOperation() != Operation.DELETE) {
                hold(object);
            }
        }
    }

    private void hold(CsObject object) {
        String name = object.connector() + " " + object.dn().normalized();
        if (holders.put(name, object.id()) != null) {
            throw new IllegalStateException("two objects named " + object.dn());
        }
        names.put(object.id(), name);
    }

    private void written(MvObject object) {
        if (object.id() < 0) {
            throw new IllegalStateException("a temporary number reached the store");
        }
        writes.add("mv " + object.id());
    }

    private void deleted(long id) {
        holders.remove(names.remove(id), id);
        writes.add("delete cs " + id);
    }

    @SuppressWarnings("unchecked")
    private static Collection<Long> ids(Object[] arguments) {
        return (Collection<Long>) arguments[0];
    }
}
