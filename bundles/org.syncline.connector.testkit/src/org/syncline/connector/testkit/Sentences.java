// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.syncline.connector.ConnectorException;

/** What texts for people have to be. */
final class Sentences {
    private static final int SHORTEST_SECRET = 4;

    private Sentences() {}

    static void check(String what, String text) {
        assertTrue(text != null && !text.isBlank(), what + " is empty");
        assertTrue(text.strip().endsWith("."), what + " is no sentence: " + text);
        assertFalse(text.contains("Exception"), what + " names a class: " + text);
        assertTrue(
                text.chars().noneMatch(character -> Character.isISOControl(character)),
                what + " holds control characters: " + text);
    }

    /** A very short secret would be found in any text. */
    static void hides(String secret, ConnectorException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            assertFalse(
                    secret.length() >= SHORTEST_SECRET && text.contains(secret),
                    "a message shows a secret");
        }
    }
}
