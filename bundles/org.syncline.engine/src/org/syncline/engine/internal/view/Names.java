// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.Link;
import org.syncline.store.StoreSession;

/** Names of what the store knows by number, while one transaction lasts. */
public final class Names {
    private final StoreSession session;
    private final RuleReferences references;
    private final Map<Integer, String> connectors = new HashMap<>();
    private final Map<Long, SourceReference> objects = new HashMap<>();
    private final Map<Long, Value> links = new HashMap<>();

    public Names(StoreSession session, RuleReferences references) {
        this.session = session;
        this.references = references;
        for (ConnectorRecord record : session.connectors()) {
            connectors.put(record.number(), record.name());
        }
    }

    public String connector(int number) {
        return connectors.getOrDefault(number, "");
    }

    /** A connector space object, also one that is gone by now. */
    public SourceReference object(CsObject object) {
        return new SourceReference(connector(object.connector()), object.dn().text());
    }

    /** The same by its number, or null when there is no such object. */
    public SourceReference object(long id) {
        return objects.computeIfAbsent(
                id,
                key -> {
                    CsObject found = session.csByIds(List.of(key)).get(key);
                    return found == null ? null : object(found);
                });
    }

    public RuleReference rule(CompiledRule rule) {
        return references.rule(rule.key());
    }

    public RuleReference rule(Link link) {
        return references.rule(link.ruleKey());
    }

    public RuleReference flow(String ruleKey, String attribute) {
        return references.flow(ruleKey, attribute);
    }

    public static RuleReference at(SyncRule rule, SourceLocation location) {
        SourceLocation place = location == null ? SourceLocation.NONE : location;
        return new RuleReference(rule.name(), place.file(), place.line());
    }

    /** Values in which links of the metaverse are names of objects. */
    public Values shown(Values values) {
        if (values.stream().noneMatch(Value.Link.class::isInstance)) {
            return values;
        }
        List<Value> shown = new ArrayList<>(values.size());
        for (Value value : values) {
            shown.add(
                    value instanceof Value.Link link
                            ? links.computeIfAbsent(link.metaverseId(), this::reference)
                            : value);
        }
        return Values.of(shown);
    }

    /** The first object that is linked to a metaverse object, sources before targets. */
    private Value reference(long metaverse) {
        return session.csByMetaverse(List.of(metaverse)).stream()
                .min(MetaverseViews.SOURCES_FIRST)
                .map(cs -> Value.of(cs.dn()))
                .orElse(new Value.Link(metaverse));
    }
}
