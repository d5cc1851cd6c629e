// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.syncline.formats.agent.FunctionTree;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;
import org.syncline.model.Printable;

/**
 * Reads the tree of functions of a synchronization rule. Strings carry their quotes in the file and
 * attributes are bare names; numbers and truth values are what is left.
 */
final class TreeReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Set<String> FUNCTION = Set.of("arg", "@id", "@isCustomExpression");

    private final Set<String> sources;
    private final String subject;
    private final Notes notes;

    /**
     * @param sources the attributes of the mapping's source list
     * @param subject how notes call the flow
     */
    TreeReader(Set<String> sources, String subject, Notes notes) {
        this.sources = sources;
        this.subject = subject;
        this.notes = notes;
    }

    /** Reads one {@code fn}. The depth is bounded by that of the file. */
    FunctionTree call(XmlElement fn) {
        notes.unknown(fn, "expression", subject, FUNCTION);
        List<FunctionTree> arguments = new ArrayList<>();
        fn.all("arg").map(this::argument).forEach(arguments::add);
        return new FunctionTree.Call(
                fn.attribute("id"),
                fn.attribute("isCustomExpression").equals("true"),
                arguments,
                fn.location());
    }

    private FunctionTree argument(XmlElement arg) {
        List<XmlElement> functions = arg.all("fn").toList();
        String text = arg.trimmed();
        if (functions.isEmpty() && arg.children().isEmpty()) {
            return leaf(arg, text);
        }
        if (functions.size() == 1 && arg.children().size() == 1 && text.isEmpty()) {
            return call(functions.get(0));
        }
        String what = "an argument holds neither one value nor one function";
        notes.lost("expression", subject, arg.location(), what);
        return new FunctionTree.Unknown(what + ": " + Printable.of(text, 200), arg.location());
    }

    private FunctionTree leaf(XmlElement arg, String text) {
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            return new FunctionTree.Text(text.substring(1, text.length() - 1), arg.location());
        }
        if (sources.contains(text)) {
            return new FunctionTree.Attribute(text, true, arg.location());
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty()
                || NUMBER.matcher(text).matches()
                || lower.equals("true")
                || lower.equals("false")) {
            return new FunctionTree.Constant(text, arg.location());
        }
        return new FunctionTree.Attribute(text, false, arg.location());
    }
}
