// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.syncline.engine.ErrorExplanations;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.internal.view.MetaverseViews;
import org.syncline.engine.internal.view.Names;
import org.syncline.engine.internal.view.PendingChanges;
import org.syncline.engine.internal.view.RuleReferences;
import org.syncline.engine.internal.view.ShownValues;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.search.ErrorKind;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectError;
import org.syncline.store.ObjectTrouble;
import org.syncline.store.PendingExport;
import org.syncline.store.StoreSession;

/** All that is known of single objects, while one transaction lasts. */
final class ObjectPages {
    private final StoreSession session;
    private final RuleReferences rules;
    private final Names names;

    ObjectPages(StoreSession session, RuleReferences rules) {
        this.session = session;
        this.rules = rules;
        this.names = new Names(session, rules);
    }

    SpaceObject of(CsObject object) {
        Instant linkTime = session.search().linkChanges(List.of(object.id())).get(object.id());
        MvObject metaverse = metaverse(object);
        return new SpaceObject(
                object.id(),
                names.connector(object.connector()),
                object.dn().text(),
                object.objectType(),
                ShownValues.name(object),
                object.anchor(),
                Rows.state(object),
                object.importOperation(),
                importedDn(object),
                attributes(object),
                change(object, object.pendingExport()),
                change(object, object.state().escrowed()),
                change(object, object.state().unconfirmed()),
                metaverse == null ? null : link(object, metaverse),
                linkTime,
                metaverse == null ? List.of() : contributions(object, metaverse),
                errors(object),
                metaverse == null ? List.of() : others(object));
    }

    MetaverseObject of(MvObject object) {
        List<CsObject> linked = session.csByMetaverse(List.of(object.id()));
        MetaverseView view = new MetaverseViews(names).of(object, linked);
        return new MetaverseObject(
                object.id(),
                object.type(),
                ShownValues.name(object),
                view.attributes().stream()
                        .map(
                                one ->
                                        new MetaverseView.Attribute(
                                                one.name(),
                                                ShownValues.shown(one.name(), one.values()),
                                                one.origins()))
                        .toList(),
                references(object),
                linked(linked));
    }

    private MvObject metaverse(CsObject object) {
        long id = object.link() == null ? 0 : object.link().metaverseId();
        return id == 0 ? null : session.mvByIds(List.of(id)).get(id);
    }

    private static String importedDn(CsObject object) {
        Entry before = object.synchronizedEntry();
        Entry imported = object.importedEntry();
        return imported == null || before == null || before.dn().text().equals(imported.dn().text())
                ? null
                : imported.dn().text();
    }

    /** Before and after a pending import; without one both are alike. */
    private static List<AttributeChange> attributes(CsObject object) {
        Entry before = object.synchronizedEntry();
        Entry after = object.importedEntry();
        if (after == null && object.importOperation() != Operation.DELETE) {
            after = before;
        }
        TreeSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(before == null ? List.of() : before.attributes().keySet());
        all.addAll(after == null ? List.of() : after.attributes().keySet());
        List<AttributeChange> changes = new ArrayList<>();
        for (String name : all) {
            Values old = before == null ? Values.NONE : before.get(name);
            Values now = after == null ? Values.NONE : after.get(name);
            changes.add(
                    new AttributeChange(
                            name,
                            old.size() > 1 || now.size() > 1,
                            ShownValues.shown(name, old),
                            ShownValues.shown(name, now)));
        }
        return changes;
    }

    private PendingChange change(CsObject object, PendingExport export) {
        if (export == null) {
            return null;
        }
        PendingChange change =
                new PendingChanges(rules)
                        .of(
                                session,
                                object.withExport(export),
                                names.connector(object.connector()));
        return new PendingChange(
                change.id(),
                change.connector(),
                change.operation(),
                change.dn(),
                change.newDn(),
                change.objectType(),
                change.digest(),
                change.lines().stream().map(ObjectPages::hidden).toList(),
                change.cause(),
                change.source());
    }

    private static PendingLine hidden(PendingLine line) {
        AttributeChange change = line.change();
        String name = change.attribute();
        return ShownValues.hides(name)
                ? new PendingLine(
                        new AttributeChange(
                                name,
                                change.multiValued(),
                                ShownValues.shown(name, change.before()),
                                ShownValues.shown(name, change.after())),
                        line.rule(),
                        line.source(),
                        line.time())
                : line;
    }

    private SpaceObject.Link link(CsObject object, MvObject metaverse) {
        return new SpaceObject.Link(
                metaverse.id(),
                metaverse.type(),
                ShownValues.name(metaverse),
                kind(object),
                names.rule(object.link()));
    }

    private static String kind(CsObject object) {
        return object.link().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<SpaceObject.Contribution> contributions(CsObject object, MvObject metaverse) {
        List<SpaceObject.Contribution> found = new ArrayList<>();
        metaverse
                .attributes()
                .forEach(
                        (name, held) ->
                                held.lineage().stream()
                                        .filter(line -> line.sourceObject() == object.id())
                                        .forEach(
                                                line ->
                                                        found.add(
                                                                new SpaceObject.Contribution(
                                                                        name,
                                                                        rules.flow(
                                                                                line.ruleKey(),
                                                                                name),
                                                                        line.time()))));
        found.sort(
                Comparator.comparing(
                        SpaceObject.Contribution::attribute, String.CASE_INSENSITIVE_ORDER));
        return found;
    }

    private List<SpaceObject.Trouble> errors(CsObject object) {
        List<SpaceObject.Trouble> errors = new ArrayList<>();
        add(errors, ErrorKind.SYNC, object.state().syncError());
        add(errors, ErrorKind.EXPORT, object.state().exportError());
        for (ObjectError error : SpaceSearch.newestImport(session, object.connector())) {
            if (isOf(error, object)) {
                errors.add(
                        new SpaceObject.Trouble(
                                ErrorKind.IMPORT,
                                error.type(),
                                "",
                                ErrorExplanations.of(error.type()),
                                error.message(),
                                error.ruleKey().isEmpty() ? null : rules.rule(error.ruleKey()),
                                null,
                                null,
                                0));
            }
        }
        return errors;
    }

    private static boolean isOf(ObjectError error, CsObject object) {
        return error.object() != 0
                ? error.object() == object.id()
                : error.dn().equalsIgnoreCase(object.dn().text());
    }

    private static void add(
            List<SpaceObject.Trouble> errors, ErrorKind kind, ObjectTrouble trouble) {
        if (trouble != null) {
            errors.add(
                    new SpaceObject.Trouble(
                            kind,
                            trouble.type(),
                            trouble.code(),
                            ErrorExplanations.of(trouble.type()),
                            trouble.detail(),
                            null,
                            trouble.firstOccurred(),
                            trouble.lastOccurred(),
                            trouble.retryCount()));
        }
    }

    private List<SpaceObject.Linked> others(CsObject object) {
        return linked(
                session.csByMetaverse(List.of(object.link().metaverseId())).stream()
                        .filter(cs -> cs.id() != object.id())
                        .toList());
    }

    private List<SpaceObject.Linked> linked(Collection<CsObject> objects) {
        return objects.stream()
                .sorted(MetaverseViews.SOURCES_FIRST)
                .map(
                        cs ->
                                new SpaceObject.Linked(
                                        names.object(cs),
                                        cs.objectType(),
                                        kind(cs),
                                        names.rule(cs.link())))
                .toList();
    }

    /** What references of a metaverse object are shown as, and where they lead. */
    private Map<String, Long> references(MvObject object) {
        Map<String, Long> found = new HashMap<>();
        object.attributes()
                .values()
                .forEach(
                        held ->
                                held.values()
                                        .forEach(
                                                value -> {
                                                    if (value instanceof Value.Link link) {
                                                        found.put(
                                                                names.shown(Values.of(value))
                                                                        .first()
                                                                        .text(),
                                                                link.metaverseId());
                                                    }
                                                }));
        return found;
    }
}
