// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultDoneProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An LDAP server of generated people that can only be read: it answers a paged search in time
 * proportional to the page, which the in-memory server of the SDK does not, so that what is
 * measured is the client.
 */
final class GeneratedDirectory extends LDAPListenerRequestHandler {
    private static final Pattern PERSON =
            Pattern.compile("^CN=Person (\\d+),", Pattern.CASE_INSENSITIVE);

    private final long people;
    private final ChangeLog log;
    private final LDAPListenerClientConnection client;

    /**
     * @param people how many there are
     * @param log what was changed of them
     * @param client where answers go, or null for the instance that makes others
     */
    GeneratedDirectory(long people, ChangeLog log, LDAPListenerClientConnection client) {
        this.people = people;
        this.log = log;
        this.client = client;
    }

    @Override
    public LDAPListenerRequestHandler newInstance(LDAPListenerClientConnection connection) {
        return new GeneratedDirectory(people, log, connection);
    }

    @Override
    public LDAPMessage processBindRequest(
            int id, BindRequestProtocolOp request, List<Control> controls) {
        return new LDAPMessage(
                id,
                new BindResponseProtocolOp(ResultCode.SUCCESS_INT_VALUE, null, null, null, null));
    }

    @Override
    public LDAPMessage processSearchRequest(
            int id, SearchRequestProtocolOp request, List<Control> controls) {
        try {
            if (request.getScope() == SearchScope.BASE) {
                return base(id, request);
            }
            return people(id, controls);
        } catch (LDAPException e) {
            return done(id, e.getResultCode().intValue(), e.getMessage());
        }
    }

    private LDAPMessage base(int id, SearchRequestProtocolOp request) throws LDAPException {
        String name = request.getBaseDN();
        List<Attribute> found = name.isEmpty() ? root() : log.record(name);
        if (found.isEmpty()) {
            found = person(name);
        }
        if (found.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith("changenumber=")) {
            return done(id, ResultCode.NO_SUCH_OBJECT_INT_VALUE, null);
        }
        send(
                id,
                name,
                found.isEmpty()
                        ? List.of(new Attribute("objectClass", "top", "organizationalUnit"))
                        : found);
        return done(id, ResultCode.SUCCESS_INT_VALUE, null);
    }

    /** Without schema: it is not needed for an import of one type. */
    private List<Attribute> root() {
        return List.of(
                new Attribute("objectClass", "top"),
                new Attribute("namingContexts", "DC=contoso,DC=com"),
                new Attribute("supportedControl", SimplePagedResultsControl.PAGED_RESULTS_OID),
                new Attribute("changelog", ChangeLog.BASE),
                new Attribute("firstChangeNumber", "1"),
                new Attribute("lastChangeNumber", Long.toString(log.last())),
                new Attribute("supportedLDAPVersion", "3"));
    }

    private List<Attribute> person(String name) {
        Matcher person = PERSON.matcher(name);
        if (!person.find()) {
            return List.of();
        }
        long number = Long.parseLong(person.group(1));
        return PersonEntries.attributes(number, log.revision(number));
    }

    private LDAPMessage people(int id, List<Control> controls) throws LDAPException {
        SimplePagedResultsControl paging = null;
        for (Control control : controls) {
            if (control.getOID().equals(SimplePagedResultsControl.PAGED_RESULTS_OID)) {
                paging =
                        new SimplePagedResultsControl(
                                control.getOID(), control.isCritical(), control.getValue());
            }
        }
        long from =
                paging == null
                                || paging.getCookie() == null
                                || paging.getCookie().getValue().length == 0
                        ? 0
                        : Long.parseLong(paging.getCookie().stringValue());
        long to = paging == null ? people : Math.min(people, from + paging.getSize());
        for (long number = from; number < to; number++) {
            send(
                    id,
                    PersonEntries.dn(number),
                    PersonEntries.attributes(number, log.revision(number)));
        }
        if (paging == null) {
            return done(id, ResultCode.SUCCESS_INT_VALUE, null);
        }
        ASN1OctetString cookie = to == people ? null : new ASN1OctetString(Long.toString(to));
        return new LDAPMessage(
                id,
                new SearchResultDoneProtocolOp(ResultCode.SUCCESS_INT_VALUE, null, null, null),
                new SimplePagedResultsControl(0, cookie, false));
    }

    private void send(int id, String dn, List<Attribute> attributes) throws LDAPException {
        client.sendSearchResultEntry(id, new SearchResultEntryProtocolOp(dn, attributes));
    }

    private static LDAPMessage done(int id, int code, String message) {
        return new LDAPMessage(id, new SearchResultDoneProtocolOp(code, null, message, null));
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("This directory can only be read.");
    }

    @Override
    public LDAPMessage processAddRequest(
            int id, AddRequestProtocolOp request, List<Control> controls) {
        throw readOnly();
    }

    @Override
    public LDAPMessage processCompareRequest(
            int id, CompareRequestProtocolOp request, List<Control> controls) {
        throw readOnly();
    }

    @Override
    public LDAPMessage processDeleteRequest(
            int id, DeleteRequestProtocolOp request, List<Control> controls) {
        throw readOnly();
    }

    @Override
    public LDAPMessage processExtendedRequest(
            int id, ExtendedRequestProtocolOp request, List<Control> controls) {
        throw readOnly();
    }

    @Override
    public LDAPMessage processModifyRequest(
            int id, ModifyRequestProtocolOp request, List<Control> controls) {
        throw readOnly();
    }

    @Override
    public LDAPMessage processModifyDNRequest(
            int id, ModifyDNRequestProtocolOp request, List<Control> controls) {
        throw readOnly();
    }
}
