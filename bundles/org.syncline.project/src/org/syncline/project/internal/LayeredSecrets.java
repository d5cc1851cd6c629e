// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.syncline.project.Secrets;

/** What was typed, before the environment, before the store of this user. */
public final class LayeredSecrets implements Secrets {
    private final Map<String, String> typed = new ConcurrentHashMap<>();
    private final EnvironmentSecrets environment;
    private final SecretFile store;

    LayeredSecrets(EnvironmentSecrets environment, SecretFile store) {
        this.environment = environment;
        this.store = store;
    }

    /** The secrets of a project, see {@link Secrets#of}. */
    public static Secrets of(Path projectFolder, Map<String, String> environment) {
        return new LayeredSecrets(
                new EnvironmentSecrets(environment), SecretFile.of(projectFolder, environment));
    }

    @Override
    public Optional<String> secret(String name, String setting) {
        String now = typed.get(name);
        if (now != null) {
            return Optional.of(now);
        }
        Optional<String> headless = environment.secret(name, setting);
        return headless.isPresent() ? headless : store.get(name);
    }

    @Override
    public Origin origin(String name, String setting) {
        if (typed.containsKey(name)) {
            return Origin.SESSION;
        }
        Origin headless = environment.origin(name, setting);
        if (headless != Origin.MISSING) {
            return headless;
        }
        return store.get(name).isPresent() ? Origin.STORE : Origin.MISSING;
    }

    @Override
    public SortedSet<String> kept() {
        return store.names();
    }

    @Override
    public void keep(String name, char[] value) {
        store.put(name, value);
        // What was typed before is older than what is kept now.
        typed.remove(name);
    }

    @Override
    public void hold(String name, char[] value) {
        typed.put(name, new String(value));
    }

    @Override
    public boolean forget(String name) {
        boolean wasTyped = typed.remove(name) != null;
        return store.remove(name) || wasTyped;
    }
}
