// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.time.Clock;
import org.syncline.engine.CurrentError;
import org.syncline.engine.ErrorExplanations;
import org.syncline.engine.ErrorView;
import org.syncline.model.Printable;
import org.syncline.ui.Numbers;

/** Errors of objects in words. */
public final class ErrorText {
    private ErrorText() {}

    /** What went wrong, and what an error of this type means. */
    public static String explanation(ErrorView error) {
        String message = Printable.of(error.message());
        String meaning = ErrorExplanations.of(error.type());
        return meaning.isEmpty() || message.contains(meaning) ? message : message + "\n" + meaning;
    }

    /** The name of its rule with the line, empty when it has none. */
    public static String rule(ErrorView error) {
        if (error.rule() == null) {
            return "";
        }
        String name = Printable.of(error.rule().name());
        return error.rule().line() > 0 ? name + ":" + error.rule().line() : name;
    }

    /** Since when an object is in it, and how often it was tried again. */
    public static String since(CurrentError error, Clock clock) {
        if (error.firstOccurred() == null) {
            return "";
        }
        String retries =
                error.retryCount() == 0
                        ? ""
                        : ", " + Numbers.of(error.retryCount(), "retry", "retries");
        return Texts.ago(error.firstOccurred(), clock) + retries;
    }
}
