// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.syncline.language.ide.session.LanguageSession;

/** Waiting for the server's answers, or not. An answer that a newer text made worthless is none. */
public final class Answers {
    private Answers() {}

    /**
     * The answer if it comes in time. For background threads; on the UI thread, for trifles only.
     */
    public static <T> Optional<T> within(CompletableFuture<T> answer, long milliseconds) {
        CompletableFuture<Optional<T>> inTime =
                answer.thenApply(Optional::ofNullable)
                        .completeOnTimeout(Optional.empty(), milliseconds, TimeUnit.MILLISECONDS);
        return inTime.exceptionally(Answers::none).join();
    }

    /** Hands the answer to the UI thread when it comes; never when it does not. */
    public static <T> void onUi(
            CompletableFuture<T> answer, Display display, Consumer<T> consumer) {
        answer.whenComplete(
                (value, failure) -> {
                    if (failure != null) {
                        log(failure);
                    } else if (value != null && !display.isDisposed()) {
                        display.asyncExec(() -> consumer.accept(value));
                    }
                });
    }

    private static <T> Optional<T> none(Throwable failure) {
        log(failure);
        return Optional.empty();
    }

    private static void log(Throwable failure) {
        if (!LanguageSession.isCancelled(failure)) {
            ILog.of(Answers.class).warn("The rule language gave no answer", failure);
        }
    }
}
