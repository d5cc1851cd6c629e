// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import com.google.inject.Injector;
import java.util.Objects;

/**
 * Keeps the one injector of the rule language in a process.
 *
 * <p>Xtext registers a language in tables that belong to the whole process. Two registrations mix
 * the grammars of two injectors, so nobody calls {@code createInjectorAndDoEMFRegistration} except
 * this class. The editor's services are a superset of the compiler's: what has them installs them
 * first. Safe for use by many threads.
 */
public final class SyncLanguage {
    private static Injector injector;
    private static Class<?> installedSetup;
    private static ConnectorCatalog catalog = ConnectorCatalog.UNKNOWN;

    private SyncLanguage() {}

    /** The injector, made at the first call. */
    public static synchronized Injector injector() {
        if (injector == null) {
            injector = new SyncStandaloneSetup().createInjectorAndDoEMFRegistration();
        }
        return injector;
    }

    /**
     * Makes the injector by a setup with more services, and registers it, unless this has been done
     * by the same kind of setup already. To be called when the process starts: compilations under
     * way keep the services that they have begun with.
     *
     * @return the injector that {@link #injector()} gives from now on
     */
    public static synchronized Injector install(SyncStandaloneSetup setup) {
        Objects.requireNonNull(setup, "setup");
        if (injector == null || !setup.getClass().equals(installedSetup)) {
            injector = setup.createInjectorAndDoEMFRegistration();
            installedSetup = setup.getClass();
        }
        return injector;
    }

    /**
     * The connector types that editors check against, {@link ConnectorCatalog#UNKNOWN} until {@link
     * #useCatalog} is called. {@link ProjectCompiler} has its own.
     */
    public static synchronized ConnectorCatalog catalog() {
        return catalog;
    }

    /**
     * Makes the installed connector types known to editors. To be called when the process starts.
     */
    public static synchronized void useCatalog(ConnectorCatalog installed) {
        catalog = Objects.requireNonNull(installed, "installed");
    }
}
