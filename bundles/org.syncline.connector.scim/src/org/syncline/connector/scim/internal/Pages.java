// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;

/**
 * Reads all resources that a search finds, page by page, each once.
 *
 * <p>Pages by number shift when objects come and go while they are read. So each page begins with
 * the last object of the page before; when it does not, or when fewer objects came than the service
 * counts, all is read again and only what is new is handed on. A read that does not come to rest
 * fails: an object that was not seen would be taken as deleted.
 */
final class Pages {
    /** Takes resources. */
    @FunctionalInterface
    interface Receiver {
        void resource(JsonObject resource) throws ConnectorException;
    }

    private static final int ROUNDS = 5;

    private final ScimClient client;
    private final boolean cursor;
    private final int pageSize;
    private final Cancellation cancellation;

    Pages(ScimClient client, Provider provider, int pageSize, Cancellation cancellation) {
        this.client = client;
        this.cursor = provider.cursor();
        this.pageSize = provider.maxPage() > 0 ? Math.min(pageSize, provider.maxPage()) : pageSize;
        this.cancellation = cancellation;
    }

    /**
     * Reads what a search finds.
     *
     * @param query filter and attributes, beginning with an ampersand, or empty
     * @throws ConnectorException when not all was read
     */
    void read(ResourceKind kind, String query, Receiver receiver) throws ConnectorException {
        String what = "reading objects of type " + kind.name();
        if (cursor) {
            readByCursor(kind.endpoint(), query, what, receiver);
            return;
        }
        Set<String> handedOn = new HashSet<>();
        for (int round = 1; !readByNumber(kind.endpoint(), query, what, handedOn, receiver); ) {
            if (++round > ROUNDS) {
                throw client.failures()
                        .of(
                                Kind.SERVER,
                                "the service counts other objects than it gives, " + what,
                                "Run the step again when less is changing on the service; a larger"
                                        + " page-size helps.",
                                null);
            }
        }
    }

    private void readByCursor(String endpoint, String query, String what, Receiver receiver)
            throws ConnectorException {
        Set<String> cursors = new HashSet<>();
        Set<String> seen = new HashSet<>();
        String next = "";
        do {
            JsonObject page = page(endpoint + "?cursor=" + ScimClient.encoded(next) + query, what);
            for (JsonObject resource : Json.objects(page, "Resources")) {
                if (seen.add(key(resource))) {
                    receiver.resource(resource);
                }
            }
            next = Json.text(page, "nextCursor");
            if (!next.isEmpty() && !cursors.add(next)) {
                throw client.failures().unusable(what, "it repeats the cursor of a page", null);
            }
        } while (!next.isEmpty());
    }

    /** Whether all that the service counts was seen, with no sign of a shift. */
    private boolean readByNumber(
            String endpoint, String query, String what, Set<String> handedOn, Receiver receiver)
            throws ConnectorException {
        Set<String> seen = new HashSet<>();
        String overlap = null;
        boolean shifted = false;
        for (long start = 1; ; ) {
            JsonObject page = page(endpoint + "?startIndex=" + start + query, what);
            List<JsonObject> resources = Json.objects(page, "Resources");
            int before = seen.size();
            for (JsonObject resource : resources) {
                if (seen.add(key(resource)) && handedOn.add(key(resource))) {
                    receiver.resource(resource);
                }
            }
            shifted |= overlap != null && !startsWith(resources, overlap);
            long total = Json.number(page, "totalResults");
            long end = start + resources.size() - 1;
            boolean done = total >= 0 ? end >= total : resources.isEmpty() || end == start;
            if (done || seen.size() == before) {
                return done && !shifted && seen.size() >= total;
            }
            // A service that gives one object at a time leaves no room for an overlap.
            boolean single = resources.size() == 1;
            overlap = single ? null : key(resources.getLast());
            start = single ? end + 1 : end;
        }
    }

    private static String key(JsonObject resource) {
        String id = Json.text(resource, "id");
        return id.isEmpty() ? resource.toString() : id;
    }

    private static boolean startsWith(List<JsonObject> resources, String id) {
        return !resources.isEmpty() && key(resources.getFirst()).equals(id);
    }

    private JsonObject page(String path, String what) throws ConnectorException {
        if (cancellation.isCancelled()) {
            throw client.failures().cancelled();
        }
        return client.read(path + "&count=" + pageSize, what, cancellation);
    }
}
