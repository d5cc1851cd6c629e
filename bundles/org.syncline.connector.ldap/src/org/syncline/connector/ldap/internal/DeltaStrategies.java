// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.model.Entry;

/**
 * Chooses how changes are found, by what the setting says and what the server offers. Further ways,
 * such as those of Active Directory and OpenLDAP, are further entries here.
 */
final class DeltaStrategies {
    private final ImportRun run;
    private final SessionHolder pipelined;

    DeltaStrategies(ImportRun run, SessionHolder pipelined) {
        this.run = run;
        this.pipelined = pipelined;
    }

    /** For a full import: the best that the server offers. */
    DeltaStrategy ofServer() throws ConnectorException {
        return switch (run.settings().delta()) {
            case AUTO -> automatic();
            case CHANGELOG -> offered(changelog());
            case TIMESTAMP -> timestamp();
            case NONE -> new NoDelta();
        };
    }

    /** For a delta import: the one that made the point. */
    DeltaStrategy of(DeltaPoint point) throws ConnectorException {
        DeltaStrategy ofServer = ofServer();
        if (!ofServer.word().equals(point.strategy())) {
            throw gone(
                    run, "the last import did not note the point from which changes can be found");
        }
        return ofServer;
    }

    private DeltaStrategy automatic() throws ConnectorException {
        ChangelogDelta changelog = changelog();
        return ChangelogDelta.isOffered(run.root()) && changelog.isReadable()
                ? changelog
                : timestamp();
    }

    private ChangelogDelta changelog() {
        return new ChangelogDelta(run, new PipelinedReads(run, pipelined));
    }

    private DeltaStrategy timestamp() {
        return new TimestampDelta(run, new PipelinedReads(run, pipelined));
    }

    private DeltaStrategy offered(DeltaStrategy changelog) throws ConnectorException {
        if (ChangelogDelta.isOffered(run.root())) {
            return changelog;
        }
        throw run.session()
                .failures()
                .of(
                        ConnectorException.Kind.CONFIGURATION,
                        "delta is changelog, but the server publishes none",
                        "Switch the changelog of the server on, let the account read it, or set"
                                + " delta to auto.",
                        null);
    }

    /** The history is not known any more. */
    static ConnectorException gone(ImportRun run, String why) {
        return run.session()
                .failures()
                .of(
                        ConnectorException.Kind.HISTORY_GONE,
                        why,
                        "Run a full import; after it delta imports work again.",
                        null);
    }

    /** No delta imports. */
    private final class NoDelta implements DeltaStrategy {
        @Override
        public String word() {
            return DeltaChoice.NONE.word();
        }

        @Override
        public void begin() {
            // There is no point to note.
        }

        @Override
        public void taken(RawEntry raw, Entry entry) {
            // There is nothing to remember.
        }

        @Override
        public DeltaPoint point() {
            return DeltaPoint.NONE;
        }

        @Override
        public DeltaPoint read(DeltaPoint from, DeltaSink sink) throws ConnectorException {
            throw gone(run, "delta imports are switched off");
        }
    }
}
