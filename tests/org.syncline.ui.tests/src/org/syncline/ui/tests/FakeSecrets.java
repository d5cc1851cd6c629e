// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.syncline.project.ConnectorSecrets;
import org.syncline.project.Secrets.Origin;

/** Passwords in memory: one connector needs one, and it is known unless a test says otherwise. */
public final class FakeSecrets implements ConnectorSecrets {
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Map<String, String> held = new ConcurrentHashMap<>();
    private volatile Origin origin = Origin.ENVIRONMENT;

    /** Nobody has given the password. */
    public void miss() {
        origin = Origin.MISSING;
    }

    /** What was kept, by name. */
    public Map<String, String> kept() {
        return kept;
    }

    /** What was typed for this session, by name. */
    public Map<String, String> held() {
        return held;
    }

    @Override
    public List<Entry> needed() {
        String name = "contoso.com";
        Origin known =
                held.containsKey(name)
                        ? Origin.SESSION
                        : kept.containsKey(name) ? Origin.STORE : origin;
        String variable = "SYNCLINE_SECRET_CONTOSO_COM";
        return List.of(new Entry(name, name, "password", "Password", variable, known));
    }

    @Override
    public List<Entry> needed(String connector) {
        return needed().stream().filter(entry -> entry.connector().equals(connector)).toList();
    }

    @Override
    public SortedSet<String> unused() {
        return Collections.emptySortedSet();
    }

    @Override
    public void keep(String name, char[] value) {
        kept.put(name, new String(value));
    }

    @Override
    public void hold(String name, char[] value) {
        held.put(name, new String(value));
    }

    @Override
    public boolean forget(String name) {
        return kept.remove(name) != null;
    }
}
