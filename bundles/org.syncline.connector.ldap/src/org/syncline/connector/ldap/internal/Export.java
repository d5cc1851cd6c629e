// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResults;

/**
 * The export of one batch: as many objects as the settings allow are under way at a time. One
 * thread decides and sends; see {@link Channel}.
 */
final class Export {
    /** How long answers are waited for that were under way when the connection was lost. */
    private static final int LAST_ANSWERS_MILLIS = 1000;

    private final LdapSession session;
    private final LdapSettings settings;
    private final ServerFeatures features;
    private final ExportResults results;
    private final Cancellation cancellation;
    private final Anchors anchors;
    private final Channel<Long> channel;

    private final Map<Long, ObjectExport> underWay = new HashMap<>();

    /** When the present request of each was sent, the oldest first. */
    private final Map<Long, Long> since = new LinkedHashMap<>();

    private LDAPException lost;

    @SuppressWarnings("resource") // the connection is closed with the session
    Export(
            LdapSession session,
            LdapSettings settings,
            ServerFeatures features,
            ExportResults results,
            Cancellation cancellation) {
        this.session = session;
        this.settings = settings;
        this.features = features;
        this.results = results;
        this.cancellation = cancellation;
        this.anchors = new Anchors(settings.anchors());
        this.channel = new Channel<>(session.connection());
    }

    void run(List<ExportObject> batch) throws ConnectorException {
        Iterator<ExportObject> rest = batch.iterator();
        boolean more = true;
        while (lost == null) {
            while (more && underWay.size() < settings.inFlight() && lost == null) {
                more = rest.hasNext() && !cancellation.isCancelled();
                if (more) {
                    begin(rest.next());
                }
            }
            if (underWay.isEmpty()) {
                return;
            }
            arrive(channelTake(remainingMillis()));
        }
        reportLastAnswers();
        throw failure();
    }

    private void begin(ExportObject object) {
        ObjectExport export = ObjectExport.of(object, features, anchors);
        underWay.put(object.number(), export);
        boolean exposed = WriteOnly.passwordIn(object) && !session.isProtected();
        follow(object.number(), exposed ? ExportErrors.exposed(session.server()) : export.begin());
    }

    private void follow(long number, Turn turn) {
        since.remove(number);
        switch (turn) {
            case Turn.Finished end -> {
                underWay.remove(number);
                results.report(number, end.result());
            }
            case Turn.Send send -> {
                if (lost == null) {
                    since.put(number, System.nanoTime());
                    send(number, send);
                }
            }
        }
    }

    private void send(long number, Turn.Send send) {
        try {
            channel.send(number, send.request());
        } catch (LDAPException e) {
            lost = e;
        }
    }

    private long remainingMillis() {
        long oldest = since.values().iterator().next();
        return settings.timeoutMillis() - (System.nanoTime() - oldest) / 1_000_000;
    }

    private Channel.Arrival<Long> channelTake(long millis) throws ConnectorException {
        try {
            return channel.take(Math.max(0, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FullImport.cancelled(settings, e);
        }
    }

    private void arrive(Channel.Arrival<Long> arrival) {
        if (arrival == null) {
            lost = new LDAPException(ResultCode.TIMEOUT, "");
            session.close();
            return;
        }
        LDAPException failure = new LDAPException(arrival.answer().result());
        if (Failures.isConnectionLoss(failure)) {
            since.remove(arrival.key());
            lost = lost == null ? failure : lost;
            return;
        }
        follow(arrival.key(), underWay.get(arrival.key()).next(arrival.answer()));
    }

    /**
     * What was answered before the connection was lost is not in doubt. The rest is answered by the
     * SDK itself.
     */
    private void reportLastAnswers() throws ConnectorException {
        long end = System.nanoTime() + LAST_ANSWERS_MILLIS * 1_000_000L;
        while (!since.isEmpty() && System.nanoTime() < end) {
            Channel.Arrival<Long> arrival = channelTake(10);
            if (arrival != null) {
                arrive(arrival);
            }
        }
    }

    private ConnectorException failure() {
        boolean late = lost.getResultCode().equals(ResultCode.TIMEOUT);
        String problem =
                late
                        ? "no answer from "
                                + settings.server()
                                + " within "
                                + settings.timeoutMillis() / 1000
                                + " seconds, writing"
                        : "the connection to " + settings.server() + " was lost, writing";
        return session.failures()
                .of(
                        ConnectorException.Kind.DROPPED,
                        problem,
                        "Run the export again once the server is back: what was not confirmed is"
                                + " compared first, and nothing is written twice.",
                        lost);
    }
}
