// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.engine.ErrorView;
import org.syncline.engine.PreviewWords;
import org.syncline.engine.StepResult;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;

/**
 * In a world in which nothing waits one object changes: what a preview says of it, and what
 * committing it comes to, is what the run then does. Changes that make others wait as well, a new
 * name that many refer to for example, are tried by the run alone and are no part of it.
 */
class PreviewPropertyTest {
    private static final int CYCLES = 4;
    private int compared;

    @Test
    void whatAPreviewSaysIsWhatTheRunDoes() {
        Property.holds(100, PreviewPropertyTest::drawn, this::same);
    }

    /** So that nobody holds nothing against nothing. */
    @Test
    void theCasesMakePreviews() {
        for (int seed = 1; seed <= 20; seed++) {
            assertThat(same(drawn(seed))).isEmpty();
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static Case drawn(long seed) {
        Set<Feature> features = EnumSet.allOf(Feature.class);
        features.removeAll(
                List.of(
                        Feature.OWN_PLAN,
                        Feature.TWINS,
                        Feature.MIXED_MERGES,
                        Feature.NAME_CLASHES,
                        Feature.NAME_REUSE));
        return CaseMaker.make(seed, features);
    }

    private List<String> same(Case given) {
        Bench bench = new Bench(given.rules());
        Random random = new Random(given.seed());
        bench.apply(given.rounds().getFirst());
        for (Case.Round round : given.rounds().subList(1, given.rounds().size())) {
            for (Case.Change change : round.changes()) {
                boolean settled = settles(bench);
                PreviewMode mode = PreviewMode.values()[random.nextInt(2)];
                bench.directories.get(change.connector()).apply(change);
                bench.imports(change.connector());
                List<CsObject> waiting = waiting(bench, change.connector());
                if (settled && waiting.size() == 1) {
                    compared++;
                    List<String> found =
                            compared(bench, change.connector(), waiting.getFirst(), mode);
                    if (!found.isEmpty()) {
                        found.addFirst(mode + " preview of " + change);
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /** Until a cycle writes nothing; whether no object is in error then. */
    private static boolean settles(Bench bench) {
        boolean errors = bench.cycle();
        for (int cycle = 1; cycle < CYCLES; cycle++) {
            bench.takeWrites();
            errors = bench.cycle();
            if (bench.takeWrites().isEmpty()) {
                return !errors;
            }
        }
        return false;
    }

    /** Objects with a pending import; none when a metaverse object is due beside them. */
    private static List<CsObject> waiting(Bench bench, String connector) {
        return bench.store.inTransaction(
                session ->
                        session.duePage(0, 1).isEmpty()
                                ? session.connectors().stream()
                                        .filter(record -> record.name().equals(connector))
                                        .map(ConnectorRecord::number)
                                        .flatMap(n -> session.csPendingImportPage(n, 0, 2).stream())
                                        .toList()
                                : List.of());
    }

    /** Goes on with what the run has done. */
    private static List<String> compared(
            Bench run, String connector, CsObject object, PreviewMode mode) {
        String dn = object.dn().text();
        Bench previewed = run.fork();
        var before = Picture.withOrigins(previewed);
        Preview preview = previewed.engine().previews().generate(connector, dn, mode);
        List<String> found =
                new ArrayList<>(Picture.differences(before, Picture.withOrigins(previewed)));
        Set<String> planned = pending(run);
        StepResult result =
                mode == PreviewMode.FULL ? run.syncs(connector) : run.deltaSyncs(connector);
        List<String> said = PreviewWords.said(preview);
        List<String> done =
                isThere(run, object)
                        ? PreviewWords.done(run.engine(), connector, dn, planned, pending(run))
                        : PreviewWords.done(planned, pending(run));
        if (!said.equals(done)) {
            found.add("said " + said);
            found.add("done " + done);
        }
        if (!errors(preview.errors()).equals(errors(result.errors()))) {
            found.add("errors " + preview.errors() + " / " + result.errors());
        }
        previewed.engine().previews().commit(connector, dn, mode);
        found.addAll(Picture.differences(Picture.withOrigins(previewed), Picture.withOrigins(run)));
        return found;
    }

    private static boolean isThere(Bench bench, CsObject object) {
        return bench.store.inTransaction(
                session -> !session.csByIds(List.of(object.id())).isEmpty());
    }

    private static List<String> errors(List<ErrorView> errors) {
        return errors.stream().map(error -> error.type() + " " + error.dn()).sorted().toList();
    }

    private static Set<String> pending(Bench bench) {
        return PreviewWords.pending(bench.engine(), Vocabulary.CONNECTORS.toArray(new String[0]));
    }
}
