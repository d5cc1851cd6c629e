// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;

/**
 * Keeps all requests back for as long as the service asks for (RFC 9110, 10.2.3), because one that
 * is told to wait while the others go on makes a busy service busier. Safe for use by many threads.
 */
final class Throttle {
    private static final long STEP_MILLIS = 100;
    private static final int MOST_DOUBLINGS = 6;

    private final Failures failures;
    private final Clock clock;
    private long until;

    Throttle(Failures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
        this.until = System.nanoTime();
    }

    /**
     * Waits until requests may go on.
     *
     * @throws ConnectorException kind {@code CANCELLED} when somebody asks to stop
     */
    void await(Cancellation cancellation) throws ConnectorException {
        for (long rest = rest(); rest > 0; rest = rest()) {
            if (cancellation.isCancelled()) {
                throw failures.cancelled();
            }
            try {
                Thread.sleep(Math.min(rest, STEP_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failures.cancelled(e);
            }
        }
    }

    private synchronized long rest() {
        return (until - System.nanoTime() + 999_999) / 1_000_000;
    }

    /**
     * Notes that the service is busy.
     *
     * @param attempt how often this request was sent, from 1
     * @return how long requests are kept back, at least
     */
    Duration busy(HttpHeaders headers, int attempt) {
        Duration wait =
                headers.firstValue("Retry-After")
                        .map(this::asked)
                        .orElse(Duration.ofSeconds(1L << Math.min(attempt - 1, MOST_DOUBLINGS)));
        hold(wait);
        return wait;
    }

    private synchronized void hold(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        until = end - until > 0 ? end : until;
    }

    @SuppressWarnings("unused") // what is neither a number nor a date asks for nothing special
    private Duration asked(String text) {
        try {
            Duration wait =
                    text.strip().matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(text.strip()))
                            : Duration.between(Instant.now(clock), date(text));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ofSeconds(1);
        }
    }

    private static Instant date(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
