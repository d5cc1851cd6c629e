// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.symbols;

import static org.syncline.language.sync.SyncPackage.Literals.RULE_END__CONNECTOR;
import static org.syncline.language.sync.SyncPackage.Literals.RULE_END__TYPE;

import java.util.StringJoiner;
import org.syncline.language.ide.internal.SourceTexts;
import org.syncline.language.sync.DescriptionItem;
import org.syncline.language.sync.DisabledItem;
import org.syncline.language.sync.EndsItem;
import org.syncline.language.sync.LinkItem;
import org.syncline.language.sync.PrecedenceItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.RuleEnd;
import org.syncline.language.sync.RuleItem;

/**
 * What a rule is, without its scope, joins and flows, in the words of the file; parts that are
 * missing in a half-written rule are empty.
 *
 * @param ends such as {@code contoso.com user → person}
 * @param link such as {@code link provision}
 * @param precedence such as {@code precedence 100}
 * @param disabled whether the rule is switched off
 * @param description what the author wrote
 */
public record RuleHeader(
        String ends, String link, String precedence, boolean disabled, String description) {
    /** Reads the header off a rule. */
    public static RuleHeader of(RuleBlock rule) {
        String ends = "";
        String link = "";
        String precedence = "";
        String description = "";
        boolean disabled = false;
        for (RuleItem item : rule.getItems()) {
            if (item instanceof EndsItem end) {
                ends = end(end.getFrom()) + " → " + end(end.getTo());
            } else if (item instanceof LinkItem) {
                link = SourceTexts.of(item);
            } else if (item instanceof PrecedenceItem) {
                precedence = SourceTexts.of(item);
            } else if (item instanceof DescriptionItem text) {
                description = text.getText() == null ? "" : text.getText();
            }
            disabled |= item instanceof DisabledItem;
        }
        return new RuleHeader(ends, link, precedence, disabled, description);
    }

    private static String end(RuleEnd end) {
        if (end == null) {
            return "?";
        }
        String connector = SourceTexts.at(end, RULE_END__CONNECTOR);
        String type = SourceTexts.at(end, RULE_END__TYPE);
        return connector.isEmpty() ? type : connector + " " + type;
    }

    /** One line for an outline. */
    public String shortText() {
        StringJoiner text = new StringJoiner(" · ");
        for (String part : new String[] {ends, link, precedence}) {
            if (!part.isEmpty()) {
                text.add(part);
            }
        }
        return text + (disabled ? " · disabled" : "");
    }
}
