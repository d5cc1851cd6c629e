// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.agent.AgentReader;
import org.syncline.formats.internal.agent.MetaverseReader;
import org.syncline.formats.internal.policy.PolicyReader;
import org.syncline.formats.internal.rule.RuleXmlReader;
import org.syncline.formats.internal.script.RuleScriptReader;
import org.syncline.formats.internal.xml.TextFile;
import org.syncline.formats.internal.xml.XmlElement;
import org.syncline.formats.internal.xml.XmlFile;
import org.syncline.formats.internal.xml.XmlLimits;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/** Finds out what one file is and reads it. */
public final class FileReader {
    private static final long TEXT_LIMIT = 16L << 20;
    private static final String EXPECTED =
            "give the configuration folder of Azure AD Connect, a rule script (.ps1), a policy"
                    + " (.json) or the XML export of a management agent or metaverse";

    private final Function<Path, String> names;

    public FileReader(Function<Path, String> names) {
        this.names = names;
    }

    /**
     * Reads a file.
     *
     * @throws FormatException when it cannot be read or is nothing that is known
     */
    public ForeignConfiguration read(Path file) throws FormatException {
        String name = names.apply(file);
        if (!Files.exists(file)) {
            throw refused(name, "there is no such file or folder", "check the path");
        }
        Notes notes = new Notes();
        ForeignConfiguration found = read(file, name, notes);
        List<ForeignNote> all = new ArrayList<>();
        notes.deliver(all::add);
        return new ForeignConfiguration(found.agents(), found.metaverses(), found.rules(), all);
    }

    private ForeignConfiguration read(Path file, String name, Notes notes) throws FormatException {
        return switch (FileKind.of(file, TextFile.look(file, name))) {
            case XML ->
                    xml(
                            new XmlFile(name, XmlLimits.DEFAULT, AgentReader.SKIPPED).read(file),
                            notes);
            case SCRIPT -> script(file, name, notes);
            case JSON -> json(file, name, notes);
            case OTHER -> throw refused(name, "this is no configuration that is known", EXPECTED);
        };
    }

    private static FormatException refused(String name, String problem, String remedy) {
        return new FormatException(new SourceLocation(name, 0, 0), problem, remedy);
    }

    private static ForeignConfiguration xml(XmlElement root, Notes notes) throws FormatException {
        if (RuleXmlReader.isRule(root)) {
            return rules(List.of(RuleXmlReader.read(root, notes)));
        }
        if (AgentReader.isAgent(root)) {
            return new ForeignConfiguration(
                    List.of(AgentReader.read(root, notes)), List.of(), List.of(), List.of());
        }
        if (MetaverseReader.isMetaverse(root)) {
            return new ForeignConfiguration(
                    List.of(), List.of(MetaverseReader.read(root, notes)), List.of(), List.of());
        }
        String what =
                switch (root.name()) {
                    case "cs-objects", "mms", "mmsml" -> "a connector space export (data)";
                    case "run-history", "execution-histories" -> "a run history (data)";
                    default -> "a <" + Printable.of(root.name(), 60) + "> document";
                };
        throw new FormatException(
                root.location(), "this is " + what + ", not a configuration", EXPECTED);
    }

    private static ForeignConfiguration rules(List<ForeignRule> rules) {
        return new ForeignConfiguration(List.of(), List.of(), rules, List.of());
    }

    private static ForeignConfiguration script(Path file, String name, Notes notes)
            throws FormatException {
        TextFile text = TextFile.read(file, name, TEXT_LIMIT, true);
        if (text.oldCodePage()) {
            notes.remark(
                    "file",
                    name,
                    new SourceLocation(name, 0, 0),
                    "it is no Unicode text and was read as Windows-1252; check letters with"
                            + " accents");
        }
        List<ForeignRule> rules = RuleScriptReader.read(text.text(), name, notes);
        if (rules.isEmpty() && !RuleScriptReader.isScript(text.text())) {
            throw refused(
                    name,
                    "this script makes no rules (New-ADSyncRule)",
                    "give a script that the rule editor exported");
        }
        return rules(rules);
    }

    private static ForeignConfiguration json(Path file, String name, Notes notes)
            throws FormatException {
        TextFile text = TextFile.read(file, name, TEXT_LIMIT, false);
        if (!PolicyReader.isPolicy(text.text())) {
            throw refused(name, "this JSON document is no synchronization policy", EXPECTED);
        }
        return PolicyReader.read(text.text(), name, notes);
    }

    /** What a file looks like. */
    private enum FileKind {
        XML,
        SCRIPT,
        JSON,
        OTHER;

        static FileKind of(Path file, String head) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            String start = head.strip();
            if (name.endsWith(".ps1") || name.endsWith(".psm1")) {
                return SCRIPT;
            }
            if (start.startsWith("<") && !start.startsWith("<#") || name.endsWith(".xml")) {
                return XML;
            }
            if (name.endsWith(".json") || start.startsWith("{")) {
                return JSON;
            }
            if (RuleScriptReader.isScript(head)) {
                return SCRIPT;
            }
            return start.startsWith("[") ? JSON : OTHER;
        }
    }
}
