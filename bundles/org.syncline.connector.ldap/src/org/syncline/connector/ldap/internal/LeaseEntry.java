// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.ConnectorException;

/**
 * The right to export as a value of an entry of the directory. It changes hands in one modify
 * request that deletes the old value by name and adds the new one, so of two that are equally quick
 * one is refused. Where there was none before, nothing can be deleted: then the entry is read
 * again, and who sees another beside himself steps back. Both may step back; both holding it is
 * what must never happen.
 *
 * <p>Ends are times of the clocks of those who take it: they must agree to well within its length.
 */
final class LeaseEntry {
    private static final int MAX_ATTEMPTS = 5;

    /** Answers that say that somebody else was quicker. */
    private static final Set<ResultCode> TAKEN =
            Set.of(
                    ResultCode.NO_SUCH_ATTRIBUTE,
                    ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                    ResultCode.ASSERTION_FAILED);

    private final LdapSession session;
    private final String dn;
    private final String attribute;
    private final Clock clock;

    LeaseEntry(LdapSession session, LdapSettings settings, Clock clock) {
        this.session = session;
        this.dn = settings.leaseEntry().orElseThrow();
        this.attribute = settings.leaseAttribute();
        this.clock = clock;
    }

    /** Takes or renews it; see {@link org.syncline.connector.HoldsLease#takeLease}. */
    Optional<String> take(String owner, Duration length) throws ConnectorException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            List<LeaseValue> before = read();
            Optional<String> holder = holder(before, owner);
            if (holder.isPresent()) {
                return holder;
            }
            Instant until = clock.instant().plus(length).truncatedTo(ChronoUnit.MILLIS);
            if (swap(before, List.of(new LeaseValue(owner, until)))) {
                return confirm(owner);
            }
        }
        return Optional.of("others who take it at this moment");
    }

    /** Gives it up, if it is the owner's. */
    void giveUp(String owner) throws ConnectorException {
        List<LeaseValue> own =
                read().stream().filter(value -> value.owner().equals(owner)).toList();
        if (!own.isEmpty()) {
            swap(own, List.of());
        }
    }

    private Optional<String> confirm(String owner) throws ConnectorException {
        Optional<String> other = holder(read(), owner);
        if (other.isPresent()) {
            giveUp(owner);
        }
        return other;
    }

    private Optional<String> holder(List<LeaseValue> values, String owner) {
        return values.stream()
                .filter(value -> !value.owner().equals(owner))
                .filter(value -> value.until().isAfter(clock.instant()))
                .findFirst()
                .map(LeaseValue::forPeople);
    }

    private List<LeaseValue> read() throws ConnectorException {
        List<String> values = session.valuesOfExisting(dn, attribute);
        return values.stream().flatMap(value -> LeaseValue.parse(value).stream()).toList();
    }

    private boolean swap(List<LeaseValue> old, List<LeaseValue> wanted) throws ConnectorException {
        if (old.equals(wanted)) {
            return true;
        }
        List<Modification> modifications = new ArrayList<>();
        old.forEach(value -> modifications.add(change(ModificationType.DELETE, value)));
        wanted.forEach(value -> modifications.add(change(ModificationType.ADD, value)));
        ModifyRequest request = new ModifyRequest(dn, modifications);
        if (old.isEmpty() && supportsAssertion()) {
            request.addControl(new AssertionRequestControl(noLease(), true));
        }
        try {
            session.modify(request);
            return true;
        } catch (LDAPException e) {
            if (TAKEN.contains(e.getResultCode())) {
                return false;
            }
            throw session.failures().request("the lease entry " + dn, e);
        }
    }

    private Modification change(ModificationType type, LeaseValue value) {
        return new Modification(type, attribute, value.text());
    }

    private Filter noLease() {
        return Filter.createNOTFilter(
                Filter.createSubstringFilter(attribute, LeaseValue.PREFIX, null, null));
    }

    private boolean supportsAssertion() throws ConnectorException {
        return session.rootDse()
                .map(root -> root.supportsControl(AssertionRequestControl.ASSERTION_REQUEST_OID))
                .orElse(false);
    }
}
