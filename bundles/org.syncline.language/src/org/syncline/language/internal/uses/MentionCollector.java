// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import java.util.List;
import org.syncline.language.ProjectName;
import org.syncline.language.ProjectName.Kind;
import org.syncline.language.internal.check.ProjectIndex;
import org.syncline.language.sync.AttributesItem;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.ConnectorItem;
import org.syncline.language.sync.DirectoryItem;
import org.syncline.language.sync.Element;
import org.syncline.language.sync.LimitLine;
import org.syncline.language.sync.LimitsBlock;
import org.syncline.language.sync.LocalDirectoryBlock;
import org.syncline.language.sync.MetaverseBlock;
import org.syncline.language.sync.ObjectsItem;
import org.syncline.language.sync.ParameterItem;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.RunProfileBlock;
import org.syncline.language.sync.SchemaBlock;
import org.syncline.language.sync.StepLine;
import org.syncline.language.sync.SyncFile;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TestBlock;
import org.syncline.language.sync.TypeBlock;

/** Finds every place in the files of a project that names something. */
final class MentionCollector {
    private final Mentions mentions = new Mentions();
    private final RuleMentions rules;
    private final TestMentions tests = new TestMentions(mentions);

    private MentionCollector(ProjectIndex index) {
        this.rules = new RuleMentions(index, mentions);
    }

    static List<Mention> collect(List<SyncFile> files) {
        MentionCollector collector = new MentionCollector(new ProjectIndex(files));
        for (int i = 0; i < files.size(); i++) {
            collector.mentions.startFile(i);
            files.get(i).getElements().forEach(collector::element);
        }
        return collector.mentions.all();
    }

    private void element(Element element) {
        switch (element) {
            case ProjectBlock project ->
                    project.getItems().stream()
                            .filter(ParameterItem.class::isInstance)
                            .forEach(item -> parameter((ParameterItem) item, null));
            case LocalDirectoryBlock directory ->
                    mentions.declare(
                            directory,
                            SyncPackage.Literals.LOCAL_DIRECTORY_BLOCK__NAME,
                            Mentions.name(Kind.LOCAL_DIRECTORY, null, null, directory.getName()),
                            Written.TEXT);
            case ConnectorBlock connector -> connector(connector);
            case SchemaBlock schema -> {
                mentions.connector(
                        schema,
                        SyncPackage.Literals.SCHEMA_BLOCK__CONNECTOR,
                        schema.getConnector());
                String name = Mentions.nameOf(schema.getConnector());
                if (name != null) {
                    schema.getTypes().forEach(type -> type(type, name));
                }
            }
            case MetaverseBlock metaverse -> metaverse.getTypes().forEach(type -> type(type, null));
            case RuleBlock rule -> rules.add(rule);
            case RunProfileBlock profile -> profile(profile);
            case LimitsBlock limits -> limits(limits);
            case TestBlock test -> tests.add(test);
            default -> {
                // a kind of block that names nothing
            }
        }
    }

    private void parameter(ParameterItem item, String owner) {
        mentions.declare(
                item,
                SyncPackage.Literals.PARAMETER_ITEM__NAME,
                Mentions.name(Kind.PARAMETER, owner, null, item.getName()),
                Written.TEXT);
    }

    private void connector(ConnectorBlock connector) {
        String name = connector.getName();
        mentions.declare(
                connector,
                SyncPackage.Literals.CONNECTOR_BLOCK__NAME,
                Mentions.name(Kind.CONNECTOR, null, null, name),
                Written.TEXT);
        if (name != null) {
            connector.getItems().forEach(item -> connectorItem(item, name));
        }
    }

    private void connectorItem(ConnectorItem item, String owner) {
        switch (item) {
            case ParameterItem parameter -> parameter(parameter, owner);
            case ObjectsItem objects -> {
                for (int i = 0; i < objects.getTypes().size(); i++) {
                    String type = objects.getTypes().get(i);
                    ProjectName name = Mentions.name(Kind.OBJECT_TYPE, owner, null, type);
                    mentions.add(
                            item,
                            SyncPackage.Literals.OBJECTS_ITEM__TYPES,
                            i,
                            name,
                            Written.NAME,
                            false);
                }
            }
            case AttributesItem attributes -> {
                for (int i = 0; i < attributes.getNames().size(); i++) {
                    String attribute = attributes.getNames().get(i);
                    ProjectName name = Mentions.name(Kind.ATTRIBUTE, owner, null, attribute);
                    mentions.add(
                            item,
                            SyncPackage.Literals.ATTRIBUTES_ITEM__NAMES,
                            i,
                            name,
                            Written.NAME,
                            false);
                }
            }
            case DirectoryItem directory -> {
                LocalDirectoryBlock block = directory.getDirectory();
                if (block != null && !block.eIsProxy()) {
                    mentions.add(
                            item,
                            SyncPackage.Literals.DIRECTORY_ITEM__DIRECTORY,
                            Mentions.name(Kind.LOCAL_DIRECTORY, null, null, block.getName()),
                            Written.TEXT);
                }
            }
            default -> {
                // names nothing
            }
        }
    }

    /** {@code owner} is null for the metaverse. */
    private void type(TypeBlock type, String owner) {
        mentions.declare(
                type,
                SyncPackage.Literals.TYPE_BLOCK__NAME,
                Mentions.name(Kind.OBJECT_TYPE, owner, null, type.getName()),
                Written.NAME);
        if (type.getName() != null) {
            type.getAttributes()
                    .forEach(
                            line ->
                                    mentions.declare(
                                            line,
                                            SyncPackage.Literals.ATTRIBUTE_LINE__NAME,
                                            Mentions.name(
                                                    Kind.ATTRIBUTE,
                                                    owner,
                                                    type.getName(),
                                                    line.getName()),
                                            Written.NAME));
        }
    }

    private void profile(RunProfileBlock profile) {
        mentions.declare(
                profile,
                SyncPackage.Literals.RUN_PROFILE_BLOCK__NAME,
                Mentions.name(Kind.RUN_PROFILE, null, null, profile.getName()),
                Written.TEXT);
        for (StepLine step : profile.getSteps()) {
            mentions.connector(
                    step, SyncPackage.Literals.STEP_LINE__CONNECTOR, step.getConnector());
        }
    }

    private void limits(LimitsBlock limits) {
        mentions.connector(
                limits, SyncPackage.Literals.LIMITS_BLOCK__CONNECTOR, limits.getConnector());
        String owner = Mentions.nameOf(limits.getConnector());
        if (owner != null) {
            for (LimitLine line : limits.getLines()) {
                mentions.add(
                        line,
                        SyncPackage.Literals.LIMIT_LINE__TYPE,
                        Mentions.name(Kind.OBJECT_TYPE, owner, null, line.getType()),
                        Written.NAME);
            }
        }
    }
}
