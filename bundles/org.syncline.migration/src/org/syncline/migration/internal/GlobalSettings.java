// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.migration.Outcome;

/** The global settings of Azure AD Connect, which its metaverse file holds (formats, 1.1). */
final class GlobalSettings {
    private static final String DELETES = "Microsoft.OptionalFeature.ExportDeletionThreshold";
    private static final String MOST_DELETES = DELETES + "Value";

    private final Connections connections;
    private final Output output;

    GlobalSettings(Connections connections, Output output) {
        this.connections = connections;
        this.output = output;
    }

    void write(ForeignMetaverse metaverse) {
        Map<String, String> settings = metaverse.parameters();
        if (settings.isEmpty()) {
            return;
        }
        boolean limited = deletes(metaverse);
        String others =
                settings.entrySet().stream()
                        .filter(entry -> !entry.getValue().isBlank())
                        .filter(entry -> !limited || !entry.getKey().startsWith(DELETES))
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(", "));
        output.report(
                Outcome.NOT_CARRIED_OVER,
                "global settings",
                settings.size() + " settings",
                metaverse.location(),
                "",
                "schedule, options and history of the old server: " + others);
    }

    /** The threshold against accidental deletes becomes a limit of the tenant's connector. */
    private boolean deletes(ForeignMetaverse metaverse) {
        String most = metaverse.parameters().getOrDefault(MOST_DELETES, "");
        boolean on = metaverse.parameters().getOrDefault(DELETES, "").equalsIgnoreCase("True");
        Connected tenant =
                connections.all().stream()
                        .filter(connected -> Connections.TENANT.equals(connected.id()))
                        .findFirst()
                        .orElse(null);
        if (!on || tenant == null || !most.matches("[0-9]{1,9}")) {
            return false;
        }
        SyncText text = new SyncText();
        text.comment("The threshold of the old server against accidental deletes.");
        text.open("limits " + SyncText.quoted(tenant.name())).line("deletes " + most).close();
        output.report(
                Outcome.CARRIED_OVER,
                "global settings",
                "at most " + most + " deletes in one export",
                metaverse.location(),
                output.file("limits", tenant.stem(), text.toString()),
                "");
        return true;
    }
}
