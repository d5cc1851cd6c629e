// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import org.syncline.formats.ForeignMetaverse;

/** What the wizard refuses of the metaverse, its flows excepted. */
final class MetaverseBlockers {
    private final Blocks blocks;
    private final AgentBlockers extensions;

    MetaverseBlockers(Blocks blocks, AgentBlockers extensions) {
        this.blocks = blocks;
        this.extensions = extensions;
    }

    void find(ForeignMetaverse metaverse) {
        extensions.extension(metaverse.extension(), "metaverse", metaverse.location());
        boolean code = metaverse.provisioning().matches("both|scripted");
        if (code && !metaverse.extension().startsWith("Microsoft.") && hasExtension(metaverse)) {
            blocks.code(
                    BlockReason.PROVISIONING_CODE,
                    "metaverse: provisioning \"" + metaverse.provisioning() + "\"",
                    metaverse.location(),
                    "code (" + metaverse.extension() + ") decides which objects the targets get");
        }
        metaverse.deletionRules().stream()
                .filter(rule -> rule.type().equals("scripted"))
                .forEach(
                        rule ->
                                blocks.code(
                                        BlockReason.PROVISIONING_CODE,
                                        "metaverse: deletion of " + rule.metaverseType(),
                                        rule.location(),
                                        "code decides when an object of the metaverse goes"));
    }

    /** Servers say "both" even where no code is installed; without code nothing can be done. */
    private static boolean hasExtension(ForeignMetaverse metaverse) {
        return !metaverse.extension().isEmpty();
    }
}
