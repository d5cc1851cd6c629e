// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * One editor's conversation with a language server in the same process. May be used from any
 * thread; no method blocks. What is sent before {@link #start} has come to its end is kept and then
 * sent in order: a document opened too early would cancel the server's initialisation for ever.
 */
public final class LanguageSession {
    private static final String LANGUAGE = "sync";

    private final Consumer<PublishDiagnosticsParams> diagnostics;
    private final Object lock = new Object();
    private final CompletableFuture<LanguageServer> ready = new CompletableFuture<>();
    private CompletableFuture<LanguageServer> last = ready;
    private List<WorkspaceFolder> folders = List.of();

    /**
     * A session without a server as yet.
     *
     * @param diagnostics gets the findings of one document whenever they are computed anew, mostly
     *     on the server's only queue thread: it must not wait for an answer of this session
     */
    public LanguageSession(Consumer<PublishDiagnosticsParams> diagnostics) {
        this.diagnostics = Objects.requireNonNull(diagnostics, "diagnostics");
    }

    /**
     * Connects to a server that is not yet initialised and has it read all rule files of the
     * folders. To be called once; the future ends when the files have been read, exceptionally if
     * that failed: the session is of no use then.
     */
    public CompletableFuture<Void> start(
            LanguageServer server, Collection<ProjectFolder> projects) {
        folders = workspaceFolders(projects);
        ((LanguageClientAware) server).connect(new SessionClient(diagnostics));
        server.initialize(SessionCapabilities.initializeParams(folders))
                .thenAccept(result -> server.initialized(new InitializedParams()))
                .whenComplete(
                        (nothing, failure) -> {
                            if (failure == null) {
                                ready.complete(server);
                            } else {
                                ready.completeExceptionally(failure);
                            }
                        });
        return ready.thenApply(started -> null);
    }

    /**
     * Sets the folders anew. All are read again, since the server looks at a folder's description
     * only when it first sees it. Open documents stay open.
     */
    public void setFolders(Collection<ProjectFolder> projects) {
        List<WorkspaceFolder> next = workspaceFolders(projects);
        send(
                server -> {
                    announce(server, List.of(), folders);
                    announce(server, next, List.of());
                    folders = next;
                });
    }

    private static void announce(
            LanguageServer server, List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
        var event = new WorkspaceFoldersChangeEvent(added, removed);
        server.getWorkspaceService()
                .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(event));
    }

    /** From now on the text counts, not the file. */
    public void open(String uri, String text) {
        var document = new TextDocumentItem(uri, LANGUAGE, 1, text);
        sendDocument(service -> service.didOpen(new DidOpenTextDocumentParams(document)));
    }

    /** The text of an open document has changed; changes are in order, each on the one before. */
    public void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        var params =
                new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, version), changes);
        sendDocument(service -> service.didChange(params));
    }

    /** From now on the file counts again. */
    public void close(String uri) {
        var params = new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri));
        sendDocument(service -> service.didClose(params));
    }

    /** Files were written, made or deleted by somebody else. Open documents are not affected. */
    public void filesChanged(List<FileEvent> events) {
        var params = new DidChangeWatchedFilesParams(events);
        send(server -> server.getWorkspaceService().didChangeWatchedFiles(params));
    }

    /**
     * Asks something about documents, as they are after all that was sent before. Ends with a
     * {@link CancellationException} when a later change made the answer worthless: ask again then.
     */
    public <T> CompletableFuture<T> ask(
            Function<TextDocumentService, CompletableFuture<T>> request) {
        synchronized (lock) {
            return last.thenCompose(server -> request.apply(server.getTextDocumentService()));
        }
    }

    /** Whether a failure of {@link #ask} only means that the document changed meanwhile. */
    public static boolean isCancelled(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof CompletionException || cause instanceof ExecutionException)) {
            cause = cause.getCause();
        }
        return cause instanceof CancellationException;
    }

    private void sendDocument(Consumer<TextDocumentService> message) {
        send(server -> message.accept(server.getTextDocumentService()));
    }

    /** Each message waits for the one before, so that none overtakes another. */
    private void send(Consumer<LanguageServer> message) {
        synchronized (lock) {
            last =
                    last.thenApply(
                            server -> {
                                message.accept(server);
                                return server;
                            });
        }
    }

    private static List<WorkspaceFolder> workspaceFolders(Collection<ProjectFolder> projects) {
        return projects.stream().map(ProjectFolder::toWorkspaceFolder).toList();
    }

    /** Ends the server's threads, now or as soon as it has started. */
    public void shutdown() {
        send(LanguageServer::shutdown);
    }
}
