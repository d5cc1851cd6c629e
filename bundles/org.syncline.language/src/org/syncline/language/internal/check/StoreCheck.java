// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.StoreItem;
import org.syncline.language.sync.StoreSetting;
import org.syncline.language.sync.SyncPackage;
import org.syncline.rules.MeantName;

/** Where the project keeps its data: known stores, and what each takes. */
final class StoreCheck implements Check {
    private static final String DERBY = "derby";
    private static final String POSTGRESQL = "postgresql";
    private static final List<String> STORES = List.of(DERBY, POSTGRESQL);
    private static final List<String> DERBY_SETTINGS = List.of("password");
    private static final List<String> POSTGRESQL_SETTINGS = List.of("user", "password");

    @Override
    public void check(ProjectIndex index, Problems problems) {
        index.blocks(ProjectBlock.class)
                .flatMap(block -> block.getItems().stream())
                .filter(StoreItem.class::isInstance)
                .map(StoreItem.class::cast)
                .filter(item -> item.getType() != null)
                .forEach(item -> store(item, problems));
    }

    private static void store(StoreItem item, Problems problems) {
        switch (item.getType()) {
            case DERBY -> derby(item, problems);
            case POSTGRESQL -> postgresql(item, problems);
            default ->
                    problems.addWithSuggestion(
                            item,
                            SyncPackage.Literals.STORE_ITEM__TYPE,
                            0,
                            FindingCodes.UNKNOWN_STORE,
                            "There is no store "
                                    + Quoting.shown(item.getType())
                                    + "; stores are derby and postgresql.",
                            MeantName.nearest(item.getType(), STORES));
        }
    }

    private static void derby(StoreItem item, Problems problems) {
        if (item.getUrl() != null) {
            problems.add(
                    item,
                    null,
                    FindingCodes.UNKNOWN_SETTING,
                    "The embedded store takes no address. Write: store derby");
        }
        settings(
                item,
                DERBY_SETTINGS,
                "The embedded store has the setting password only.",
                problems);
    }

    private static void postgresql(StoreItem item, Problems problems) {
        String url = item.getUrl();
        if (url == null) {
            problems.add(
                    item,
                    null,
                    FindingCodes.MISSING_ENTRY,
                    "The store has no address. Write: store postgresql"
                            + " \"jdbc:postgresql://host/database\" user \"…\" password secret");
        } else if (!url.startsWith("jdbc:postgresql:")) {
            problems.add(
                    item,
                    SyncPackage.Literals.STORE_ITEM__URL,
                    FindingCodes.SETTING_VALUE,
                    "The address of a PostgreSQL store starts with jdbc:postgresql:");
        } else if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            plainSecret(item, SyncPackage.Literals.STORE_ITEM__URL, problems);
        }
        settings(
                item,
                POSTGRESQL_SETTINGS,
                "A PostgreSQL store has the settings user and password only.",
                problems);
    }

    private static void settings(
            StoreItem item, List<String> known, String unknown, Problems problems) {
        Repeated settings = new Repeated(problems, FindingCodes.DUPLICATE_ENTRY);
        for (StoreSetting setting : item.getSettings()) {
            settings.see(
                    setting.getName(),
                    setting,
                    null,
                    setting.getName() + " is given twice",
                    "Keep one.");
            setting(setting, known, unknown, problems);
        }
    }

    private static void setting(
            StoreSetting setting, List<String> known, String unknown, Problems problems) {
        String name = setting.getName();
        if (name == null || !known.contains(name)) {
            problems.addWithSuggestion(
                    setting,
                    SyncPackage.Literals.STORE_SETTING__NAME,
                    0,
                    FindingCodes.UNKNOWN_SETTING,
                    unknown,
                    name == null ? Optional.empty() : MeantName.nearest(name, known));
        } else if (name.equals("password") && !setting.isSecret()) {
            plainSecret(setting, SyncPackage.Literals.STORE_SETTING__TEXT, problems);
        } else if (name.equals("user") && setting.isSecret()) {
            problems.add(
                    setting,
                    SyncPackage.Literals.STORE_SETTING__SECRET,
                    FindingCodes.NOT_SECRET,
                    "user is not a secret setting. Write its value here.");
        }
    }

    private static void plainSecret(
            org.eclipse.emf.ecore.EObject object,
            org.eclipse.emf.ecore.EStructuralFeature feature,
            Problems problems) {
        problems.add(
                object,
                feature,
                FindingCodes.PLAIN_SECRET,
                "A secret must not stand in a file. Write: password secret, and store the value"
                        + " with syncline secret. Change the secret if this file was shared.");
    }
}
