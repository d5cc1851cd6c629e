// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.EntryDelta;
import org.syncline.connector.EntryDelta.ValueDelta;
import org.syncline.connector.ImportRequest;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Values;

/**
 * Gives the modifications of LDIF the types of the schema.
 *
 * @param anchor the attribute that must not change, empty when it is the name
 */
record Modifications(ImportRequest request, ValueReader values, Optional<String> anchor) {
    private static final ValueDelta NOTHING = new ValueDelta(false, Values.NONE, Values.NONE);

    /** What modifications, one after the other, do to the attributes that the request wants. */
    NavigableMap<String, ValueDelta> read(String type, List<Modification> modifications)
            throws Problem {
        Map<String, AttributeSchema> wanted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        wanted.putAll(request.schema().attributes(type));
        request.excludedAttributes().forEach(wanted::remove);
        NavigableMap<String, ValueDelta> deltas = new TreeMap<>();
        for (Modification modification : modifications) {
            checkAnchor(modification);
            AttributeSchema attribute = wanted.get(modification.getAttributeName());
            if (attribute != null) {
                ValueDelta before = deltas.getOrDefault(attribute.name(), NOTHING);
                deltas.put(attribute.name(), after(before, attribute, modification));
            }
        }
        deltas.replaceAll((name, delta) -> ofOne(wanted.get(name), delta));
        return deltas;
    }

    private void checkAnchor(Modification modification) throws Problem {
        if (anchor.filter(modification.getAttributeName()::equalsIgnoreCase).isPresent()) {
            throw new Problem(
                    "conflicting-modification-types",
                    "It changes "
                            + modification.getAttributeName()
                            + ", which the connector names as anchor and which identifies the"
                            + " object. Run a full import.");
        }
    }

    private ValueDelta after(
            ValueDelta before, AttributeSchema attribute, Modification modification)
            throws Problem {
        Values given =
                modification.getValueByteArrays().length == 0
                        ? Values.NONE
                        : values.read(
                                new AttributeSchema(attribute.name(), attribute.type(), true),
                                Arrays.asList(modification.getValueByteArrays()));
        ModificationType kind = modification.getModificationType();
        if (kind.equals(ModificationType.ADD)) {
            return new ValueDelta(
                    before.replaces(), before.added().plus(given), before.removed().minus(given));
        }
        if (kind.equals(ModificationType.DELETE) && !given.isEmpty()) {
            return new ValueDelta(
                    before.replaces(),
                    before.added().minus(given),
                    before.replaces() ? Values.NONE : before.removed().plus(given));
        }
        if (kind.equals(ModificationType.DELETE) || kind.equals(ModificationType.REPLACE)) {
            return new ValueDelta(true, given, Values.NONE);
        }
        throw new Problem(
                "invalid-modification-type",
                "It changes "
                        + attribute.name()
                        + " by \""
                        + kind.getName().toLowerCase(java.util.Locale.ROOT)
                        + "\"; add, delete and replace can be read.");
    }

    /** A new value of an attribute with one stands in place of whatever there was. */
    private static ValueDelta ofOne(AttributeSchema attribute, ValueDelta delta) {
        return attribute.multiValued() || delta.added().isEmpty()
                ? delta
                : new ValueDelta(true, delta.added(), Values.NONE);
    }

    /** The values of relative names that a rename takes and gives. */
    static List<Modification> ofRename(RawChange.Renamed renamed) throws Problem {
        List<Modification> modifications = new ArrayList<>();
        if (renamed.deletesOld()) {
            add(modifications, ModificationType.DELETE, rdn(EntryReader.name(renamed.dn()).rdn()));
        }
        add(modifications, ModificationType.ADD, rdn(renamed.rdn()));
        return modifications;
    }

    private static RDN rdn(String text) throws Problem {
        try {
            return new RDN(text);
        } catch (LDAPException e) {
            throw new Problem("invalid-dn", "Its name cannot be read: " + e.getExceptionMessage());
        }
    }

    private static void add(List<Modification> to, ModificationType kind, RDN rdn) {
        for (int i = 0; i < rdn.getAttributeNames().length; i++) {
            to.add(
                    new Modification(
                            kind,
                            rdn.getAttributeNames()[i],
                            rdn.getByteArrayAttributeValues()[i]));
        }
    }

    /** The change of an object, or null when it changes nothing that the request wants. */
    EntryDelta delta(Names.Held held, List<Modification> modifications) throws Problem {
        NavigableMap<String, ValueDelta> changed = read(held.type(), modifications);
        for (Map.Entry<String, ValueDelta> each : changed.entrySet()) {
            boolean single =
                    !request.schema()
                            .attribute(held.type(), each.getKey())
                            .orElseThrow()
                            .multiValued();
            if (single && each.getValue().added().size() > 1) {
                throw ValueReader.tooMany(each.getKey(), each.getValue().added().size());
            }
        }
        return changed.isEmpty() ? null : new EntryDelta(held.anchor(), null, changed);
    }
}
