// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.syncline.language.SyncLanguage;
import org.syncline.language.internal.check.TypeBlocks;
import org.syncline.language.sync.MetaverseBlock;
import org.syncline.language.sync.TypeBlock;
import org.syncline.model.Schema;

/**
 * The metaverse schema that ships: every project extends it, unless it says {@code metaverse only}
 * (semantics reference, 2.9 and 4). It is a rule file itself, read once in a process; what it gives
 * is never changed, and safe for use by many threads.
 */
public final class DefaultMetaverse {
    private static final String FILE = "metaverse.sync";

    private final List<TypeBlock> types;
    private final Schema schema;

    private DefaultMetaverse(List<TypeBlock> types) {
        this.types = List.copyOf(types);
        this.schema = TypeBlocks.schema(types);
    }

    /** The one of this process. */
    public static DefaultMetaverse get() {
        return Holder.INSTANCE;
    }

    /** Types and attributes as they are declared, for editors. */
    public List<TypeBlock> types() {
        return types;
    }

    public Schema schema() {
        return schema;
    }

    private static DefaultMetaverse read() {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(FILE, text());
        ParsedProject parsed = new ProjectParser(SyncLanguage.injector()).parse(texts);
        if (!parsed.findings().isEmpty()) {
            throw new IllegalStateException("The default metaverse: " + parsed.findings());
        }
        return new DefaultMetaverse(
                parsed.roots().stream()
                        .flatMap(root -> root.getElements().stream())
                        .map(MetaverseBlock.class::cast)
                        .flatMap(block -> block.getTypes().stream())
                        .toList());
    }

    private static String text() {
        try (InputStream in = DefaultMetaverse.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The default metaverse cannot be read", e);
        }
    }

    /** Read when it is first needed: the language has to be installed before. */
    private static final class Holder {
        private static final DefaultMetaverse INSTANCE = read();
    }
}
