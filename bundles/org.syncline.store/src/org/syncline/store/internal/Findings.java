// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.syncline.model.Printable;
import org.syncline.store.StoreFinding;
import org.syncline.store.StoreFinding.Severity;

/** Words findings for a person. */
final class Findings {
    private static final String RESTORE =
            "Restore the newest backup. Without one, delete the folder .syncline/store and run the"
                    + " initial profile: that loses the history, and which target objects are"
                    + " owned.";
    private static final String WRITE_AGAIN = "What finds objects cannot be trusted. " + RESTORE;

    private final Consumer<StoreFinding> sink;
    private final Map<Integer, String> connectors = new HashMap<>();

    Findings(Sql sql, Consumer<StoreFinding> sink) throws SQLException {
        this.sink = sink;
        new ConnectorTable(sql).all().forEach(c -> connectors.put(c.number(), c.name()));
    }

    boolean knows(int connector) {
        return connectors.containsKey(connector);
    }

    /** What is lost and cannot be computed again. */
    void damage(String code, String object, String message) {
        sink.accept(new StoreFinding(Severity.ERROR, code, object, message, RESTORE));
    }

    /** What is derived and does not fit. */
    void mismatch(String code, String object, String message) {
        sink.accept(new StoreFinding(Severity.ERROR, code, object, message, WRITE_AGAIN));
    }

    void note(String code, String object, String message, String remedy) {
        sink.accept(new StoreFinding(Severity.NOTE, code, object, message, remedy));
    }

    /** Name of a connector space object, as far as anything is known of it. */
    String connectorSpace(long id, String dn) {
        String connector = connectors.getOrDefault(CsIds.connector(id), "unknown connector");
        return Printable.of(connector, 200)
                + ": "
                + (dn == null ? "object " + id : Printable.of(dn, 1000));
    }
}
