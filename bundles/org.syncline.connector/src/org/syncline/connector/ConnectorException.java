// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.util.Objects;

/**
 * A connector could not do what was asked. Message and remedy are sentences for a person and hold
 * no secret.
 */
public final class ConnectorException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * What went wrong, as far as the engine must know; each kind has its run status (semantics
     * reference, 6.7).
     */
    public enum Kind {
        /** The server cannot be reached: {@code no-start-connection}. */
        CONNECTION("no-start-connection"),
        /**
         * The server shows a certificate that is not trusted; a connector that {@link
         * PresentsCertificate} can say which.
         */
        UNTRUSTED("no-start-connection"),
        /** The server refused the credentials: {@code no-start-credentials}. */
        CREDENTIALS("no-start-credentials"),
        /** The account may not read or write there. */
        PERMISSION("stopped-server"),
        /** An established connection was lost: {@code stopped-connectivity}. */
        DROPPED("stopped-connectivity"),
        /** The settings cannot be used: {@code no-start-bad-ma-configuration}. */
        CONFIGURATION("no-start-bad-ma-configuration"),
        /** The partition does not exist: {@code no-start-partition-not-configured}. */
        PARTITION("no-start-partition-not-configured"),
        /**
         * The directory does not know the watermark any more: {@code
         * no-start-full-import-required}.
         */
        HISTORY_GONE("no-start-full-import-required"),
        /** The server answered something unusable. */
        SERVER("stopped-server"),
        /** The receiving side failed; the cause is the engine's own. */
        RECEIVER("stopped-server"),
        /** Somebody asked to stop: {@code stopped-user-termination-from-wmi-or-ui}. */
        CANCELLED("stopped-user-termination-from-wmi-or-ui");

        private final String status;

        Kind(String status) {
            this.status = status;
        }

        /** The status of a step that ends for this reason. */
        public String status() {
            return status;
        }
    }

    private final Kind kind;
    private final String remedy;

    /**
     * @param message what went wrong and where
     * @param remedy what to do about it, a sentence
     * @param cause the underlying failure, or null
     */
    public ConnectorException(Kind kind, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.remedy = Objects.requireNonNull(remedy, "remedy");
    }

    public Kind kind() {
        return kind;
    }

    public String remedy() {
        return remedy;
    }
}
