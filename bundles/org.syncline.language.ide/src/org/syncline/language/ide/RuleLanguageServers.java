// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide;

import com.google.inject.Guice;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.util.Modules2;
import org.syncline.language.ide.internal.server.IdeServices;
import org.syncline.language.ide.internal.server.RuleServerModule;

/** Makes language servers for rule files. */
public final class RuleLanguageServers {
    private RuleLanguageServers() {}

    /**
     * A server for clients in this virtual machine, which {@code exit} leaves alone. Takes some
     * hundred milliseconds: not for the UI thread. Connectors are checked against {@code
     * SyncLanguage.catalog()}.
     */
    public static LanguageServer inProcess() {
        return create(ILanguageServerShutdownAndExitHandler.NullImpl.class);
    }

    private static LanguageServer create(
            Class<? extends ILanguageServerShutdownAndExitHandler> exit) {
        RuleServerModule own = new RuleServerModule(IdeServices.provider(), exit);
        return Guice.createInjector(Modules2.mixin(new ServerModule(), own))
                .getInstance(LanguageServer.class);
    }
}
