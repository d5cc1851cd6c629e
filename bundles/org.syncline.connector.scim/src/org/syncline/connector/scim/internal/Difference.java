// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportResult;
import org.syncline.connector.scim.internal.Slot.Shape;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** Compares what is wanted with what a live object has. */
final class Difference {
    private static final int MAX_SHOWN = 200;

    private final ResourceKind kind;
    private final Ids ids;
    private final Cancellation cancellation;

    /**
     * What is still to be done to one attribute.
     *
     * @param removed values that are there and shall go
     * @param added values that are not there and shall come
     */
    record Open(Slot slot, List<JsonElement> removed, List<JsonElement> added) {}

    Difference(ResourceKind kind, Ids ids, Cancellation cancellation) {
        this.kind = kind;
        this.ids = ids;
        this.cancellation = cancellation;
    }

    /**
     * What is still to be done, in an order in which the marking of a primary value comes last.
     *
     * @param live the object as it is; empty for one that is to be made
     * @param conflicts takes attributes that hold neither what was expected nor what is wanted
     * @throws Refused when a value cannot be written at all
     */
    List<Open> open(List<AttributeChange> changes, JsonObject live, List<String> conflicts)
            throws Refused, ConnectorException {
        List<Open> open = new ArrayList<>();
        for (AttributeChange change : changes) {
            Slot slot = slot(change);
            if (!slot.access().returned()) {
                open.add(new Open(slot, List.of(), written(slot, change.after())));
            } else if (slot.multiValued()) {
                compareValues(slot, change, live).ifPresent(open::add);
            } else {
                compareSingle(slot, change, live, conflicts).ifPresent(open::add);
            }
        }
        open.sort(Comparator.comparing(one -> one.slot().shape() == Shape.PRIMARY));
        return open;
    }

    private Slot slot(AttributeChange change) throws Refused {
        String shown = Printable.of(change.attribute(), MAX_SHOWN);
        Slot slot =
                kind.slot(change.attribute())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                ExportErrors.SCHEMA,
                                                "The service has no attribute \""
                                                        + shown
                                                        + "\" of "
                                                        + kind.name()
                                                        + "; discover the schema again."));
        if (!slot.access().writable()) {
            throw new Refused(
                    "constraint-violation",
                    "The service writes \"" + shown + "\" itself; remove the flow to it.");
        }
        if (!slot.multiValued() && change.after().size() > 1) {
            throw new Refused(
                    "constraint-violation",
                    "\""
                            + shown
                            + "\" takes one value, but there are "
                            + change.after().size()
                            + ".");
        }
        return slot;
    }

    /** Value by value: what somebody else added or removed is none of our business. */
    private Optional<Open> compareValues(Slot slot, AttributeChange change, JsonObject live)
            throws Refused, ConnectorException {
        List<JsonElement> present = live(slot, live);
        Values liveValues = comparable(slot, present);
        List<JsonElement> removed = new ArrayList<>();
        List<JsonElement> gone = expected(slot, change.removed());
        List<JsonElement> added = written(slot, change.added());
        Values wanted = comparable(slot, added);
        for (JsonElement value : gone) {
            Value compared = comparable(slot, value);
            if (liveValues.contains(compared) && !wanted.contains(compared)) {
                // As the service spells it, so that its filters find it.
                present.stream()
                        .filter(one -> comparable(slot, one).equals(compared))
                        .forEach(removed::add);
            }
        }
        added.removeIf(value -> liveValues.contains(comparable(slot, value)));
        return removed.isEmpty() && added.isEmpty()
                ? Optional.empty()
                : Optional.of(new Open(slot, removed, added));
    }

    private Optional<Open> compareSingle(
            Slot slot, AttributeChange change, JsonObject live, List<String> conflicts)
            throws Refused, ConnectorException {
        List<JsonElement> present = live(slot, live);
        Values liveValues = comparable(slot, present.stream().limit(1).toList());
        List<JsonElement> after = written(slot, change.after());
        if (liveValues.equals(comparable(slot, after))) {
            return Optional.empty();
        }
        List<JsonElement> before = expected(slot, change.before());
        // An object that was referred to and is gone cannot be compared with any more.
        boolean incomparable = before.size() < change.before().size();
        if (!incomparable && !liveValues.equals(comparable(slot, before))) {
            conflicts.add(change.attribute());
            return Optional.empty();
        }
        return Optional.of(new Open(slot, present.stream().limit(1).toList(), after));
    }

    /** Attributes that an existing object does not hold as an add would have made them. */
    List<String> missing(List<AttributeChange> changes, JsonObject live)
            throws Refused, ConnectorException {
        List<String> missing = new ArrayList<>();
        for (AttributeChange change : changes) {
            Slot slot = slot(change);
            Values present = comparable(slot, live(slot, live));
            boolean lacks =
                    slot.access().returned()
                            && !comparable(slot, written(slot, change.after()))
                                    .minus(present)
                                    .isEmpty();
            if (lacks) {
                missing.add(Printable.of(change.attribute(), MAX_SHOWN));
            }
        }
        return missing;
    }

    /** Distinct, as {@link Values} are. */
    private static List<JsonElement> live(Slot slot, JsonObject live) {
        return Leaves.of(live, slot).stream().distinct().toList();
    }

    /** Values as they are written; every reference must lead somewhere. */
    private List<JsonElement> written(Slot slot, Values values) throws Refused, ConnectorException {
        List<JsonElement> written = new ArrayList<>();
        for (Value value : values) {
            Optional<JsonElement> one = element(slot, value);
            if (one.isEmpty()) {
                throw new Refused(
                        ExportErrors.REFERENCE,
                        "\""
                                + Printable.of(slot.name(), MAX_SHOWN)
                                + "\" refers to \""
                                + Printable.of(value.text(), MAX_SHOWN)
                                + "\", and the service has no single object of that name.");
            }
            written.add(one.get());
        }
        return written;
    }

    /** Values as they should be there; references to what is gone are left out. */
    private List<JsonElement> expected(Slot slot, Values values)
            throws Refused, ConnectorException {
        List<JsonElement> expected = new ArrayList<>();
        for (Value value : values) {
            element(slot, value).ifPresent(expected::add);
        }
        return expected;
    }

    private Optional<JsonElement> element(Slot slot, Value value)
            throws Refused, ConnectorException {
        if (slot.valueType() == ValueType.REFERENCE) {
            Dn dn = value instanceof Value.Reference reference ? reference.dn() : null;
            return dn == null ? Optional.empty() : ids.of(dn, cancellation).map(JsonPrimitive::new);
        }
        try {
            return Optional.of(ValueCodec.write(value, slot));
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    new ExportResult.Failed(
                            "invalid-attribute-value",
                            "",
                            "",
                            "A value of \""
                                    + Printable.of(slot.name(), MAX_SHOWN)
                                    + "\" is no "
                                    + Printable.of(slot.scimType(), MAX_SHOWN)
                                    + "."),
                    e);
        }
    }

    private static Values comparable(Slot slot, List<JsonElement> elements) {
        return Values.of(elements.stream().map(element -> comparable(slot, element)).toList());
    }

    @SuppressWarnings("unused") // a live value of another type is simply not equal
    private static Value comparable(Slot slot, JsonElement element) {
        try {
            return ValueCodec.read(element, slot.valueType());
        } catch (IllegalArgumentException e) {
            return Value.of(element.toString());
        }
    }
}
