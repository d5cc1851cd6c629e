// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.store.CsObject;
import org.syncline.store.Lineage;
import org.syncline.store.Link;
import org.syncline.store.MvAttribute;
import org.syncline.store.MvObject;

/** Metaverse objects with the lineage of their values. */
public final class MetaverseViews {
    /** Whoever projected the object, then what was joined inbound, then targets. */
    public static final Comparator<CsObject> SOURCES_FIRST =
            Comparator.comparing((CsObject cs) -> cs.link().kind() != Link.Kind.INBOUND_PROJECTION)
                    .thenComparing(cs -> !cs.link().kind().isInbound())
                    .thenComparing(CsObject::connector)
                    .thenComparing(cs -> cs.dn().normalized());

    private final Names names;

    public MetaverseViews(Names names) {
        this.names = names;
    }

    public MetaverseView of(MvObject object, Collection<CsObject> linked) {
        return new MetaverseView(
                object.type(),
                linked(linked),
                object.attributes().entrySet().stream().map(this::attribute).toList());
    }

    public List<MetaverseView.Linked> linked(Collection<CsObject> objects) {
        return objects.stream()
                .sorted(SOURCES_FIRST)
                .map(
                        cs ->
                                new MetaverseView.Linked(
                                        names.object(cs),
                                        names.rule(cs.link()),
                                        cs.link().kind().isInbound()))
                .toList();
    }

    private MetaverseView.Attribute attribute(Map.Entry<String, MvAttribute> attribute) {
        return new MetaverseView.Attribute(
                attribute.getKey(),
                names.shown(attribute.getValue().values()),
                attribute.getValue().lineage().stream()
                        .map(lineage -> origin(lineage, attribute.getKey()))
                        .toList());
    }

    private MetaverseView.Origin origin(Lineage lineage, String attribute) {
        return new MetaverseView.Origin(
                names.flow(lineage.ruleKey(), attribute),
                names.object(lineage.sourceObject()),
                lineage.time());
    }
}
