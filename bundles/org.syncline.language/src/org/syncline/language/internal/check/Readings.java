// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.syncline.language.sync.AttributeFormula;
import org.syncline.language.sync.CallFormula;
import org.syncline.language.sync.Chain;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.GroupFormula;
import org.syncline.language.sync.Minus;
import org.syncline.language.sync.TextFormula;

/** The attributes that flows read. */
final class Readings {
    private static final Set<String> NAMING = Set.of("ImportedValue", "ValueCount");

    private Readings() {}

    /** In the order of their mention, the object's own name left out. */
    static Set<String> of(FlowItem flow) {
        Set<String> names = new LinkedHashSet<>();
        switch (FlowReading.of(flow.getSource())) {
            case FlowReading.Name name -> names.add(name.attribute());
            case FlowReading.Formed formed -> collect(formed.formula(), names);
            default -> {
                return names;
            }
        }
        names.remove(Names.DN);
        names.remove(null);
        return names;
    }

    private static void collect(Formula formula, Set<String> names) {
        switch (formula) {
            case null -> {
                return;
            }
            case Chain chain -> chain.getOperands().forEach(operand -> collect(operand, names));
            case Minus minus -> collect(minus.getOperand(), names);
            case GroupFormula group -> collect(group.getInner(), names);
            case CallFormula call -> {
                boolean named = NAMING.contains(String.valueOf(call.getFunction()));
                for (Formula argument : call.getArguments()) {
                    if (named && argument instanceof TextFormula text) {
                        names.add(text.getText());
                    }
                    collect(argument, names);
                }
            }
            case AttributeFormula attribute -> names.add(attribute.getAttribute());
            default -> {
                return;
            }
        }
    }
}
