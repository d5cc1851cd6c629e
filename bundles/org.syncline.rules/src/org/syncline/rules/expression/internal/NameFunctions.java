// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.Collections;
import java.util.List;
import org.syncline.rules.expression.EvaluationException;

/** Distinguished names (semantics reference, 3.4, directory). */
final class NameFunctions {
    private static final List<String> OPTIONS = List.of("DC");

    private NameFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "str DNComponent(ref name, num position)",
                        "The value of a component, counted from the left, as it is written in the"
                                + " name.",
                        Datum.Absent.NULL,
                        a -> component(components(a), a)),
                Function.of(
                        "str DNComponentRev(ref name, num position [, enum option])",
                        "The value of a component, counted from the right, as it is written in the"
                                + " name; option DC skips the dc= components.",
                        Datum.Absent.NULL,
                        NameFunctions::componentFromRight),
                Function.of(
                        "str EscapeDNComponent(str component)",
                        "Escapes one component, written attribute=value, for use in a"
                                + " distinguished name.",
                        Datum.Absent.NULL,
                        NameFunctions::escape));
    }

    private static List<String> components(Arguments a) throws EvaluationException {
        a.expectRead(a.get(0));
        return NameText.components(a.reference(0).text());
    }

    private static Datum componentFromRight(Arguments a) throws EvaluationException {
        List<String> components = components(a);
        Collections.reverse(components);
        if (a.has(2) && !a.word(2, "", OPTIONS).isEmpty()) {
            components.removeIf(component -> NameText.isNamed(component, "dc"));
        }
        return component(components, a);
    }

    private static Datum component(List<String> components, Arguments a)
            throws EvaluationException {
        int position = a.position(1);
        return position < 1 || position > components.size()
                ? Datum.Absent.NULL
                : new Datum.Text(NameText.value(components.get(position - 1)));
    }

    private static Datum escape(Arguments a) throws EvaluationException {
        String component = a.text(0);
        int equals = component.indexOf('=');
        String attribute = equals < 0 ? "" : component.substring(0, equals).strip();
        if (!NameText.isAttributeName(attribute)) {
            throw a.failAt(0, "\"" + component + "\" is not written as attribute=value.");
        }
        String value = component.substring(equals + 1);
        if (value.isEmpty()) {
            throw a.failAt(0, "the component \"" + attribute + "=\" has no value.");
        }
        return a.result(attribute + "=" + NameText.escape(value));
    }
}
