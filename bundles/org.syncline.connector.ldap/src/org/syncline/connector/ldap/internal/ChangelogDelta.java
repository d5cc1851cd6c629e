// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.RootDSE;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.InvalidDnException;

/**
 * Changes by the server's changelog (draft-good-ldap-changelog): the log says which entries
 * changed, and these are read again whole, so it does not matter in which order the log and the
 * directory are read. Records are read by name, because servers compare their numbers as text when
 * they have no schema for them.
 */
final class ChangelogDelta implements DeltaStrategy {
    private static final String NUMBER = "changeNumber";
    private static final String RECORD = "record";
    private static final int RECORDS_AT_ONCE = 5000;

    private final ImportRun run;
    private final PipelinedReads reads;
    private DeltaPoint point = DeltaPoint.NONE;

    ChangelogDelta(ImportRun run, PipelinedReads reads) {
        this.run = run;
        this.reads = reads;
    }

    private static boolean isOffered(Optional<RootDSE> root) {
        return base(root) != null && number(root, "lastChangeNumber") >= 0;
    }

    @SuppressWarnings("unused") // a log without a name cannot be read
    private static Dn base(Optional<RootDSE> root) {
        try {
            return Dn.of(root.map(entry -> entry.getAttributeValue("changelog")).orElse(""));
        } catch (InvalidDnException e) {
            return null;
        }
    }

    private static long number(Optional<RootDSE> root, String attribute) {
        String text = root.map(entry -> entry.getAttributeValue(attribute)).orElse("");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    @Override
    public Optional<String> obstacle() throws ConnectorException {
        if (!isOffered(run.root())) {
            return Optional.of("the server publishes no changelog");
        }
        return isReadable()
                ? Optional.empty()
                : Optional.of("the account may not read the server's changelog");
    }

    /** Whether the account may read the log. */
    private boolean isReadable() throws ConnectorException {
        List<RawEntry> found = new ArrayList<>();
        try {
            reads.read(
                    List.of(base(run.root())), new String[] {"1.1"}, "the changelog", found::add);
        } catch (ConnectorException e) {
            if (e.kind() != ConnectorException.Kind.PERMISSION) {
                throw e;
            }
        }
        return !found.isEmpty();
    }

    @Override
    public String word() {
        return DeltaChoice.CHANGELOG.word();
    }

    @Override
    public void begin() throws ConnectorException {
        point = pointAt(number(run.root(), "lastChangeNumber"));
    }

    private DeltaPoint pointAt(long number) throws ConnectorException {
        Map<String, String> state = new TreeMap<>();
        state.put(NUMBER, Long.toString(number));
        reads.read(
                List.of(nameOf(number)),
                ChangeRecord.ATTRIBUTES,
                "the changelog",
                raw -> state.put(RECORD, ChangeRecord.signature(raw)));
        return DeltaPoint.of(word(), state, new byte[0]);
    }

    private Dn nameOf(long number) {
        return Dn.of(NUMBER + "=" + number + "," + base(run.root()).text());
    }

    @Override
    public void taken(RawEntry raw, Entry entry) {
        // The log tells all that has to be known.
    }

    @Override
    public DeltaPoint point() {
        return point;
    }

    @Override
    public DeltaPoint read(DeltaPoint from, DeltaSink sink) throws ConnectorException {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw DeltaStrategies.gone(run, obstacle.get());
        }
        long last = number(run.root(), "lastChangeNumber");
        long known = from.number(NUMBER);
        checkHistory(from, known, last);
        point = pointAt(last);
        ChangedNames names = new ChangedNames();
        for (long start = known + 1; start <= last; start += RECORDS_AT_ONCE) {
            records(start, Math.min(last, start + RECORDS_AT_ONCE - 1)).forEach(names::add);
        }
        // Records that were trimmed while they were read are missing.
        checkTrimmed(known, number(run.session().rootDse(), "firstChangeNumber"), last);
        new ChangedEntries(run, reads, sink).report(names.deleted(), names.changed());
        return point;
    }

    private List<ChangeRecord> records(long first, long last) throws ConnectorException {
        List<ChangeRecord> records = new ArrayList<>();
        Anchors anchors = new Anchors(run.settings().anchors());
        reads.read(
                LongStream.rangeClosed(first, last).mapToObj(this::nameOf).toList(),
                ChangeRecord.ATTRIBUTES,
                "the changelog",
                raw -> {
                    ChangeRecord record = ChangeRecord.of(raw, anchors);
                    if (record != null) {
                        records.add(record);
                    }
                });
        records.sort(Comparator.comparingLong(ChangeRecord::number));
        return records;
    }

    private void checkHistory(DeltaPoint from, long known, long last) throws ConnectorException {
        if (known < 0 || known > last) {
            throw DeltaStrategies.gone(
                    run, "the server's changelog has begun anew since the last import");
        }
        checkTrimmed(known, number(run.root(), "firstChangeNumber"), last);
        Optional<String> record = from.get(RECORD);
        boolean isKept = known >= number(run.root(), "firstChangeNumber") && known > 0;
        if (isKept && record.isPresent() && !record.equals(pointAt(known).get(RECORD))) {
            throw DeltaStrategies.gone(
                    run, "the server has another changelog than at the last import");
        }
    }

    private void checkTrimmed(long known, long first, long last) throws ConnectorException {
        if (known < last && first > known + 1) {
            throw DeltaStrategies.gone(
                    run,
                    "the server's changelog begins at "
                            + first
                            + ", but changes since "
                            + (known + 1)
                            + " are needed");
        }
    }
}
