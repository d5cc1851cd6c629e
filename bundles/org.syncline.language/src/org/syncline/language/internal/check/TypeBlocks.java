// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.syncline.language.sync.AttributeLine;
import org.syncline.language.sync.TypeBlock;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;

/** Makes a schema of declared types. */
public final class TypeBlocks {
    private TypeBlocks() {}

    /** Blocks of one type add up; the first declaration of an attribute counts. */
    public static Schema schema(Collection<TypeBlock> blocks) {
        return schema(blocks, Schema.EMPTY);
    }

    /**
     * @param defaults what holds where the blocks say nothing
     */
    static Schema schema(Collection<TypeBlock> blocks, Schema defaults) {
        NavigableMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        for (TypeBlock block : blocks) {
            if (block.getName() != null) {
                NavigableMap<String, AttributeSchema> type =
                        types.computeIfAbsent(block.getName(), name -> new TreeMap<>());
                for (AttributeLine line : block.getAttributes()) {
                    add(line, type);
                }
            }
        }
        if (types.isEmpty()) {
            return defaults;
        }
        defaults.types().forEach((name, attributes) -> addMissing(types, name, attributes));
        return new Schema(types);
    }

    private static void add(AttributeLine line, NavigableMap<String, AttributeSchema> type) {
        if (line.getName() != null && line.getType() != null) {
            type.putIfAbsent(
                    line.getName(),
                    new AttributeSchema(
                            line.getName(),
                            ValueType.ofWord(line.getType()),
                            line.isMultiValued()));
        }
    }

    private static void addMissing(
            NavigableMap<String, NavigableMap<String, AttributeSchema>> types,
            String name,
            NavigableMap<String, AttributeSchema> attributes) {
        NavigableMap<String, AttributeSchema> own = types.putIfAbsent(name, attributes);
        if (own != null) {
            attributes.forEach(own::putIfAbsent);
        }
    }
}
