// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.FlowTrace;
import org.syncline.engine.internal.decision.LinkDecision;
import org.syncline.engine.internal.decision.MvSource;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.decision.RuleSource;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/** Keeps what a recorder is told, by object; what is decided again replaces what was before. */
public final class Trace implements Recorder {
    /** A join group that was searched for. */
    public record Search(
            CompiledRule rule, JoinGroup group, RuleSource source, List<Object> found) {}

    /** A metaverse object that was computed; {@code after} is null when that failed. */
    public record Computation(
            MvObject before, MvObject after, List<Contributor> contributors, FlowTrace flows) {}

    /** A connector space object on its way in. */
    public static final class Inbound {
        private CsSource source;
        private List<CompiledRule> asked = List.of();
        private final List<Search> searches = new ArrayList<>();
        private LinkDecision decision;
        private Computation computation;

        /** The object as rules saw it. */
        public CsSource source() {
            return source;
        }

        /** The rules of its type. */
        public List<CompiledRule> asked() {
            return asked;
        }

        public List<Search> searches() {
            return searches;
        }

        /** What became of the disconnector, or null when it had a link or no decision was made. */
        public LinkDecision decision() {
            return decision;
        }

        /** The metaverse object to which it contributed, or null. */
        public Computation computation() {
            return computation;
        }
    }

    /** A metaverse object on its way to one target. */
    public static final class Outbound {
        private MvSource source;
        private List<CompiledRule> asked = List.of();
        private final List<Search> searches = new ArrayList<>();
        private OutboundDecision.Verdict verdict;
        private CsObject current;
        private final SortedMap<String, List<FlowTrace.Step>> flows = new TreeMap<>();

        /** The object as rules saw it. */
        public MvSource source() {
            return source;
        }

        /** The rules of its type. */
        public List<CompiledRule> asked() {
            return asked;
        }

        public List<Search> searches() {
            return searches;
        }

        /** What the rules in scope mean for what is there; null when a scope failed. */
        public OutboundDecision.Verdict verdict() {
            return verdict;
        }

        /** The object that was there when it was judged, or null. */
        public CsObject current() {
            return current;
        }

        /** What each flow gave, by attribute; the name is {@code dn}. */
        public SortedMap<String, List<FlowTrace.Step>> flows() {
            return flows;
        }
    }

    private record Place(long metaverse, int target) {}

    private final Map<Long, Inbound> inbound = new HashMap<>();
    private final Map<Place, Outbound> outbound = new HashMap<>();

    /** What is known of a connector space object, or null. */
    public Inbound inbound(long object) {
        return inbound.get(object);
    }

    /** What is known of a metaverse object and a target, or null. */
    public Outbound outbound(long metaverse, int target) {
        return outbound.get(new Place(metaverse, target));
    }

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public void scoped(RuleSource source, List<CompiledRule> asked, int target) {
        if (source instanceof CsSource cs) {
            Inbound object = of(cs);
            object.source = cs;
            object.asked = asked;
        } else if (source instanceof MvSource mv) {
            Outbound object = of(mv, target);
            object.source = mv;
            object.asked = asked;
            object.verdict = null;
        }
    }

    @Override
    public void searched(
            RuleSource source, CompiledRule rule, JoinGroup group, Collection<?> found) {
        Search search = new Search(rule, group, source, List.copyOf(found));
        if (source instanceof CsSource cs) {
            Inbound object = of(cs);
            if (object.decision != null) {
                object.searches.clear();
                object.decision = null;
            }
            object.searches.add(search);
        } else if (source instanceof MvSource mv) {
            searched(mv, search);
        }
    }

    /** A search outbound belongs to the connector of its rule. */
    private void searched(MvSource source, Search search) {
        outbound.values().stream()
                .filter(object -> object.source == source)
                .filter(object -> object.asked.contains(search.rule()))
                .forEach(object -> object.searches.add(search));
    }

    @Override
    public void decided(CsSource source, LinkDecision decision) {
        of(source).decision = decision;
    }

    @Override
    public void computed(
            MvObject before, MvObject after, List<Contributor> contributors, FlowTrace flows) {
        Computation computation = new Computation(before, after, contributors, flows);
        contributors.forEach(contributor -> of(contributor.source()).computation = computation);
    }

    @Override
    public void judged(
            MvSource source, int target, CsObject current, OutboundDecision.Verdict verdict) {
        Outbound object = of(source, target);
        object.current = current;
        object.verdict = verdict;
        object.flows.clear();
        if (verdict == OutboundDecision.Verdict.SEEK) {
            object.searches.clear();
        }
    }

    @Override
    public void flowed(MvSource source, int target, CsObject current, FlowTrace flows) {
        of(source, target).flows.putAll(flows.steps());
    }

    private Inbound of(CsSource source) {
        return inbound.computeIfAbsent(source.object().id(), id -> new Inbound());
    }

    private Outbound of(MvSource source, int target) {
        return outbound.computeIfAbsent(
                new Place(source.object().id(), target), place -> new Outbound());
    }
}
