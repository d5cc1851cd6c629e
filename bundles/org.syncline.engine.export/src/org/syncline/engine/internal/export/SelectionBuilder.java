// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;

/**
 * Puts changes into the order of sending (decisions, "Export"): renames, each after the one that
 * frees its name; adds, parents before children; modifications; deletes, children before parents.
 */
final class SelectionBuilder {
    private static final int DEPTHS = 257;
    private static final int MOST_ROUNDS = 100;

    private final Selection selection = new Selection();
    private final NameSet names;
    private final List<Rename> renames = new ArrayList<>();

    private record Rename(long object, String type, Dn from, Dn to, long position) {}

    SelectionBuilder(NameSet names) {
        this.names = names;
    }

    /** One more object with a pending export. */
    void add(CsObject object, long position) {
        Operation operation = object.pendingExport().operation();
        Selection.Stage stage =
                switch (operation) {
                    case ADD, DELETE_ADD -> Selection.Stage.ADD;
                    case DELETE -> Selection.Stage.DELETE;
                    default -> Selection.Stage.UPDATE;
                };
        if (operation == Operation.RENAME) {
            renames.add(
                    new Rename(
                            object.id(),
                            object.objectType(),
                            object.dn(),
                            object.pendingExport().newDn(),
                            position));
            return;
        }
        if (operation == Operation.ADD) {
            names.isMissing(object.dn());
        }
        int depth = object.dn().depth();
        int level =
                switch (stage) {
                    case ADD -> depth;
                    case DELETE -> -depth;
                    default -> 0;
                };
        selection.add(object.id(), operation, object.objectType(), stage, level, position);
    }

    /** All of them, in order. */
    Selection build() {
        Map<String, Rename> holders = new HashMap<>();
        renames.forEach(rename -> holders.put(rename.from().normalized(), rename));
        for (Rename rename : renames) {
            Dn parent = rename.to().parent();
            boolean late = parent != null && !names.exists(parent);
            selection.add(
                    rename.object(),
                    Operation.RENAME,
                    rename.type(),
                    late ? Selection.Stage.LATE_RENAME : Selection.Stage.RENAME,
                    round(rename, holders) * DEPTHS + rename.to().depth(),
                    rename.position());
        }
        selection.sort();
        return selection;
    }

    /** How many renames have to go before, one after the other; a ring of them is cut somewhere. */
    private static int round(Rename rename, Map<String, Rename> holders) {
        int round = 0;
        Rename holder = holders.get(rename.to().normalized());
        while (holder != null && holder != rename && round < MOST_ROUNDS) {
            round++;
            holder = holders.get(holder.to().normalized());
        }
        return round;
    }
}
