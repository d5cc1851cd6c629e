// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.server.ServerFacts;

/** What the files say of the old server: names, versions, settings. */
final class ServerSettings {
    private static final String SYNC = "Microsoft.Synchronize.";
    private static final String FEATURE = "Microsoft.OptionalFeature.";
    private static final String OPTION = "Microsoft.SynchronizationOption.";

    private final List<ForeignMetaverse> metaverses;
    private final List<ServerFacts> files;

    ServerSettings(List<ForeignMetaverse> metaverses, List<ServerFacts> files) {
        this.metaverses = metaverses;
        this.files = files;
    }

    List<ServerFact> facts() {
        List<ServerFact> facts = new ArrayList<>();
        facts.add(metadata("host-names", "Host names", "server", "deploymentmetadata.hostname"));
        facts.add(metadata("exported", "Exported at", "export-date", "policymetadata.timecreated"));
        facts.add(version());
        facts.add(setting("staging-mode", "Staging mode", SYNC + "StagingMode"));
        facts.add(setting("scheduler-enabled", "Scheduler on", SYNC + "SynchronizationSchedule"));
        facts.add(setting("scheduler-interval", "Scheduler interval", SYNC + "TimeInterval"));
        facts.add(
                setting(
                        "delete-threshold-enabled",
                        "Delete threshold on",
                        FEATURE + "ExportDeletionThreshold"));
        facts.add(
                setting(
                        "delete-threshold",
                        "Delete threshold",
                        FEATURE + "ExportDeletionThresholdValue"));
        facts.add(setting("source-anchor", "Source anchor", AnchorBlockers.PARAMETER));
        facts.add(setting("alternate-id", "Sign-in attribute", OPTION + "UPNAttribute"));
        features(facts);
        return facts;
    }

    private void features(List<ServerFact> facts) {
        facts.add(
                setting(
                        "password-hash-sync",
                        "Password synchronization",
                        FEATURE + "PasswordHashSync"));
        facts.add(
                setting(
                        "password-writeback",
                        "Password write-back",
                        FEATURE + "PasswordWriteback"));
        facts.add(setting("hybrid-exchange", "Exchange hybrid", FEATURE + "HybridExchange"));
        facts.add(setting("group-writeback", "Group write-back", FEATURE + "GroupWriteBack"));
        facts.add(setting("device-writeback", "Device write-back", FEATURE + "DeviceWriteBack"));
        facts.add(setting("user-writeback", "User write-back", FEATURE + "UserWriteBack"));
        facts.add(setting("group-filtering", "Filter by group", FEATURE + "GroupFiltering"));
        facts.add(
                setting(
                        "directory-extensions",
                        "Directory extensions",
                        FEATURE + "DirectoryExtension"));
        facts.add(setting("app-filter", "Filter by application", FEATURE + "FilterAAD"));
    }

    private ServerFact version() {
        ServerFact policy = metadata("version", "Version", "policymetadata.azureadconnectversion");
        return policy.known()
                ? policy
                : setting("version", "Version", SYNC + "ServerConfigurationVersion");
    }

    /** A global setting; several metaverses that disagree are all shown. */
    private ServerFact setting(String key, String name, String parameter) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> from = new LinkedHashSet<>();
        for (ForeignMetaverse metaverse : metaverses) {
            String value = metaverse.parameters().getOrDefault(parameter, "").strip();
            if (!value.isEmpty()) {
                values.add(value);
                from.add(metaverse.location().file());
            }
        }
        return new ServerFact(key, name, String.join(", ", values), String.join(", ", from));
    }

    private ServerFact metadata(String key, String name, String... members) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> from = new LinkedHashSet<>();
        for (ServerFacts file : files) {
            for (String member : members) {
                if (!file.get(member).isEmpty() && values.add(file.get(member))) {
                    from.add(file.file());
                }
            }
        }
        return new ServerFact(key, name, String.join(", ", values), String.join(", ", from));
    }
}
