// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.language.internal.check.Numbers;
import org.syncline.language.internal.check.ProjectIndex;
import org.syncline.language.sync.ExpectError;
import org.syncline.language.sync.ExpectExport;
import org.syncline.language.sync.ExpectItem;
import org.syncline.language.sync.ExpectJoin;
import org.syncline.language.sync.ExpectObject;
import org.syncline.language.sync.GivenItem;
import org.syncline.language.sync.NowItem;
import org.syncline.language.sync.ObjectName;
import org.syncline.language.sync.TestBlock;
import org.syncline.language.sync.TestItem;
import org.syncline.language.sync.TestValue;
import org.syncline.language.sync.ValueBlock;
import org.syncline.language.sync.ValueLine;
import org.syncline.rules.Expectation;
import org.syncline.rules.RuleTest;
import org.syncline.rules.TestObject;

/** Makes records of checked rule tests. */
final class TestMapper {
    private final ProjectIndex index;
    private final Places places;

    TestMapper(ProjectIndex index, Places places) {
        this.index = index;
        this.places = places;
    }

    List<RuleTest> all() {
        return index.blocks(TestBlock.class).map(this::map).toList();
    }

    private RuleTest map(TestBlock block) {
        return new RuleTest(
                block.getName(),
                items(block, NowItem.class).stream()
                        .map(item -> Instant.parse(item.getValue()))
                        .findFirst()
                        .orElse(null),
                items(block, GivenItem.class).stream().map(this::given).toList(),
                items(block, ExpectItem.class).stream().map(this::expectation).toList(),
                places.of(block));
    }

    private static <T extends TestItem> List<T> items(TestBlock block, Class<T> kind) {
        return block.getItems().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private TestObject given(GivenItem item) {
        return new TestObject(
                item.getConnector().getName(),
                item.getType(),
                item.getDn(),
                values(item.getValues()),
                places.of(item));
    }

    private Expectation expectation(ExpectItem item) {
        return switch (item) {
            case ExpectObject object ->
                    new Expectation.MetaverseObject(
                            object.isAbsent(),
                            object.getType(),
                            name(object.getSource()),
                            values(object.getValues()),
                            places.of(object));
            case ExpectExport export -> export(export);
            case ExpectJoin join ->
                    new Expectation.Joined(
                            join.isAbsent(),
                            name(join.getFirst()),
                            name(join.getSecond()),
                            places.of(join));
            case ExpectError error ->
                    new Expectation.ObjectError(
                            error.isAbsent(),
                            error.getName(),
                            name(error.getObject()),
                            places.of(error));
            default -> throw new IllegalStateException(item.toString());
        };
    }

    private Expectation export(ExpectExport item) {
        return new Expectation.PendingExport(
                item.isAbsent(),
                item.getOperation(),
                item.getConnector().getName(),
                item.getType(),
                item.getDn(),
                item.getSource() == null ? null : name(item.getSource()),
                values(item.getValues()),
                places.of(item));
    }

    private static Expectation.ObjectName name(ObjectName name) {
        return new Expectation.ObjectName(name.getConnector().getName(), name.getDn());
    }

    private static Map<String, List<String>> values(ValueBlock block) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (block != null) {
            for (ValueLine line : block.getLines()) {
                values.put(
                        line.getAttribute(),
                        line.getValues().stream().map(TestMapper::text).toList());
            }
        }
        return values;
    }

    private static String text(TestValue value) {
        if (value.getText() != null) {
            return value.getText();
        }
        return value.getNumber() != null ? Numbers.decimal(value.getNumber()) : value.getWord();
    }
}
