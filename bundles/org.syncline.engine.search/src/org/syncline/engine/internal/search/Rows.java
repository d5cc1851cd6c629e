// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.engine.internal.view.Names;
import org.syncline.engine.internal.view.ShownValues;
import org.syncline.engine.search.SearchColumn;
import org.syncline.engine.search.SearchRow;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectTrait;
import org.syncline.store.StoreSession;

/** Objects that were found as rows, while one transaction lasts. */
final class Rows {
    private final StoreSession session;
    private final Names names;
    private final List<String> columns;

    Rows(StoreSession session, Names names, List<String> columns) {
        this.session = session;
        this.names = names;
        this.columns = columns;
    }

    List<SearchRow> ofSpace(Collection<Long> ids) {
        Map<Long, CsObject> found = session.csByIds(ids);
        Map<Long, Value> times = new TreeMap<>();
        if (columns.contains(SearchColumn.LINK_TIME)) {
            session.search()
                    .linkChanges(ids)
                    .forEach((id, time) -> times.put(id, Value.of(time.toString())));
        }
        List<SearchRow> rows = new ArrayList<>();
        for (long id : ids) {
            CsObject object = found.get(id);
            if (object != null) {
                Map<String, Values> cells = new LinkedHashMap<>();
                columns.forEach(column -> cells.put(column, cell(object, column, times.get(id))));
                rows.add(new SearchRow(id, object.dn().text(), object.objectType(), cells));
            }
        }
        return rows;
    }

    List<SearchRow> ofMetaverse(Collection<Long> ids) {
        Map<Long, MvObject> found = session.mvByIds(ids);
        Map<Long, TreeSet<String>> connectors = new TreeMap<>();
        if (columns.contains(SearchColumn.CONNECTORS)) {
            session.csByMetaverse(ids)
                    .forEach(
                            cs ->
                                    connectors
                                            .computeIfAbsent(
                                                    cs.link().metaverseId(), id -> new TreeSet<>())
                                            .add(names.connector(cs.connector())));
        }
        List<SearchRow> rows = new ArrayList<>();
        for (long id : ids) {
            MvObject object = found.get(id);
            if (object != null) {
                Map<String, Values> cells = new LinkedHashMap<>();
                columns.forEach(
                        column -> cells.put(column, cell(object, column, connectors.get(id))));
                rows.add(new SearchRow(id, ShownValues.name(object), object.type(), cells));
            }
        }
        return rows;
    }

    private static Values cell(CsObject object, String column, Value time) {
        return switch (column) {
            case SearchColumn.DN -> text(object.dn().text());
            case SearchColumn.RDN -> text(object.dn().rdn());
            case SearchColumn.TYPE -> text(object.objectType());
            case SearchColumn.STATE -> text(state(object));
            case SearchColumn.NAME -> text(ShownValues.name(object));
            case SearchColumn.ANCHOR ->
                    object.anchor() == null ? Values.NONE : Values.of(object.anchor());
            case SearchColumn.METAVERSE ->
                    object.link() == null
                            ? Values.NONE
                            : Values.of(Value.of(object.link().metaverseId()));
            case SearchColumn.LINK_TIME -> time == null ? Values.NONE : Values.of(time);
            default -> ShownValues.shown(column, ShownValues.of(object, column));
        };
    }

    private Values cell(MvObject object, String column, Collection<String> connectors) {
        return switch (column) {
            case SearchColumn.NAME -> text(ShownValues.name(object));
            case SearchColumn.TYPE -> text(object.type());
            case SearchColumn.ID -> Values.of(Value.of(object.id()));
            case SearchColumn.CONNECTORS ->
                    connectors == null
                            ? Values.NONE
                            : Values.of(connectors.stream().map(Value::of).toList());
            default -> ShownValues.shown(column, names.shown(ShownValues.of(object, column)));
        };
    }

    private static Values text(String text) {
        return text.isEmpty() ? Values.NONE : Values.texts(text);
    }

    /** What is particular about an object, in words. */
    static String state(CsObject object) {
        List<String> words = new ArrayList<>();
        if (ObjectTrait.PENDING_IMPORT.in(object)) {
            words.add("pending import: " + object.importOperation().word());
        }
        if (ObjectTrait.PENDING_EXPORT.in(object)) {
            words.add("pending export: " + object.pendingExport().operation().word());
        }
        add(words, object, ObjectTrait.UNCONFIRMED, "not confirmed");
        add(words, object, ObjectTrait.ESCROWED, "export in progress");
        if (ObjectTrait.EXPORT_ERROR.in(object)) {
            words.add(object.state().exportError().type());
        }
        if (ObjectTrait.SYNC_ERROR.in(object)) {
            words.add(object.state().syncError().type());
        }
        add(words, object, ObjectTrait.ORPHAN, "orphan");
        add(words, object, ObjectTrait.NOT_OURS, "not ours");
        boolean plain = !ObjectTrait.ORPHAN.in(object) && !ObjectTrait.NOT_OURS.in(object);
        if (plain) {
            add(words, object, ObjectTrait.DISCONNECTOR, "disconnector");
        }
        add(words, object, ObjectTrait.TRANSIENT, "temporary name");
        add(words, object, ObjectTrait.REFERENCE_RETRY, "waits for a reference");
        return String.join(", ", words);
    }

    private static void add(List<String> words, CsObject object, ObjectTrait trait, String word) {
        if (trait.in(object)) {
            words.add(word);
        }
    }
}
