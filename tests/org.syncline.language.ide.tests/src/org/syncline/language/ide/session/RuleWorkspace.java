// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.syncline.language.ide.RuleLanguageServers;

/** A project folder with a session on it. */
final class RuleWorkspace {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final LanguageSession session = new LanguageSession(this::published);
    private final Map<String, List<Diagnostic>> diagnostics = new HashMap<>();
    private int version = 1;

    RuleWorkspace(Path folder) {
        this.folder = folder;
    }

    RuleWorkspace write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    RuleWorkspace start() {
        await(session.start(RuleLanguageServers.inProcess(), List.of(folder())));
        return this;
    }

    ProjectFolder folder() {
        return new ProjectFolder("project", folder.toUri());
    }

    LanguageSession session() {
        return session;
    }

    String uri(String file) {
        return DocumentUris.text(folder.resolve(file));
    }

    TextDocumentIdentifier id(String file) {
        return new TextDocumentIdentifier(uri(file));
    }

    RuleWorkspace open(String file) {
        try {
            session.open(uri(file), Files.readString(folder.resolve(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Opens with a text in which {@code |} stands for the caret. */
    Position openAt(String file, String textWithCaret) {
        int caret = textWithCaret.indexOf('|');
        String text = textWithCaret.substring(0, caret) + textWithCaret.substring(caret + 1);
        session.open(uri(file), text);
        return position(text, caret);
    }

    static Position position(String text, int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (before.lastIndexOf('\n') + 1));
    }

    void change(String file, String text) {
        version++;
        session.change(uri(file), version, List.of(new TextDocumentContentChangeEvent(text)));
    }

    void deleteOnDisk(String file) throws IOException {
        Files.delete(folder.resolve(file));
        session.filesChanged(List.of(new FileEvent(uri(file), FileChangeType.Deleted)));
    }

    <T> T ask(Function<TextDocumentService, CompletableFuture<T>> request) {
        return await(session.ask(request));
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private synchronized void published(PublishDiagnosticsParams params) {
        diagnostics.put(params.getUri(), params.getDiagnostics());
        notifyAll();
    }

    /** Waits until the findings of a file are as wanted and gives them. */
    synchronized List<Diagnostic> awaitFindings(String file, Predicate<List<Diagnostic>> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!wanted.test(findings(file))) {
            long left = Duration.between(Instant.now(), end).toMillis();
            if (left <= 0) {
                throw new AssertionError("Findings of " + file + " stayed " + findings(file));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return findings(file);
    }

    private List<Diagnostic> findings(String file) {
        return diagnostics.getOrDefault(uri(file), List.of());
    }

    void stop() {
        session.shutdown();
    }
}
