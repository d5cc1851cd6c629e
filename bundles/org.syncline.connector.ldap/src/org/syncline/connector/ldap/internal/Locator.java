// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.syncline.connector.ExportObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;

/**
 * Finds the live object: under the names where it should be, else by its anchor wherever it is.
 * Only the attributes that changes concern are read.
 */
final class Locator {
    private final ExportObject object;
    private final ServerFeatures features;
    private final Anchors anchors;
    private final String[] attributes;
    private final Deque<Dn> names;
    private boolean askedByAnchor;
    private RawEntry found;
    private Turn failure;

    /**
     * @param names where the object may be, the likeliest first
     */
    Locator(ExportObject object, List<Dn> names, ServerFeatures features, Anchors anchors) {
        this.object = object;
        this.features = features;
        this.anchors = anchors;
        this.names = new ArrayDeque<>(names);
        this.attributes = attributes(object, anchors);
    }

    static String[] attributes(ExportObject object, Anchors anchors) {
        Set<String> names = new LinkedHashSet<>(anchors.attributes());
        names.add("objectClass");
        object.changes().stream()
                .map(AttributeChange::attribute)
                .filter(attribute -> !WriteOnly.is(attribute))
                .forEach(names::add);
        return names.toArray(String[]::new);
    }

    Turn begin() {
        return new Turn.Send(byName(names.poll(), attributes));
    }

    static SearchRequest byName(Dn dn, String[] attributes) {
        return search(
                dn.text(),
                SearchScope.BASE,
                Filter.createPresenceFilter("objectClass"),
                attributes);
    }

    private static SearchRequest search(
            String base, SearchScope scope, Filter filter, String[] attributes) {
        return new SearchRequest(
                base, scope, DereferencePolicy.NEVER, 2, 0, false, filter, attributes);
    }

    /** The next request, or null when the search has ended. */
    Turn next(Answer answer) {
        if (!answer.succeeded() && !answer.is(ResultCode.NO_SUCH_OBJECT)) {
            failure =
                    new Turn.Finished(
                            ExportErrors.failed(ExportErrors.Action.READ, object, answer.result()));
            return null;
        }
        RawEntry entry = answer.entry();
        if (entry != null && isOurs(entry)) {
            found = entry;
            return null;
        }
        return names.isEmpty() ? byAnchor() : begin();
    }

    private boolean isOurs(RawEntry entry) {
        return object.anchor() == null || object.anchor().equals(anchors.orNull(entry));
    }

    private Turn byAnchor() {
        String suffix = features.suffixOf(object.dn());
        if (askedByAnchor || object.anchor() == null || suffix == null) {
            return null;
        }
        askedByAnchor = true;
        return new Turn.Send(
                search(suffix, SearchScope.SUB, anchors.filter(object.anchor()), attributes));
    }

    /** Why the object could not be looked for, or null. */
    Turn failure() {
        return failure;
    }

    /** The live object, or null when there is none. */
    RawEntry found() {
        return found;
    }

    /** Whether the live object has this name, the spelling aside. */
    @SuppressWarnings("unused") // a server's name that is none is not the one asked for
    static boolean hasName(RawEntry entry, Dn dn) {
        try {
            return Dn.of(entry.dn()).equals(dn);
        } catch (InvalidDnException e) {
            return false;
        }
    }
}
