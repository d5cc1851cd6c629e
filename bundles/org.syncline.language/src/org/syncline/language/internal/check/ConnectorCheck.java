// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ConnectorCatalog.Setting;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.ConnectorItem;
import org.syncline.language.sync.DirectoryItem;
import org.syncline.language.sync.ExportItem;
import org.syncline.language.sync.IdItem;
import org.syncline.language.sync.ObjectsItem;
import org.syncline.language.sync.SettingItem;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.Schema;
import org.syncline.rules.MeantName;

/** Types of connectors, their settings and selected object types. */
final class ConnectorCheck implements Check {
    /** What a local directory hands over when the connector is opened. */
    private static final Set<String> HANDED_OVER = Set.of("url", "bind", "password");

    private final ConnectorCatalog catalog;

    ConnectorCheck(ConnectorCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void check(ProjectIndex index, Problems problems) {
        for (ConnectorBlock block : index.blocks(ConnectorBlock.class).toList()) {
            once(block, IdItem.class, "id", problems);
            once(block, DirectoryItem.class, "directory", problems);
            once(block, ExportItem.class, "export", problems);
            objects(block, index, problems);
            ConnectorItems.check(block, index, problems);
            settings(block, problems);
        }
    }

    private static void once(
            ConnectorBlock block,
            Class<? extends ConnectorItem> kind,
            String word,
            Problems problems) {
        block.getItems().stream()
                .filter(kind::isInstance)
                .skip(1)
                .forEach(
                        item ->
                                problems.add(
                                        item,
                                        null,
                                        FindingCodes.DUPLICATE_ENTRY,
                                        word + " is given twice. Keep one."));
    }

    private static void objects(ConnectorBlock block, ProjectIndex index, Problems problems) {
        if (ProjectIndex.selectedTypes(block).isEmpty()) {
            problems.add(
                    block,
                    SyncPackage.Literals.CONNECTOR_BLOCK__NAME,
                    FindingCodes.MISSING_ENTRY,
                    "The connector selects no object types. Add: objects user, group");
        }
        Schema schema = index.schema(block);
        if (schema.isEmpty()) {
            return;
        }
        for (ConnectorItem item : block.getItems()) {
            if (item instanceof ObjectsItem objects) {
                for (int i = 0; i < objects.getTypes().size(); i++) {
                    String type = objects.getTypes().get(i);
                    Names.type(
                            type,
                            schema.types().keySet(),
                            "the schema of " + Quoting.shown(block.getName()),
                            new Names.Place(objects, SyncPackage.Literals.OBJECTS_ITEM__TYPES, i),
                            problems);
                }
            }
        }
    }

    private void settings(ConnectorBlock block, Problems problems) {
        Collection<String> types = catalog.types();
        String type = block.getType();
        if (type == null || types.isEmpty()) {
            return;
        }
        Optional<List<Setting>> known = catalog.settings(type);
        if (known.isEmpty()) {
            unknownType(block, type, types, problems);
            return;
        }
        Set<String> given = new HashSet<>();
        for (ConnectorItem item : block.getItems()) {
            if (item instanceof SettingItem setting && setting.getName() != null) {
                setting(setting, known.get(), given, problems);
            }
        }
        missing(block, known.get(), given, problems);
    }

    /**
     * A misprint is an error. Another name is the name of a connector that is not installed here:
     * its rules can be checked, only nothing can be run with it.
     */
    private static void unknownType(
            ConnectorBlock block, String type, Collection<String> types, Problems problems) {
        Optional<String> meant = MeantName.nearest(type, types);
        String message =
                "No connector type "
                        + type
                        + " is installed; installed: "
                        + String.join(", ", types)
                        + ".";
        problems.addWithSuggestion(
                block,
                SyncPackage.Literals.CONNECTOR_BLOCK__TYPE,
                0,
                meant.isPresent()
                        ? FindingCodes.UNKNOWN_CONNECTOR_TYPE
                        : FindingCodes.CONNECTOR_NOT_INSTALLED,
                meant.isPresent()
                        ? message
                        : message + " The rules are checked, but the connector cannot be run.",
                meant);
    }

    private static void setting(
            SettingItem item, List<Setting> known, Set<String> given, Problems problems) {
        String name = item.getName();
        if (!given.add(name)) {
            problems.add(
                    item, null, FindingCodes.DUPLICATE_ENTRY, name + " is given twice. Keep one.");
        }
        Optional<Setting> setting = known.stream().filter(s -> s.name().equals(name)).findFirst();
        if (setting.isPresent()) {
            value(item, setting.get(), problems);
            return;
        }
        List<String> names = known.stream().map(Setting::name).toList();
        problems.addWithSuggestion(
                item,
                SyncPackage.Literals.SETTING_ITEM__NAME,
                0,
                FindingCodes.UNKNOWN_SETTING,
                "This type of connector has no setting "
                        + name
                        + "; it has "
                        + String.join(", ", names)
                        + ".",
                MeantName.nearest(name, names));
    }

    private static void value(SettingItem item, Setting setting, Problems problems) {
        if (setting.secret() && !item.isSecret()) {
            problems.add(
                    item,
                    SyncPackage.Literals.SETTING_ITEM__TEXT,
                    FindingCodes.PLAIN_SECRET,
                    "A secret must not stand in a file. Write: "
                            + setting.name()
                            + " secret, and store the value with syncline secret. Change the"
                            + " secret if this file was shared.");
        } else if (!setting.secret() && item.isSecret()) {
            problems.add(
                    item,
                    SyncPackage.Literals.SETTING_ITEM__SECRET,
                    FindingCodes.NOT_SECRET,
                    setting.name() + " is not a secret setting. Write its value here.");
        } else if (!setting.choices().isEmpty()) {
            choice(item, setting, problems);
        } else if (!setting.secret()) {
            setting.problem()
                    .apply(SettingText.of(item))
                    .ifPresent(problem -> unusable(item, setting, problem, problems));
        }
    }

    private static void unusable(
            SettingItem item, Setting setting, String problem, Problems problems) {
        problems.add(
                item,
                null,
                FindingCodes.SETTING_VALUE,
                "The "
                        + setting.name()
                        + " "
                        + Quoting.shown(SettingText.of(item))
                        + " "
                        + problem
                        + ".");
    }

    private static void choice(SettingItem item, Setting setting, Problems problems) {
        String value = SettingText.of(item);
        if (!setting.choices().contains(value)) {
            problems.addWithSuggestion(
                    item,
                    null,
                    0,
                    FindingCodes.SETTING_VALUE,
                    setting.name()
                            + " cannot be "
                            + Quoting.shown(value)
                            + "; it can be "
                            + String.join(", ", setting.choices())
                            + ".",
                    MeantName.nearest(value, setting.choices()));
        }
    }

    private static void missing(
            ConnectorBlock block, List<Setting> known, Set<String> given, Problems problems) {
        boolean local = block.getItems().stream().anyMatch(DirectoryItem.class::isInstance);
        for (Setting setting : known) {
            String name = setting.name();
            boolean handedOver = local && HANDED_OVER.contains(name);
            if (setting.required() && !handedOver && !given.contains(name)) {
                problems.add(
                        block,
                        SyncPackage.Literals.CONNECTOR_BLOCK__NAME,
                        FindingCodes.MISSING_SETTING,
                        "The connector has no "
                                + name
                                + ". Add: "
                                + name
                                + (setting.secret() ? " secret" : " \"…\""));
            }
        }
    }
}
