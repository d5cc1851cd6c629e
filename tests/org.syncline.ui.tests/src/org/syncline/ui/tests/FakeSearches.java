// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.SearchPage;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Values;

/** A million objects that are nowhere, and the pages of two that are linked to each other. */
final class FakeSearches implements Searches {
    static final int OBJECTS = 1_000_000;
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final RuleReference RULE =
            new RuleReference("In from AD - User Common", "people.sync", 11);

    @Override
    public SearchQuery query(String text, String connector) throws QueryException {
        if (text.contains("nonsense:")) {
            throw new QueryException("\"nonsense:\" is no word of a search here.", 1);
        }
        boolean metaverse = text.startsWith("metaverse:");
        return new SearchQuery(metaverse ? null : "contoso.com", "", List.of(), List.of());
    }

    @Override
    public long extent(SearchQuery query) {
        return OBJECTS;
    }

    @Override
    public SearchPage page(SearchQuery query, long after, int limit) {
        long last = Math.min(OBJECTS, after + limit);
        List<Long> ids = LongStream.rangeClosed(after + 1, last).boxed().toList();
        return new SearchPage(ids, last, ids.size(), last == OBJECTS);
    }

    @Override
    public List<SearchRow> rows(SearchQuery query, Collection<Long> ids, List<String> columns) {
        List<SearchRow> rows = new ArrayList<>();
        for (long id : ids) {
            Map<String, Values> cells = new LinkedHashMap<>();
            columns.forEach(column -> cells.put(column, Values.texts(column + " " + id)));
            rows.add(new SearchRow(id, "CN=" + id + ",DC=contoso,DC=com", "user", cells));
        }
        return rows;
    }

    @Override
    public SortedSet<String> attributes(SearchQuery query) {
        return new TreeSet<>(List.of("mail", "department"));
    }

    @Override
    public SpaceObject object(String connector, String dn) {
        return new SpaceObject(
                1,
                connector,
                dn,
                "user",
                "Ann",
                null,
                "pending import: update",
                Operation.UPDATE,
                null,
                List.of(
                        new AttributeChange(
                                "mail", false, Values.texts("old"), Values.texts("new"))),
                null,
                null,
                null,
                new SpaceObject.Link(7, "person", "Ann", "inbound-projection", RULE),
                NOW,
                List.of(new SpaceObject.Contribution("mail", RULE, NOW)),
                List.of(),
                List.of());
    }

    @Override
    public SpaceObject object(long id) {
        return object("contoso.com", "CN=" + id);
    }

    @Override
    public MetaverseObject metaverseObject(long id) {
        SourceReference ann = new SourceReference("contoso.com", "CN=1,DC=contoso,DC=com");
        return new MetaverseObject(
                id,
                "person",
                "Ann in the metaverse",
                List.of(
                        new MetaverseView.Attribute(
                                "mail",
                                Values.texts("old"),
                                List.of(new MetaverseView.Origin(RULE, ann, NOW)))),
                Map.of(),
                List.of(new SpaceObject.Linked(ann, "user", "inbound-projection", RULE)));
    }
}
