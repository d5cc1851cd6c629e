// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.model.Entry;

/** Chooses how changes are found, by what the setting says and what the server offers. */
final class DeltaStrategies {
    private static final String SETTING = "as the setting delta says";

    private final ImportRun run;

    DeltaStrategies(ImportRun run) {
        this.run = run;
    }

    /** For a full import: the best that the server offers. */
    DeltaStrategy ofServer() throws ConnectorException {
        return choice().strategy();
    }

    /**
     * The best that the server offers, with the reasons. Nothing tells of changes on servers to
     * which others refer.
     *
     * @throws ConnectorException kind {@code CONFIGURATION} when the setting demands what the
     *     server does not offer
     */
    DeltaWay choice() throws ConnectorException {
        if (!run.settings().referralHosts().isEmpty()) {
            return because(new NoDelta(), "because referrals are followed");
        }
        return switch (run.settings().delta()) {
            case AUTO -> automatic();
            case DIRSYNC -> demanded(dirSync());
            case SYNC -> demanded(sync());
            case CHANGELOG -> demanded(changelog());
            case TIMESTAMP -> because(timestamp(), SETTING);
            case NONE -> because(new NoDelta(), SETTING);
        };
    }

    private static DeltaWay because(DeltaStrategy strategy, String reason) {
        return new DeltaWay(strategy, reason, List.of());
    }

    /** For a delta import: the one that made the point. */
    DeltaStrategy of(DeltaPoint point) throws ConnectorException {
        DeltaChoice setting = run.settings().delta();
        boolean allowed = setting == DeltaChoice.AUTO || setting.word().equals(point.strategy());
        if (!allowed || !DeltaChoice.words().contains(point.strategy())) {
            throw gone(
                    run, "the last import did not note the point from which changes can be found");
        }
        return switch (DeltaChoice.ofWord(point.strategy())) {
            case DIRSYNC -> dirSync();
            case SYNC -> sync();
            case CHANGELOG -> changelog();
            case TIMESTAMP -> timestamp();
            case AUTO, NONE -> new NoDelta();
        };
    }

    private DeltaWay automatic() throws ConnectorException {
        List<DeltaStrategy> candidates =
                switch (run.settings().profile()) {
                    case ACTIVE_DIRECTORY -> List.of(dirSync(), changelog());
                    case OPENLDAP -> List.of(sync(), changelog());
                    case GENERIC -> List.of(changelog());
                };
        List<String> passedOver = new ArrayList<>();
        for (DeltaStrategy candidate : candidates) {
            Optional<String> obstacle = candidate.obstacle();
            if (obstacle.isEmpty()) {
                return new DeltaWay(candidate, "", passedOver);
            }
            passedOver.add(candidate.word() + ": " + obstacle.get());
        }
        return new DeltaWay(timestamp(), "", passedOver);
    }

    private DeltaStrategy dirSync() {
        return new DirSyncDelta(run, reads());
    }

    private DeltaStrategy sync() {
        return new SyncDelta(run, reads());
    }

    private DeltaStrategy changelog() {
        return new ChangelogDelta(run, reads());
    }

    private DeltaStrategy timestamp() {
        return new TimestampDelta(run, reads());
    }

    private PipelinedReads reads() {
        return new PipelinedReads(run);
    }

    private DeltaWay demanded(DeltaStrategy strategy) throws ConnectorException {
        Optional<String> obstacle = strategy.obstacle();
        if (obstacle.isEmpty()) {
            return because(strategy, SETTING);
        }
        throw run.failures()
                .of(
                        ConnectorException.Kind.CONFIGURATION,
                        "delta is " + strategy.word() + ", but " + obstacle.get(),
                        "Correct that, or set delta to auto.",
                        null);
    }

    /** The history is not known any more. */
    static ConnectorException gone(ImportRun run, String why) {
        return run.failures()
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
            throw gone(run, "delta imports are switched off, or referrals are followed");
        }
    }
}
