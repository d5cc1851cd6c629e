// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Optional;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TestValue;
import org.syncline.language.sync.ValueBlock;
import org.syncline.language.sync.ValueLine;
import org.syncline.model.AttributeSchema;

/** The values of an object in a rule test. */
final class TestValues {
    private final Side side;
    private final Problems problems;

    TestValues(Side side, Problems problems) {
        this.side = side;
        this.problems = problems;
    }

    void check(ValueBlock block) {
        if (block == null) {
            return;
        }
        Repeated attributes = new Repeated(problems, FindingCodes.DUPLICATE_ENTRY);
        for (ValueLine line : block.getLines()) {
            attributes.see(
                    line.getAttribute(),
                    line,
                    SyncPackage.Literals.VALUE_LINE__ATTRIBUTE,
                    line.getAttribute() + " is given twice",
                    "Put the values into one line, with commas.");
            Names.Place place = new Names.Place(line, SyncPackage.Literals.VALUE_LINE__ATTRIBUTE);
            if (Names.attribute(line.getAttribute(), side, place, problems)) {
                values(line);
            }
        }
    }

    private void values(ValueLine line) {
        Optional<AttributeSchema> schema =
                Optional.ofNullable(line.getAttribute()).flatMap(side::attribute);
        for (TestValue value : line.getValues()) {
            String text = text(value);
            if (text == null) {
                continue;
            }
            if (value.getNumber() != null && Numbers.parse(value.getNumber()).isEmpty()) {
                problems.add(
                        value,
                        null,
                        FindingCodes.NUMBER_TOO_LARGE,
                        "The number does not fit into 64 bits.");
            } else {
                schema.filter(attribute -> !ConstantText.fits(text, attribute.type()))
                        .ifPresent(attribute -> type(value, text, attribute));
            }
        }
        if (line.getValues().size() > 1) {
            schema.filter(attribute -> !attribute.multiValued())
                    .ifPresent(attribute -> several(line, attribute));
        }
    }

    private static String text(TestValue value) {
        if (value.getText() != null) {
            return value.getText();
        }
        return value.getNumber() != null ? value.getNumber() : value.getWord();
    }

    private void type(TestValue value, String text, AttributeSchema attribute) {
        problems.add(
                value,
                null,
                FindingCodes.VALUE_TYPE,
                attribute.name()
                        + " is "
                        + attribute.type().word()
                        + ": write "
                        + ConstantText.wanted(attribute.type())
                        + " instead of "
                        + Quoting.shown(text)
                        + ".");
    }

    private void several(ValueLine line, AttributeSchema attribute) {
        problems.add(
                line.getValues().get(1),
                null,
                FindingCodes.VALUE_TYPE,
                attribute.name() + " has one value. Keep one, or declare it multivalued.");
    }
}
