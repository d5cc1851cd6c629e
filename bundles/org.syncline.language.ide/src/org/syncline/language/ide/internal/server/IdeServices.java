// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.server;

import com.google.inject.Injector;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.DefaultResourceServiceProvider;
import org.syncline.language.SyncLanguage;
import org.syncline.language.ide.SyncIdeModule;

/**
 * The services of editors, as a child of the language's one injector. So it does not matter whether
 * somebody compiled a project before: grammar and parser are the same, nothing is registered twice,
 * and a process that only compiles never loads them.
 */
public final class IdeServices {
    private IdeServices() {}

    /** Runtime and editor services together. */
    public static IResourceServiceProvider provider() {
        return provider(SyncLanguage.injector().createChildInjector(new SyncIdeModule()));
    }

    private static IResourceServiceProvider provider(Injector services) {
        DefaultResourceServiceProvider provider = new DefaultResourceServiceProvider();
        services.injectMembers(provider);
        return provider;
    }
}
