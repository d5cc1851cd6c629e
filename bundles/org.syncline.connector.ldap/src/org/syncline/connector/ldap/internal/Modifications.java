// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import com.unboundid.ldap.sdk.controls.PermissiveModifyRequestControl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.syncline.model.AttributeChange;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * Makes the modify request of an object. Between reading an object and writing it somebody else may
 * write: so a request depends on the values that were read. Where the server knows conditions (RFC
 * 4528) it has one; elsewhere the old value is deleted by name, which fails when it is not there.
 */
final class Modifications {
    /** Values of one attribute in one request; Active Directory takes some thousands. */
    static final int VALUES_AT_ONCE = 1000;

    private final ServerFeatures features;

    /** False after a server could not compare: some attributes have no matching rule. */
    private final boolean guarded;

    private final List<Modification> modifications = new ArrayList<>();
    private final List<Filter> conditions = new ArrayList<>();

    private Modifications(ServerFeatures features, boolean guarded) {
        this.features = features;
        this.guarded = guarded;
    }

    /**
     * The requests, to be sent one after the other: servers refuse very many values at a time, so
     * the members of a big group come and go in parts.
     *
     * @param incomplete whether the server gave only a part of the values of an attribute
     */
    static Deque<ModifyRequest> requests(
            ServerFeatures features,
            boolean guarded,
            String dn,
            List<AttributeChange> changes,
            boolean incomplete) {
        List<AttributeChange> first = new ArrayList<>();
        List<AttributeChange> parts = new ArrayList<>();
        for (AttributeChange change : changes) {
            boolean split = guarded && change.multiValued() && !WriteOnly.is(change.attribute());
            if (split && values(change) > VALUES_AT_ONCE) {
                parts.addAll(parts(change));
            } else {
                first.add(change);
            }
        }
        Deque<ModifyRequest> requests = new ArrayDeque<>();
        if (!first.isEmpty()) {
            requests.add(new Modifications(features, guarded).request(dn, first, incomplete));
        }
        for (AttributeChange part : parts) {
            requests.add(
                    new Modifications(features, guarded).request(dn, List.of(part), incomplete));
        }
        return requests;
    }

    private static long values(AttributeChange change) {
        return change.removed().stream().count() + change.added().stream().count();
    }

    /** New values come first: a group that must have a member always has one. */
    private static List<AttributeChange> parts(AttributeChange change) {
        List<AttributeChange> parts = new ArrayList<>();
        for (Values added : chunks(change.added())) {
            parts.add(new AttributeChange(change.attribute(), true, Values.NONE, added));
        }
        for (Values removed : chunks(change.removed())) {
            parts.add(new AttributeChange(change.attribute(), true, removed, Values.NONE));
        }
        return parts;
    }

    private static List<Values> chunks(Values values) {
        List<Value> all = values.stream().toList();
        List<Values> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += VALUES_AT_ONCE) {
            int end = Math.min(all.size(), start + VALUES_AT_ONCE);
            chunks.add(Values.of(all.subList(start, end)));
        }
        return chunks;
    }

    private ModifyRequest request(String dn, List<AttributeChange> changes, boolean incomplete) {
        for (AttributeChange change : changes) {
            add(change);
        }
        ModifyRequest request = new ModifyRequest(dn, modifications);
        if (!conditions.isEmpty()) {
            request.addControl(
                    new AssertionRequestControl(Filter.createANDFilter(conditions), true));
        }
        if (incomplete && features.permissiveModify()) {
            request.addControl(new PermissiveModifyRequestControl(true));
        }
        return request;
    }

    private void add(AttributeChange change) {
        if (WriteOnly.is(change.attribute())) {
            modify(ModificationType.REPLACE, change, change.after());
        } else if (!change.multiValued()) {
            addSingle(change);
        } else if (guarded) {
            modifyValues(change);
        } else {
            modify(ModificationType.REPLACE, change, change.after());
        }
    }

    private void modifyValues(AttributeChange change) {
        if (!change.removed().isEmpty()) {
            modify(ModificationType.DELETE, change, change.removed());
        }
        if (!change.added().isEmpty()) {
            modify(ModificationType.ADD, change, change.added());
        }
    }

    private void addSingle(AttributeChange change) {
        if (guarded && !features.assertion()) {
            modifyValues(change);
            return;
        }
        if (guarded) {
            condition(change);
        }
        modify(ModificationType.REPLACE, change, change.after());
    }

    /** Binary values are left out: few servers can compare them in a filter. */
    private void condition(AttributeChange change) {
        Value before = change.before().first();
        if (before == null) {
            conditions.add(Filter.createNOTFilter(Filter.createPresenceFilter(change.attribute())));
        } else if (!(before instanceof Value.Binary)) {
            conditions.add(
                    Filter.createEqualityFilter(
                            change.attribute(), ValueWriter.bytes(change.attribute(), before)));
        }
    }

    private void modify(ModificationType type, AttributeChange change, Values values) {
        ASN1OctetString[] bytes = ValueWriter.bytes(change.attribute(), values);
        modifications.add(new Modification(type, features.written(change.attribute()), bytes));
    }
}
