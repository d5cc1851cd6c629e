// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.server;

import com.google.inject.AbstractModule;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.eclipse.xtext.validation.IDiagnosticConverter;
import org.syncline.language.internal.check.LoadedProject;

/**
 * What the server replaces of Xtext's stock one. Server classes only: services of the language are
 * bound in its own injector, with which this one shares nothing but the registry.
 */
public final class RuleServerModule extends AbstractModule {
    private final IResourceServiceProvider language;
    private final Class<? extends ILanguageServerShutdownAndExitHandler> exit;

    /**
     * @param language the services of the rule language
     * @param exit what {@code exit} does; the stock handler ends the virtual machine
     */
    public RuleServerModule(
            IResourceServiceProvider language,
            Class<? extends ILanguageServerShutdownAndExitHandler> exit) {
        this.language = language;
        this.exit = exit;
    }

    @Override
    protected void configure() {
        bind(LanguageServer.class).to(RuleLanguageServer.class);
        bind(IResourceServiceProvider.Registry.class).toInstance(registry());
        bind(BuildManager.class).to(RuleBuildManager.class);
        bind(ProjectManager.class).to(RuleProjectManager.class);
        bind(FileFindings.class)
                .toInstance(
                        new FileFindings(
                                language.get(IDiagnosticConverter.class),
                                language.get(LoadedProject.class)));
        bind(IFileSystemScanner.class).to(RuleFileScanner.class);
        bind(ILanguageServerShutdownAndExitHandler.class).to(exit);
    }

    /** Filled by hand: the stock one asks the ServiceLoader, which finds nothing under OSGi. */
    private IResourceServiceProvider.Registry registry() {
        var registry = new ResourceServiceProviderRegistryImpl();
        registry.getExtensionToFactoryMap().put(RuleFileScanner.EXTENSION, language);
        return registry;
    }
}
