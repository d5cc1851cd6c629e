// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.write;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.Identifiers;

/** Writes one rule as XML, in the order of elements and the layout of the product. */
public final class RuleXmlWriter {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,100}");

    private final ForeignRule rule;
    private final Consumer<ForeignNote> notes;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    public RuleXmlWriter(ForeignRule rule, Consumer<ForeignNote> notes) {
        this.rule = rule;
        this.notes = notes;
    }

    public String write() throws FormatException {
        open("synchronizationRule");
        String id = WrittenIds.of(rule);
        element("id", braced(id));
        element("internal-id", braced(rule.internalId() == null ? id : rule.internalId()));
        element("version", String.valueOf(rule.version() == null ? 1 : rule.version()));
        element("name", rule.name());
        element("description", rule.description());
        element("immutable-tag", rule.tag());
        element("direction", Written.direction(rule));
        element("disabled", rule.disabled() ? "True" : "False");
        element("connector", braced(rule.connector()));
        element("sourceObjectType", rule.sourceType());
        element("targetObjectType", rule.targetType());
        element("linkType", Written.linkType(rule.linkType()));
        precedence();
        String expiry = rule.softDeleteExpiry();
        element("softDeleteExpiryInterval", expiry == null ? "00:00:00" : expiry);
        element("EnablePasswordSync", rule.passwordSync() ? "true" : "false");
        flows();
        joins();
        scope();
        extras();
        close("synchronizationRule");
        out.setLength(out.length() - 1);
        return out.toString();
    }

    private void precedence() throws FormatException {
        if (rule.precedence() == null) {
            note("precedence", "the rule has no precedence; the server will want one");
        } else {
            element("precedence", rule.precedence().toString());
        }
        element("precedence-after", braced(orZero(rule.precedenceAfter())));
        element("precedence-before", braced(orZero(rule.precedenceBefore())));
    }

    private static String orZero(String id) {
        return id == null ? Written.ZERO : id;
    }

    private static String braced(String id) {
        return Identifiers.isGuid(id) ? "{" + Identifiers.plain(id) + "}" : id;
    }

    private void note(String subject, String reason) {
        notes.accept(
                new ForeignNote(
                        true, "rule", rule.name() + ": " + subject, rule.location(), reason));
    }

    private void flows() throws FormatException {
        List<ForeignFlow> flows =
                rule.flows().stream()
                        .filter(f -> f.kind() != ForeignFlow.Kind.NOT_CARRIED)
                        .toList();
        if (flows.size() < rule.flows().size()) {
            rule.flows().stream()
                    .filter(f -> f.kind() == ForeignFlow.Kind.NOT_CARRIED)
                    .forEach(f -> note(f.target(), "not written: " + f.remark()));
        }
        block("attribute-mappings", flows.isEmpty());
        for (ForeignFlow flow : flows) {
            flow(flow);
        }
        end("attribute-mappings", flows.isEmpty());
    }

    private void flow(ForeignFlow flow) throws FormatException {
        indent().append(flow.once() ? "<mapping execute-once=\"true\">\n" : "<mapping>\n");
        depth++;
        element("dest", flow.target());
        if (flow.kind() == ForeignFlow.Kind.CONSTANT) {
            element("src", flow.text());
        } else if (!flow.sources().isEmpty()) {
            open("src");
            for (String source : flow.sources()) {
                element("attr", source);
            }
            close("src");
        }
        if (flow.kind() == ForeignFlow.Kind.EXPRESSION) {
            element("expression", flow.text());
        }
        element("valueMergeType", flow.mergeType());
        close("mapping");
    }

    private void joins() throws FormatException {
        block("relationshipCriteria", rule.joins().isEmpty());
        for (List<ForeignJoin> group : rule.joins()) {
            open("conditions");
            for (ForeignJoin join : group) {
                open("condition");
                if (join.caseSensitive()) {
                    element("caseSensitive", "True");
                }
                element("csAttribute", join.csAttribute());
                element("ilmAttribute", join.mvAttribute());
                close("condition");
            }
            close("conditions");
        }
        end("relationshipCriteria", rule.joins().isEmpty());
    }

    private void scope() throws FormatException {
        block("synchronizationCriteria", rule.scope().isEmpty());
        for (List<ForeignClause> group : rule.scope()) {
            open("conditions");
            for (ForeignClause clause : group) {
                open("scope");
                element("csAttribute", clause.attribute());
                element("csOperator", Written.operator(clause.operator()));
                element("csValue", clause.value());
                close("scope");
            }
            close("conditions");
        }
        end("synchronizationCriteria", rule.scope().isEmpty());
    }

    private void extras() throws FormatException {
        for (var extra : rule.extras().entrySet()) {
            if (NAME.matcher(extra.getKey()).matches()) {
                element(extra.getKey(), extra.getValue());
            } else {
                note(extra.getKey(), "this field has no name that XML can hold");
            }
        }
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    private void open(String name) {
        indent().append('<').append(name).append(">\n");
        depth++;
    }

    private void close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
    }

    private void block(String name, boolean empty) {
        if (empty) {
            indent().append('<').append(name).append(" />\n");
        } else {
            open(name);
        }
    }

    private void end(String name, boolean empty) {
        if (!empty) {
            close(name);
        }
    }

    private void element(String name, String text) throws FormatException {
        indent().append('<').append(name);
        if (text.isEmpty()) {
            out.append(" />\n");
        } else {
            out.append('>').append(escaped(Written.checked(rule, text)));
            out.append("</").append(name).append(">\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }
}
