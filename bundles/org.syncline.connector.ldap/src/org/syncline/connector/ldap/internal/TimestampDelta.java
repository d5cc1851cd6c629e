// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.util.StaticUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Printable;
import org.syncline.model.Value;

/**
 * Changes by the time stamps of objects, for servers that keep no history. Time stamps do not tell
 * what was deleted, nor what moved along with its container, so names and anchors of all objects
 * are listed too: that is cheap beside reading them, but grows with the directory.
 *
 * <p>No clock but the server's is asked: the newest time stamp that an import saw, less the time
 * that the import took, is before its beginning whatever the clocks say. The overlap is for
 * replicas, whose changes arrive with the time at which they were made elsewhere.
 */
final class TimestampDelta implements DeltaStrategy {
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final String SINCE = "since";
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ImportRun run;
    private final PipelinedReads reads;
    private final Anchors anchors;
    private final boolean activeDirectory;
    private final AnchorListing listing = new AnchorListing();
    private final Set<Value.Binary> seen = new HashSet<>();
    private Instant newest;

    /** Up to where everything was read before. */
    private Instant earliest;

    private long began;
    private boolean nothingTaken = true;

    TimestampDelta(ImportRun run, PipelinedReads reads) {
        this.run = run;
        this.reads = reads;
        this.anchors = new Anchors(run.settings().anchors());
        this.activeDirectory = run.settings().profile() == Profile.ACTIVE_DIRECTORY;
    }

    @Override
    public String word() {
        return DeltaChoice.TIMESTAMP.word();
    }

    /** Active Directory makes modifyTimestamp up when it is read and cannot search for it. */
    @Override
    public List<String> attributes() {
        return activeDirectory
                ? List.of("whenChanged", "whenCreated")
                : List.of("modifyTimestamp", "createTimestamp");
    }

    @Override
    public void begin() {
        began = System.nanoTime();
    }

    @Override
    public void taken(RawEntry raw, Entry entry) {
        nothingTaken = false;
        listing.add(entry.anchor(), entry.dn());
        attributes().forEach(name -> note(raw.get(name.toLowerCase(Locale.ROOT))));
    }

    @SuppressWarnings("unused") // a time stamp that is none says nothing
    private void note(List<byte[]> values) {
        try {
            for (byte[] value : values) {
                String text = new String(value, StandardCharsets.UTF_8);
                Instant time = StaticUtils.decodeGeneralizedTime(text).toInstant();
                newest = newest == null || time.isAfter(newest) ? time : newest;
            }
        } catch (ParseException e) {
            return;
        }
    }

    @Override
    public DeltaPoint point() {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Instant since = newest == null ? earliest : newest.minus(took).minus(OVERLAP);
        if (since == null && nothingTaken) {
            // Whatever comes into an empty directory came after this.
            since = Instant.EPOCH;
        }
        if (since == null) {
            return DeltaPoint.NONE;
        }
        since = earliest != null && earliest.isAfter(since) ? earliest : since;
        return DeltaPoint.of(
                word(), Map.of(SINCE, Long.toString(since.getEpochSecond())), listing.bytes());
    }

    @Override
    public DeltaPoint read(DeltaPoint from, DeltaSink sink) throws ConnectorException {
        long since = from.number(SINCE);
        if (since < 0) {
            throw DeltaStrategies.gone(run, "the last import noted no time");
        }
        begin();
        earliest = Instant.ofEpochSecond(since);
        List<Dn> moved = list(AnchorListing.of(from.listing()), sink);
        run.observe(
                (raw, entry) -> {
                    taken(raw, entry);
                    seen.add(entry.anchor());
                });
        String[] attributes = run.attributes(attributes());
        for (SearchPlan plan : run.plans()) {
            for (Dn base : plan.bases()) {
                search(base, changedSince(since), attributes, raw -> run.take(raw, plan));
            }
        }
        reads.read(moved, attributes, "moved objects", this::takeUnlessSeen);
        return point();
    }

    private void takeUnlessSeen(RawEntry raw) throws ConnectorException {
        Value.Binary anchor = anchors.orNull(raw);
        if (anchor == null || !seen.contains(anchor)) {
            run.take(raw);
        }
    }

    /** Lists what is there, reports what is not there any more, and gives what is new there. */
    private List<Dn> list(AnchorListing before, DeltaSink sink) throws ConnectorException {
        List<Dn> moved = new ArrayList<>();
        List<String> needed = new ArrayList<>(anchors.attributes());
        needed.add("objectClass");
        for (SearchPlan plan : run.plans()) {
            for (Dn base : plan.bases()) {
                search(
                        base,
                        run.wanted(),
                        needed.toArray(String[]::new),
                        raw -> listed(raw, before, moved));
            }
        }
        for (Value.Binary anchor : before.anchors()) {
            if (!listing.holds(anchor)) {
                sink.deleted(anchor, null);
            }
        }
        return moved;
    }

    private void listed(RawEntry raw, AnchorListing before, List<Dn> moved) {
        Value.Binary anchor = anchors.orNull(raw);
        if (anchor != null && run.typeOf(raw).isPresent()) {
            Dn dn = Dn.of(raw.dn());
            listing.add(anchor, dn);
            if (!before.holds(anchor, dn)) {
                moved.add(dn);
            }
        }
    }

    private Filter changedSince(long since) {
        String time = FORMAT.format(Instant.ofEpochSecond(since)) + (activeDirectory ? ".0Z" : "Z");
        List<Filter> times =
                attributes().stream()
                        .map(name -> Filter.createGreaterOrEqualFilter(name, time))
                        .toList();
        return Filter.createANDFilter(run.wanted(), Filter.createORFilter(times));
    }

    private void search(Dn base, Filter filter, String[] attributes, ImportRun.Receiver receiver)
            throws ConnectorException {
        run.search(
                base.text(),
                Printable.of(base.text(), FullImport.MAX_SHOWN),
                filter,
                attributes,
                receiver);
    }
}
