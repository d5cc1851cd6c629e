// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.server;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Access for services that run inside a read request. Reads at once instead of queueing a second
 * request: were the user to type between the two, the write would wait for the outer read, and the
 * inner read behind the write, for ever.
 */
final class ImmediateAccess implements ILanguageServerAccess {
    private final ILanguageServerAccess queued;
    private final Supplier<IResourceDescriptions> index;

    /** {@code queued} is the server's own access, {@code index} the index as of the last build. */
    ImmediateAccess(ILanguageServerAccess queued, Supplier<IResourceDescriptions> index) {
        this.queued = queued;
        this.index = index;
    }

    @Override
    public <T> CompletableFuture<T> doRead(String uri, Function<Context, T> function) {
        return CompletableFuture.completedFuture(doSyncRead(uri, function));
    }

    @Override
    public <T> T doSyncRead(String uri, Function<Context, T> function) {
        return queued.doSyncRead(uri, function);
    }

    @Override
    public <T> CompletableFuture<T> doReadIndex(
            Function<? super IndexContext, ? extends T> function) {
        return CompletableFuture.completedFuture(
                function.apply(new IndexContext(index.get(), CancelIndicator.NullImpl)));
    }

    @Override
    public void addBuildListener(IBuildListener listener) {
        queued.addBuildListener(listener);
    }

    @Override
    public void removeBuildListener(IBuildListener listener) {
        queued.removeBuildListener(listener);
    }

    @Override
    public LanguageClient getLanguageClient() {
        return queued.getLanguageClient();
    }

    @Override
    public ResourceSet newLiveScopeResourceSet(URI uri) {
        return queued.newLiveScopeResourceSet(uri);
    }

    @Override
    public InitializeParams getInitializeParams() {
        return queued.getInitializeParams();
    }

    @Override
    public InitializeResult getInitializeResult() {
        return queued.getInitializeResult();
    }
}
