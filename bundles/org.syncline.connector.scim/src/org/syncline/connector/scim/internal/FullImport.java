// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Watermark;

/** One full import. Objects are handed on as they arrive; ids and names are kept. */
final class FullImport {
    private final ScimClient client;
    private final Catalog catalog;
    private final ImportRun run;
    private final Cancellation cancellation;

    FullImport(ScimClient client, Catalog catalog, ImportRun run, Cancellation cancellation) {
        this.client = client;
        this.catalog = catalog;
        this.run = run;
        this.cancellation = cancellation;
    }

    Watermark run() throws ConnectorException {
        Set<ResourceKind> named = new HashSet<>();
        for (ResourceReader reader : run.readers()) {
            ResourceKind kind = reader.kind();
            if (reader.refers()) {
                for (ResourceKind target : run.targets()) {
                    listOnce(target, named);
                }
            }
            if (!kind.uniqueNames()) {
                listOnce(kind, named);
            }
            run.pages().read(kind, "", resource -> run.take(reader, resource));
            named.add(kind);
        }
        return watermark();
    }

    private void listOnce(ResourceKind kind, Set<ResourceKind> named) throws ConnectorException {
        if (named.add(kind)) {
            run.list(kind);
        }
    }

    private Watermark watermark() throws ConnectorException {
        boolean possible =
                client.settings().delta()
                        && catalog.provider().filter()
                        && run.stamps().isComplete();
        return possible && findsChanges()
                ? new Mark(
                                client.settings().base().normalized(),
                                run.stamps().since(null),
                                run.present())
                        .watermark()
                : Watermark.NONE;
    }

    /**
     * Whether the service finds its newest objects by their time stamp. Some refuse, and some
     * answer that there is nothing, which would lose changes.
     */
    private boolean findsChanges() throws ConnectorException {
        for (ResourceReader reader : run.readers()) {
            Optional<Instant> newest = run.stamps().newest(reader.kind());
            if (newest.isPresent()) {
                String filter = ScimClient.encoded(TimeStamps.filter(newest.get()));
                Reply reply =
                        client.send(
                                Call.get(
                                        reader.kind().endpoint() + "?filter=" + filter + "&count=1",
                                        "searching by time stamp"),
                                cancellation);
                if (!reply.succeeded() || Json.objects(reply.body(), "Resources").isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }
}
