// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.Map;
import java.util.TreeMap;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * Looks at what a connector reports before it is staged: connectors hand on what directories hold,
 * and both are hostile (semantics reference, 1.2 and 6.8). Attributes that nobody asked for are
 * left out.
 */
final class IntakeCheck {
    /** The longest anchor that can be indexed, in bytes. */
    static final int MAX_ANCHOR = 900;

    /** The longest value, in bytes or characters. */
    static final int MAX_VALUE = 10 << 20;

    private final Schema schema;

    IntakeCheck(Schema schema) {
        this.schema = schema;
    }

    /** What is wrong with an object; its message is for a person. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final String error;

        Refusal(String error, String detail) {
            super(detail, null, false, false);
            this.error = error;
        }

        String error() {
            return error;
        }
    }

    /** Whether imports bring an attribute of an object type. */
    boolean brings(String objectType, String attribute) {
        return schema.attributes(objectType).containsKey(attribute)
                && !SecretAttributes.contains(attribute);
    }

    /**
     * The object without what must not be stored.
     *
     * @throws Refusal when it cannot be staged
     */
    Entry check(Entry entry) throws Refusal {
        checkAnchor(entry.anchor());
        checkName(entry.dn());
        Map<String, AttributeSchema> declared = schema.attributes(entry.objectType());
        boolean clean = true;
        for (Map.Entry<String, Values> attribute : entry.attributes().entrySet()) {
            AttributeSchema known = declared.get(attribute.getKey());
            if (known == null || SecretAttributes.contains(attribute.getKey())) {
                clean = false;
            } else {
                check(known, attribute.getValue());
            }
        }
        return clean ? entry : stripped(entry);
    }

    private Entry stripped(Entry entry) {
        TreeMap<String, Values> rest = new TreeMap<>(entry.attributes());
        rest.keySet().removeIf(name -> !brings(entry.objectType(), name));
        return new Entry(entry.dn(), entry.objectType(), entry.anchor(), rest);
    }

    /** Checks an anchor. */
    static void checkAnchor(Value.Binary anchor) throws Refusal {
        if (anchor == null || anchor.length() == 0) {
            throw new Refusal(
                    ErrorTypes.MISSING_ANCHOR,
                    "The object has no anchor, so it could not be recognised again. Check that the"
                            + " account may read the anchor attribute.");
        }
        if (anchor.length() > MAX_ANCHOR) {
            throw new Refusal(
                    ErrorTypes.ANCHOR_TOO_LONG,
                    "The anchor has "
                            + anchor.length()
                            + " bytes; more than "
                            + MAX_ANCHOR
                            + " cannot be searched. Use another anchor attribute.");
        }
    }

    /** Names that a connector puts together can be longer than any that is parsed. */
    private static void checkName(Dn name) throws Refusal {
        if (name.text().length() > Dn.MAX_LENGTH || name.depth() > Dn.MAX_DEPTH) {
            throw new Refusal(
                    ErrorTypes.INVALID_DN,
                    "The name is longer than "
                            + Dn.MAX_LENGTH
                            + " characters or deeper than "
                            + Dn.MAX_DEPTH
                            + " levels.");
        }
    }

    private static void check(AttributeSchema known, Values values) throws Refusal {
        if (!known.multiValued() && values.size() > 1) {
            throw new Refusal(
                    ErrorTypes.MULTI_SINGLE,
                    known.name()
                            + " has "
                            + values.size()
                            + " values, but the schema allows one. Declare it multivalued.");
        }
        if (values.size() == 1) {
            check(known, values.first());
            return;
        }
        for (Value value : values) {
            check(known, value);
        }
    }

    private static void check(AttributeSchema known, Value value) throws Refusal {
        if (value.type() != known.type() || value instanceof Value.Link) {
            throw new Refusal(
                    ErrorTypes.UNSUPPORTED_VALUE,
                    known.name()
                            + " has a value of type "
                            + value.type().word()
                            + ", but the schema says "
                            + known.type().word()
                            + ". Correct the schema file, or read the schema again (discover).");
        }
        int length =
                switch (value) {
                    case Value.Text text -> text.text().length();
                    case Value.Binary binary -> binary.length();
                    case Value.Reference reference -> reference.dn().text().length();
                    default -> 0;
                };
        int most = value instanceof Value.Reference ? Dn.MAX_LENGTH : MAX_VALUE;
        if (length > most) {
            throw new Refusal(
                    ErrorTypes.INVALID_VALUE,
                    known.name() + " has a value of length " + length + "; at most " + most + ".");
        }
    }
}
