// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Takes diagnostics. The rule language's server sends nothing else that an editor needs. */
final class SessionClient implements LanguageClient {
    private final Consumer<PublishDiagnosticsParams> diagnostics;

    SessionClient(Consumer<PublishDiagnosticsParams> diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        diagnostics.accept(params);
    }

    @Override
    public void telemetryEvent(Object event) {
        // Syncline reports nothing to anybody.
    }

    @Override
    public void showMessage(MessageParams message) {
        // Never sent by Xtext's server.
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
            ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        // Never sent by Xtext's server, which logs through Log4j.
    }
}
