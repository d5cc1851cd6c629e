// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.PostReadRequestControl;
import com.unboundid.ldap.sdk.controls.PostReadResponseControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * Makes an object. It is tried first and read only when it exists already, because that happens
 * after a crash alone.
 */
final class AddExport implements ObjectExport {
    private static final int MAX_SHOWN = 300;
    private static final String OBJECT_CLASS = "objectClass";

    private final ExportObject object;
    private final Dn dn;
    private final ServerFeatures features;
    private final Anchors anchors;

    /** Whether the add was refused because the object exists. */
    private boolean exists;

    private LDAPResult refusal;

    /** Whether the add was answered, so that the next answer is the entry. */
    private boolean sent;

    AddExport(ExportObject object, Dn dn, ServerFeatures features, Anchors anchors) {
        this.object = object;
        this.dn = dn;
        this.features = features;
        this.anchors = anchors;
    }

    @Override
    public Turn begin() {
        AddRequest request = new AddRequest(dn.text(), attributes());
        if (features.postRead()) {
            request.addControl(
                    new PostReadRequestControl(false, anchors.attributes().toArray(String[]::new)));
        }
        return new Turn.Send(request);
    }

    private List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        attributes.add(new Attribute(OBJECT_CLASS, classes()));
        names.add(OBJECT_CLASS);
        for (AttributeChange change : object.changes()) {
            if (names.add(change.attribute()) && !change.after().isEmpty()) {
                attributes.add(
                        new Attribute(
                                features.written(change.attribute()),
                                ValueWriter.bytes(change.attribute(), change.after())));
            }
        }
        addNaming(attributes, names);
        return attributes;
    }

    private String[] classes() {
        Values given =
                object.changes().stream()
                        .filter(change -> change.attribute().equalsIgnoreCase(OBJECT_CLASS))
                        .map(AttributeChange::after)
                        .findFirst()
                        .orElse(Values.NONE);
        return ObjectClasses.of(object.objectType(), given, features.schema());
    }

    /** Not every server adds what the name says of the entry. */
    private void addNaming(List<Attribute> attributes, Set<String> names) {
        RDN rdn = rdn();
        for (int i = 0; i < rdn.getAttributeNames().length; i++) {
            String name = rdn.getAttributeNames()[i];
            if (names.add(name)) {
                attributes.add(new Attribute(name, rdn.getByteArrayAttributeValues()[i]));
            }
        }
    }

    private RDN rdn() {
        try {
            return new RDN(dn.rdn());
        } catch (LDAPException e) {
            throw new IllegalStateException("the name was parsed before", e);
        }
    }

    @Override
    public Turn next(Answer answer) {
        if (sent) {
            return read(answer);
        }
        sent = true;
        if (answer.succeeded()) {
            Value.Binary anchor = postRead(answer);
            return anchor == null ? readAgain() : Turn.done(anchor);
        }
        exists = answer.is(ResultCode.ENTRY_ALREADY_EXISTS);
        refusal = answer.result();
        return exists
                ? readAgain()
                : new Turn.Finished(
                        ExportErrors.failed(ExportErrors.Action.ADD, object, answer.result()));
    }

    /** Active Directory says that an object exists when only its account name does. */
    private Turn unique() {
        return new Turn.Finished(
                new ExportResult.Failed(
                        ExportErrors.EXISTS,
                        Integer.toString(refusal.getResultCode().intValue()),
                        refusal.getResultCode().getName(),
                        "There is no object of this name, but another one has a value that must be"
                                + " unique, such as sAMAccountName or userPrincipalName. "
                                + ExportErrors.detail(object, refusal)));
    }

    private Turn readAgain() {
        return new Turn.Send(Locator.byName(dn, Locator.attributes(object, anchors)));
    }

    @SuppressWarnings("unused") // an unreadable control is none: the entry is read instead
    private Value.Binary postRead(Answer answer) {
        try {
            PostReadResponseControl control = PostReadResponseControl.get(answer.result());
            ReadOnlyEntry entry = control == null ? null : control.getEntry();
            return entry == null ? null : anchors.orNull(new RawEntry(asFound(entry)));
        } catch (LDAPException e) {
            return null;
        }
    }

    private static SearchResultEntry asFound(ReadOnlyEntry entry) {
        return new SearchResultEntry(entry.getDN(), entry.getAttributes());
    }

    private Turn read(Answer answer) {
        RawEntry live = answer.entry();
        if (!exists) {
            return Turn.done(live == null ? null : anchors.orNull(live));
        }
        if (answer.is(ResultCode.NO_SUCH_OBJECT)) {
            return unique();
        }
        if (live == null) {
            return Turn.failed(
                    ExportErrors.EXISTS,
                    "There is an object of this name that the account may not read.");
        }
        List<String> missing = Difference.missing(object.changes(), live);
        boolean otherType =
                Stream.of(EntryReader.objectClasses(live))
                        .noneMatch(object.objectType()::equalsIgnoreCase);
        if (missing.isEmpty() && !otherType) {
            return Turn.done(anchors.orNull(live));
        }
        return Turn.failed(
                ExportErrors.EXISTS,
                "There is another object of this name; it differs in "
                        + Printable.of(
                                otherType ? OBJECT_CLASS : String.join(", ", missing), MAX_SHOWN)
                        + ". Rename or remove it, or let a rule join it.");
    }
}
