// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.AttributeLine;
import org.syncline.language.sync.MetaverseBlock;
import org.syncline.language.sync.SchemaBlock;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TypeBlock;

/** An attribute is declared once per object type; blocks for the same type add up. */
final class SchemaCheck implements Check {
    @Override
    public void check(ProjectIndex index, Problems problems) {
        types(
                index.blocks(MetaverseBlock.class).flatMap(b -> b.getTypes().stream()).toList(),
                problems);
        Map<Object, List<TypeBlock>> byConnector = new HashMap<>();
        index.blocks(SchemaBlock.class)
                .filter(block -> block.getConnector() != null)
                .forEach(
                        block ->
                                byConnector
                                        .computeIfAbsent(
                                                block.getConnector(), key -> new ArrayList<>())
                                        .addAll(block.getTypes()));
        byConnector.values().forEach(types -> types(types, problems));
    }

    private static void types(List<TypeBlock> types, Problems problems) {
        Repeated attributes = new Repeated(problems, FindingCodes.DUPLICATE_ATTRIBUTE);
        for (TypeBlock type : types) {
            for (AttributeLine line : type.getAttributes()) {
                if (line.getName() != null && type.getName() != null) {
                    attributes.see(
                            List.of(type.getName(), line.getName()),
                            line,
                            SyncPackage.Literals.ATTRIBUTE_LINE__NAME,
                            "The attribute "
                                    + Quoting.shown(line.getName())
                                    + " of "
                                    + type.getName()
                                    + " is declared twice",
                            "Keep one.");
                }
            }
        }
    }
}
