// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;

/**
 * Changes by time stamp. Time stamps do not tell what was deleted, so ids and names of all objects
 * are listed as well; the work grows with the service, but much slower than that of reading them.
 */
final class DeltaImport {
    /** From so many on, single objects cost more than all of them page by page. */
    private static final int MANY = 200;

    private final ScimClient client;
    private final ImportRun run;
    private final DeltaSink sink;
    private final Map<String, Long> listed = new HashMap<>();

    DeltaImport(ScimClient client, ImportRun run, DeltaSink sink) {
        this.client = client;
        this.run = run;
        this.sink = sink;
    }

    Watermark run(Watermark from) throws ConnectorException {
        Mark mark = mark(from);
        Map<String, Set<String>> unknown = list(mark);
        for (String id : mark.objects().keySet()) {
            if (!listed.containsKey(id)) {
                sink.deleted(ResourceReader.anchor(id), null);
            }
        }
        String filter = "&filter=" + ScimClient.encoded(TimeStamps.filter(mark.since()));
        for (ResourceReader reader : run.readers()) {
            changed(reader, filter);
            Set<String> open = unknown.get(reader.kind().name());
            open.removeAll(run.present().keySet());
            readUnknown(reader, open);
        }
        listed.putAll(run.present());
        return new Mark(mark.base(), run.stamps().since(mark.since()), listed).watermark();
    }

    private Mark mark(Watermark from) throws ConnectorException {
        try {
            Mark mark = Mark.of(from);
            if (mark.base().equals(client.settings().base().normalized())) {
                return mark;
            }
        } catch (IOException e) {
            throw gone("the note of the last import cannot be read", e);
        }
        throw gone("the last import used another base", null);
    }

    private ConnectorException gone(String problem, Exception cause) {
        return client.failures().of(Kind.HISTORY_GONE, problem, "Run a full import.", cause);
    }

    /** Lists what there is; gives, by type, what was not there, or not under its name. */
    private Map<String, Set<String>> list(Mark mark) throws ConnectorException {
        Set<ResourceKind> kinds = new LinkedHashSet<>(run.targets());
        run.readers().forEach(reader -> kinds.add(reader.kind()));
        Map<String, Set<String>> ids = new HashMap<>();
        for (ResourceKind kind : kinds) {
            ids.put(kind.name(), run.list(kind));
        }
        Map<String, Set<String>> unknown = new HashMap<>();
        // Only now, because an object that is listed late can make the name of another ambiguous.
        for (ResourceReader reader : run.readers()) {
            unknown.put(
                    reader.kind().name(),
                    unknown(reader.kind(), ids.get(reader.kind().name()), mark));
        }
        return unknown;
    }

    private Set<String> unknown(ResourceKind kind, Set<String> ids, Mark mark) {
        Set<String> unknown = new LinkedHashSet<>();
        for (String id : ids) {
            Dn dn = run.nameInScope(kind, id);
            if (dn != null) {
                listed.put(id, Mark.hash(dn));
                if (!listed.get(id).equals(mark.objects().get(id))) {
                    unknown.add(id);
                }
            }
        }
        return unknown;
    }

    private void changed(ResourceReader reader, String filter) throws ConnectorException {
        try {
            run.pages().read(reader.kind(), filter, resource -> run.take(reader, resource));
        } catch (ConnectorException e) {
            if (e.kind() == Kind.SERVER && run.refusesSearches(reader.kind(), filter)) {
                throw gone("the service does not search by time stamp any more", e);
            }
            throw e;
        }
    }

    private void readUnknown(ResourceReader reader, Set<String> ids) throws ConnectorException {
        if (ids.size() < MANY) {
            for (String id : ids) {
                run.takeById(reader, id);
            }
            return;
        }
        run.pages()
                .read(
                        reader.kind(),
                        "",
                        resource -> {
                            if (ids.contains(Json.text(resource, "id"))) {
                                run.take(reader, resource);
                            }
                        });
    }
}
