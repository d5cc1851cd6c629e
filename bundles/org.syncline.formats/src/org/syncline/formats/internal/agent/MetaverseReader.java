// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.ForeignMetaverse.DeletionRule;
import org.syncline.formats.ForeignMetaverse.ImportFlow;
import org.syncline.formats.Identifiers;
import org.syncline.formats.internal.DsmlSchema;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;

/** Reads {@code mv-data}: the metaverse of FIM, MIM and Azure AD Connect. */
public final class MetaverseReader {
    private static final Set<String> KNOWN =
            Set.of(
                    "format-version",
                    "version",
                    "schema",
                    "import-attribute-flow",
                    "provisioning",
                    "mv-deletion",
                    "extension",
                    "parameter-values",
                    "password-change-history-size",
                    "password-sync");

    private final XmlElement data;
    private final Notes notes;
    private final MappingReader mappings;

    private MetaverseReader(XmlElement data, Notes notes) {
        this.data = data;
        this.notes = notes;
        this.mappings = new MappingReader(notes);
    }

    /** Whether the element is a metaverse, bare or wrapped. */
    public static boolean isMetaverse(XmlElement root) {
        return root.name().equals("mv-data")
                || root.name().equals("saved-mv-configuration")
                        && root.first("mv-data").isPresent();
    }

    /**
     * Reads a metaverse.
     *
     * @param root for which {@link #isMetaverse} holds
     */
    public static ForeignMetaverse read(XmlElement root, Notes notes) {
        return new MetaverseReader(root.first("mv-data").orElse(root), notes).metaverse();
    }

    private ForeignMetaverse metaverse() {
        notes.unknown(data, "metaverse", "", KNOWN);
        Map<String, String> parameters = new LinkedHashMap<>();
        data.all("parameter-values")
                .forEach(values -> parameters.putAll(Parameters.read(values, notes)));
        return new ForeignMetaverse(
                DsmlSchema.read(data),
                parameters,
                importFlows(),
                recall(),
                data.path("mv-deletion", "mv-deletion-rule").map(this::deletionRule).toList(),
                data.path("extension", "assembly-name")
                        .map(XmlElement::trimmed)
                        .findFirst()
                        .orElse(""),
                data.first("provisioning").map(e -> e.attribute("type")).orElse(""),
                data.location());
    }

    private List<ImportFlow> importFlows() {
        List<ImportFlow> flows = new ArrayList<>();
        data.all("import-attribute-flow")
                .forEach(
                        block ->
                                notes.unknown(
                                        block,
                                        "import flow",
                                        "",
                                        Set.of("import-flow-set", "per-ma-options")));
        data.path("import-attribute-flow", "import-flow-set").forEach(set -> flows(set, flows));
        return flows;
    }

    private void flows(XmlElement set, List<ImportFlow> flows) {
        String type = set.attribute("mv-object-type");
        notes.unknown(set, "import flow", type, Set.of("import-flows", "@mv-object-type"));
        for (XmlElement attribute : set.children()) {
            if (!attribute.name().equals("import-flows")) {
                continue;
            }
            String subject = type + ": " + attribute.attribute("mv-attribute");
            notes.unknown(
                    attribute,
                    "import flow",
                    subject,
                    Set.of("import-flow", "@mv-attribute", "@type"));
            int rank = 0;
            for (XmlElement flow : attribute.children()) {
                if (flow.name().equals("import-flow")) {
                    flows.add(flow(type, attribute, flow, rank++, subject));
                }
            }
        }
    }

    private ImportFlow flow(
            String type, XmlElement attribute, XmlElement flow, int rank, String subject) {
        return new ImportFlow(
                type,
                attribute.attribute("mv-attribute"),
                rank,
                attribute.attribute("type"),
                Identifiers.plain(flow.attribute("src-ma")),
                flow.attribute("cd-object-type"),
                flow.attribute("id"),
                mappings.read(flow, subject),
                flow.location());
    }

    private Map<String, Boolean> recall() {
        Map<String, Boolean> recall = new LinkedHashMap<>();
        data.path("import-attribute-flow", "per-ma-options", "ma-options")
                .forEach(
                        options -> {
                            notes.unknown(
                                    options,
                                    "metaverse",
                                    "options",
                                    Set.of("enable-recall", "@ma-id"));
                            recall.put(
                                    Identifiers.plain(options.attribute("ma-id")),
                                    options.childText("enable-recall").equals("true"));
                        });
        return recall;
    }

    private DeletionRule deletionRule(XmlElement rule) {
        String type = rule.attribute("mv-object-type");
        notes.unknown(
                rule, "deletion rule", type, Set.of("src-ma", "@mv-object-type", "@id", "@type"));
        return new DeletionRule(
                type,
                rule.attribute("type"),
                rule.all("src-ma").map(XmlElement::trimmed).map(Identifiers::plain).toList(),
                rule.location());
    }
}
