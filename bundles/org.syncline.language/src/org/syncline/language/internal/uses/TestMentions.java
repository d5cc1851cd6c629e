// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.ProjectName.Kind;
import org.syncline.language.sync.ExpectError;
import org.syncline.language.sync.ExpectExport;
import org.syncline.language.sync.ExpectJoin;
import org.syncline.language.sync.ExpectObject;
import org.syncline.language.sync.GivenItem;
import org.syncline.language.sync.ObjectName;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TestBlock;
import org.syncline.language.sync.TestItem;
import org.syncline.language.sync.ValueBlock;

/** What rule tests name. */
final class TestMentions {
    private final Mentions mentions;

    TestMentions(Mentions mentions) {
        this.mentions = mentions;
    }

    void add(TestBlock test) {
        mentions.declare(
                test,
                SyncPackage.Literals.TEST_BLOCK__NAME,
                Mentions.name(Kind.TEST, null, null, test.getName()),
                Written.TEXT);
        test.getItems().forEach(this::item);
    }

    private void item(TestItem item) {
        switch (item) {
            case GivenItem given -> {
                mentions.connector(
                        given, SyncPackage.Literals.GIVEN_ITEM__CONNECTOR, given.getConnector());
                String owner = Mentions.nameOf(given.getConnector());
                if (owner != null) {
                    EStructuralFeature type = SyncPackage.Literals.GIVEN_ITEM__TYPE;
                    type(given, type, owner, given.getType(), Written.NAME);
                    values(given.getValues(), owner, given.getType());
                }
            }
            case ExpectObject object -> {
                EStructuralFeature type = SyncPackage.Literals.EXPECT_OBJECT__TYPE;
                type(object, type, null, object.getType(), Written.PLAIN);
                object(object.getSource());
                values(object.getValues(), null, object.getType());
            }
            case ExpectExport export -> export(export);
            case ExpectJoin join -> {
                object(join.getFirst());
                object(join.getSecond());
            }
            case ExpectError error -> object(error.getObject());
            default -> {
                // names nothing
            }
        }
    }

    private void export(ExpectExport export) {
        mentions.connector(
                export, SyncPackage.Literals.EXPECT_EXPORT__CONNECTOR, export.getConnector());
        object(export.getSource());
        String owner = Mentions.nameOf(export.getConnector());
        if (owner != null) {
            EStructuralFeature type = SyncPackage.Literals.EXPECT_EXPORT__TYPE;
            type(export, type, owner, export.getType(), Written.PLAIN);
            values(export.getValues(), owner, export.getType());
        }
    }

    private void object(ObjectName object) {
        if (object != null) {
            mentions.connector(
                    object, SyncPackage.Literals.OBJECT_NAME__CONNECTOR, object.getConnector());
        }
    }

    private void type(
            EObject object,
            EStructuralFeature feature,
            String owner,
            String type,
            Written written) {
        mentions.add(object, feature, Mentions.name(Kind.OBJECT_TYPE, owner, null, type), written);
    }

    private void values(ValueBlock values, String owner, String type) {
        if (values != null) {
            values.getLines()
                    .forEach(
                            line ->
                                    mentions.add(
                                            line,
                                            SyncPackage.Literals.VALUE_LINE__ATTRIBUTE,
                                            Mentions.name(
                                                    Kind.ATTRIBUTE,
                                                    owner,
                                                    type,
                                                    line.getAttribute()),
                                            Written.NAME));
        }
    }
}
