// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.ExpectError;
import org.syncline.language.sync.ExpectExport;
import org.syncline.language.sync.ExpectItem;
import org.syncline.language.sync.ExpectJoin;
import org.syncline.language.sync.ExpectObject;
import org.syncline.language.sync.GivenItem;
import org.syncline.language.sync.NowItem;
import org.syncline.language.sync.ObjectName;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TestBlock;
import org.syncline.language.sync.TestItem;
import org.syncline.rules.MeantName;

/** Rule tests: names of objects, types, attributes and values in what is given and expected. */
final class TestCheck implements Check {
    private static final List<String> OPERATIONS = List.of("add", "update", "rename", "delete");

    @Override
    public void check(ProjectIndex index, Problems problems) {
        Repeated names = new Repeated(problems, FindingCodes.DUPLICATE_TEST);
        for (TestBlock block : index.blocks(TestBlock.class).toList()) {
            Declared.name(
                    block.getName(),
                    block,
                    SyncPackage.Literals.TEST_BLOCK__NAME,
                    "test",
                    names,
                    problems);
            new TestCheck.One(index, block, problems).check();
        }
    }

    /** One test. */
    private record One(ProjectIndex index, TestBlock block, Problems problems) {
        void check() {
            Repeated once = new Repeated(problems, FindingCodes.DUPLICATE_ENTRY);
            for (TestItem item : block.getItems()) {
                switch (item) {
                    case NowItem now -> now(now, once);
                    case GivenItem given -> given(given, once);
                    case ExpectItem expect -> expect(expect);
                    default -> throw new IllegalStateException(item.toString());
                }
            }
            if (block.getItems().stream().noneMatch(ExpectItem.class::isInstance)
                    && block.eResource().getErrors().isEmpty()) {
                problems.add(
                        block,
                        SyncPackage.Literals.TEST_BLOCK__NAME,
                        FindingCodes.MISSING_ENTRY,
                        "The test expects nothing. Add, for example: expect no export to"
                                + " \"tenant\"");
            }
        }

        private void now(NowItem item, Repeated once) {
            once.see("now", item, null, "now is given twice", "Keep one.");
            if (item.getValue() != null && !isInstant(item.getValue())) {
                problems.add(
                        item,
                        SyncPackage.Literals.NOW_ITEM__VALUE,
                        FindingCodes.INVALID_DATE,
                        "This is no moment. Write it like \"2026-01-31T08:00:00Z\".");
            }
        }

        @SuppressWarnings("unused") // of a text that is no moment, only that it is none matters
        private static boolean isInstant(String text) {
            try {
                return Instant.parse(text) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }

        private void given(GivenItem item, Repeated once) {
            dn(item.getDn(), item, SyncPackage.Literals.GIVEN_ITEM__DN);
            ConnectorBlock connector = resolved(item.getConnector());
            if (connector == null || item.getType() == null) {
                return;
            }
            if (item.getDn() != null) {
                once.see(
                        List.of(connector, TestObjects.key(item.getDn())),
                        item,
                        SyncPackage.Literals.GIVEN_ITEM__DN,
                        "The object is given twice",
                        "Keep one.");
            }
            Side side = TestObjects.side(connector, item.getType(), index);
            if (type(item.getType(), side, item, SyncPackage.Literals.GIVEN_ITEM__TYPE)) {
                new TestValues(side, problems).check(item.getValues());
            }
        }

        private void expect(ExpectItem item) {
            switch (item) {
                case ExpectObject object -> object(object);
                case ExpectExport export -> export(export);
                case ExpectJoin join -> {
                    name(join.getFirst());
                    name(join.getSecond());
                }
                case ExpectError error -> {
                    name(error.getObject());
                    error(error);
                }
                default -> throw new IllegalStateException(item.toString());
            }
        }

        private void object(ExpectObject item) {
            name(item.getSource());
            source(item.getSource());
            if (item.getType() != null) {
                Side side = TestObjects.metaverse(item.getType(), index);
                if (type(item.getType(), side, item, SyncPackage.Literals.EXPECT_OBJECT__TYPE)) {
                    new TestValues(side, problems).check(item.getValues());
                }
            }
        }

        private void export(ExpectExport item) {
            name(item.getSource());
            source(item.getSource());
            dn(item.getDn(), item, SyncPackage.Literals.EXPECT_EXPORT__DN);
            String operation = item.getOperation();
            if (operation != null && !OPERATIONS.contains(operation)) {
                problems.addWithSuggestion(
                        item,
                        SyncPackage.Literals.EXPECT_EXPORT__OPERATION,
                        0,
                        FindingCodes.UNKNOWN_OPERATION,
                        Quoting.shown(operation)
                                + " is no operation; operations are add, update, rename, delete.",
                        MeantName.nearest(operation, OPERATIONS));
            }
            ConnectorBlock connector = resolved(item.getConnector());
            if (connector != null) {
                Side side =
                        item.getType() == null
                                ? TestObjects.anyType(connector, index)
                                : TestObjects.side(connector, item.getType(), index);
                if (item.getType() == null
                        || type(
                                item.getType(),
                                side,
                                item,
                                SyncPackage.Literals.EXPECT_EXPORT__TYPE)) {
                    new TestValues(side, problems).check(item.getValues());
                }
            }
        }

        private void error(ExpectError item) {
            String name = item.getName();
            Set<String> known = TestObjects.ERRORS;
            if (name != null && !known.contains(name)) {
                problems.addWithSuggestion(
                        item,
                        SyncPackage.Literals.EXPECT_ERROR__NAME,
                        0,
                        FindingCodes.UNKNOWN_ERROR,
                        Quoting.shown(name) + " is no error that the engine is known to give.",
                        MeantName.nearest(name, known));
            }
        }

        private boolean type(String type, Side side, EObject object, EStructuralFeature feature) {
            Set<String> known = TestObjects.types(side, index);
            return known.isEmpty()
                    || Names.type(
                            type,
                            known,
                            side.isMetaverse()
                                    ? "the metaverse"
                                    : "the schema of " + Quoting.shown(side.connectorName()),
                            new Names.Place(object, feature),
                            problems);
        }

        private void name(ObjectName name) {
            if (name != null) {
                dn(name.getDn(), name, SyncPackage.Literals.OBJECT_NAME__DN);
            }
        }

        private void dn(String text, EObject object, EStructuralFeature feature) {
            ContainerCheck.dn(text, object, feature, problems);
        }

        /** What nobody gave and no rule can have made has nothing to show. */
        private void source(ObjectName name) {
            ConnectorBlock connector = name == null ? null : resolved(name.getConnector());
            if (connector == null
                    || name.getDn() == null
                    || TestObjects.isGiven(block, connector, name.getDn())
                    || TestObjects.isTarget(connector, index)) {
                return;
            }
            problems.add(
                    name,
                    SyncPackage.Literals.OBJECT_NAME__DN,
                    FindingCodes.OBJECT_NOT_GIVEN,
                    "The test gives no such object of "
                            + Quoting.shown(connector.getName())
                            + ", so there is nothing to expect of it. Correct the name, or add a"
                            + " given line.");
        }

        private static ConnectorBlock resolved(ConnectorBlock connector) {
            return connector == null || connector.eIsProxy() ? null : connector;
        }
    }
}
