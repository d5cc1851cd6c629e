// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/** Makes many small searches by name, with several requests under way. */
final class PipelinedReads {
    /** Takes the answers, which come in any order. */
    @FunctionalInterface
    private interface Receiver {
        void answer(Dn name, Answer answer) throws ConnectorException;
    }

    private final ImportRun run;

    PipelinedReads(ImportRun run) {
        this.run = run;
    }

    /**
     * Reads entries in any order; those that do not exist are left out.
     *
     * @param what what is read, for messages
     */
    void read(Collection<Dn> names, String[] attributes, String what, ImportRun.Receiver receiver)
            throws ConnectorException {
        search(
                names,
                name -> Locator.byName(name, attributes),
                what,
                (name, answer) -> {
                    if (answer.entry() != null) {
                        receiver.entry(answer.entry());
                    }
                });
    }

    /** Those of the entries below which lies an object of the wanted types. */
    Set<Dn> withObjectsBelow(Collection<Dn> names) throws ConnectorException {
        Set<Dn> found = new HashSet<>();
        search(
                names,
                this::twoAtOrBelow,
                "what lies below",
                (name, answer) -> {
                    if (answer.entries().stream().anyMatch(entry -> !isAt(entry.getDN(), name))) {
                        found.add(name);
                    }
                });
        return found;
    }

    private SearchRequest twoAtOrBelow(Dn name) {
        return new SearchRequest(
                name.text(),
                SearchScope.SUB,
                DereferencePolicy.NEVER,
                2,
                0,
                false,
                run.wanted(),
                "1.1");
    }

    private static boolean isAt(String text, Dn name) {
        return Dn.isValid(text) && Dn.of(text).equals(name);
    }

    private void search(
            Collection<Dn> names,
            Function<Dn, SearchRequest> request,
            String what,
            Receiver receiver)
            throws ConnectorException {
        if (names.isEmpty()) {
            return;
        }
        LdapSession session = run.sessions().pipelined().get();
        Channel<Dn> channel = channel(session);
        Iterator<Dn> rest = names.iterator();
        int underWay = 0;
        while (underWay > 0 || rest.hasNext()) {
            run.checkCancelled();
            while (rest.hasNext() && underWay < run.settings().inFlight()) {
                Dn name = rest.next();
                send(session, channel, name, request.apply(name), what);
                underWay++;
            }
            Channel.Arrival<Dn> arrival = take(session, channel, what);
            underWay--;
            check(session, arrival, what);
            receiver.answer(arrival.key(), arrival.answer());
        }
    }

    @SuppressWarnings("resource") // the connection is closed with the session
    private static Channel<Dn> channel(LdapSession session) {
        return new Channel<>(session.connection());
    }

    private static void send(
            LdapSession session, Channel<Dn> channel, Dn name, SearchRequest request, String what)
            throws ConnectorException {
        try {
            channel.send(name, request);
        } catch (LDAPException e) {
            throw session.failures().request(named(what, name), e);
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

    /** An entry that does not exist is no failure, nor is one more than was asked for. */
    private static void check(LdapSession session, Channel.Arrival<Dn> arrival, String what)
            throws ConnectorException {
        Answer answer = arrival.answer();
        boolean usable =
                answer.succeeded()
                        || answer.is(ResultCode.NO_SUCH_OBJECT)
                        || answer.is(ResultCode.SIZE_LIMIT_EXCEEDED);
        if (!usable) {
            throw session.failures()
                    .request(named(what, arrival.key()), new LDAPException(answer.result()));
        }
    }

    private static String named(String what, Dn name) {
        return what + " " + Printable.of(name.text(), FullImport.MAX_SHOWN);
    }
}
