// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.syncline.formats.internal.write.RuleScriptWriter;
import org.syncline.formats.internal.write.RuleXmlWriter;
import org.syncline.formats.internal.write.WrittenIds;

/**
 * Writes rules in foreign formats, exactly as the old tools do, so that these can read them.
 * Stateless, safe for use by many threads.
 */
public final class ForeignWriter {
    private ForeignWriter() {}

    /**
     * Writes rules as a configuration folder of Azure AD Connect holds them.
     *
     * @param notes receives what the format cannot hold
     * @return the files' texts by name, {@code SynchronizationRule_{…}.xml}; to be stored as UTF-8
     * @throws FormatException when a rule holds characters that XML cannot, or two rules have one
     *     identifier
     */
    public static Map<String, String> xmlFiles(List<ForeignRule> rules, Consumer<ForeignNote> notes)
            throws FormatException {
        Map<String, String> files = new LinkedHashMap<>();
        for (ForeignRule rule : rules) {
            String name = "SynchronizationRule_{" + WrittenIds.of(rule) + "}.xml";
            if (files.putIfAbsent(name, xml(rule, notes)) != null) {
                throw new FormatException(
                        rule.location(),
                        "a second rule has the identifier " + WrittenIds.of(rule),
                        "give one of the two rules another identifier");
            }
        }
        return files;
    }

    /**
     * Writes one rule as XML (formats reference, 1.2).
     *
     * @param notes receives what the format cannot hold
     * @throws FormatException when it holds characters that XML cannot
     */
    public static String xml(ForeignRule rule, Consumer<ForeignNote> notes) throws FormatException {
        return new RuleXmlWriter(rule, notes).write();
    }

    /**
     * Writes rules as a PowerShell script like the rule editor's (formats reference, 5.1). Text is
     * in single quotes throughout, so nothing in a rule can be taken for code. To be stored as
     * UTF-8; it starts with a byte order mark when it holds more than ASCII, because old versions
     * of PowerShell would take it for another encoding.
     *
     * @param notes receives what the format cannot hold; that it has no place for revision and
     *     second identifier is not said for each rule
     * @throws FormatException when a rule holds control characters
     */
    public static String script(List<ForeignRule> rules, Consumer<ForeignNote> notes)
            throws FormatException {
        return new RuleScriptWriter(notes).write(rules);
    }
}
