// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.time.Instant;
import org.syncline.engine.StepResult;
import org.syncline.engine.internal.rules.RuleDigests;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.StoreSession;

/** When an import of a connector last came to its end; history may have forgotten it. */
public final class ImportTimes {
    private ImportTimes() {}

    /** Puts on record that an import has come to its end; returns it. */
    public static StepResult save(
            StoreSession session, ConnectorDefinition connector, StepResult step) {
        session.setProperty(property(connector), step.ended().toString());
        return step;
    }

    /** Null when none did since it is kept. */
    public static Instant last(StoreSession session, ConnectorDefinition connector) {
        return session.property(property(connector)).map(Instant::parse).orElse(null);
    }

    private static String property(ConnectorDefinition connector) {
        return "import-time/" + RuleDigests.sha256(connector.key());
    }
}
