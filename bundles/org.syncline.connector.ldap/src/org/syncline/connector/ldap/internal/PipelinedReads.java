// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Collection;
import java.util.Iterator;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/** Reads many single entries by name, with several requests under way. */
final class PipelinedReads {
    private final ImportRun run;
    private final SessionHolder pipelined;

    PipelinedReads(ImportRun run, SessionHolder pipelined) {
        this.run = run;
        this.pipelined = pipelined;
    }

    /**
     * Reads entries in any order; those that do not exist are left out.
     *
     * @param what what is read, for messages
     */
    void read(Collection<Dn> names, String[] attributes, String what, ImportRun.Receiver receiver)
            throws ConnectorException {
        LdapSession session = pipelined.get();
        Channel<Dn> channel = channel(session);
        Iterator<Dn> rest = names.iterator();
        int underWay = 0;
        while (underWay > 0 || rest.hasNext()) {
            run.checkCancelled();
            while (rest.hasNext() && underWay < run.settings().inFlight()) {
                send(session, channel, rest.next(), attributes, what);
                underWay++;
            }
            RawEntry entry = entry(session, take(session, channel, what), what);
            underWay--;
            if (entry != null) {
                receiver.entry(entry);
            }
        }
    }

    @SuppressWarnings("resource") // the connection is closed with the session
    private static Channel<Dn> channel(LdapSession session) {
        return new Channel<>(session.connection());
    }

    private static void send(
            LdapSession session, Channel<Dn> channel, Dn name, String[] attributes, String what)
            throws ConnectorException {
        try {
            channel.send(name, Locator.byName(name, attributes));
        } catch (LDAPException e) {
            throw session.failures().request(what, e);
        }
    }

    private Channel.Arrival<Dn> take(LdapSession session, Channel<Dn> channel, String what)
            throws ConnectorException {
        try {
            Channel.Arrival<Dn> arrival = channel.take(run.settings().timeoutMillis());
            if (arrival != null) {
                return arrival;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FullImport.cancelled(run.settings(), e);
        }
        session.close();
        throw session.failures().request(what, new LDAPException(ResultCode.TIMEOUT, ""));
    }

    private static RawEntry entry(LdapSession session, Channel.Arrival<Dn> arrival, String what)
            throws ConnectorException {
        Answer answer = arrival.answer();
        if (answer.succeeded()) {
            return answer.entry();
        }
        if (answer.is(ResultCode.NO_SUCH_OBJECT)) {
            return null;
        }
        throw session.failures()
                .request(
                        what + " " + Printable.of(arrival.key().text(), FullImport.MAX_SHOWN),
                        new LDAPException(answer.result()));
    }
}
