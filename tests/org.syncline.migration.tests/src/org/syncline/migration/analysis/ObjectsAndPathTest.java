// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.migration.MigrationException;
import org.syncline.migration.analysis.ObjectCount.Bound;
import org.syncline.migration.analysis.ObjectCount.Source;

/** How many objects, which path, how long (semantics reference, 8.1). */
class ObjectsAndPathTest {
    @TempDir private Path folder;

    private Fixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder).dirSync();
    }

    @ParameterizedTest
    @CsvSource({
        "0, IN_PLACE, 0",
        "1, IN_PLACE, 1",
        "12500, IN_PLACE, 45",
        "49999, IN_PLACE, 180",
        "50000, PARALLEL, 180",
        "50001, PARALLEL, 180",
        "125000, PARALLEL, 450",
        "999999999999, PARALLEL, 3600000000",
    })
    void numberDecidesThePathAndTheEstimate(long objects, UpgradePath path, long minutes)
            throws MigrationException {
        UpgradeAnalysis analysis = fixture.analyze(AnalysisOptions.DEFAULT.withObjects(objects));

        assertThat(analysis.objects().bound()).isEqualTo(Bound.EXACT);
        assertThat(analysis.path().recommended()).isEqualTo(path);
        assertThat(analysis.path().chosen()).isEqualTo(path);
        assertThat(analysis.path().estimateMinutes()).hasValue(minutes);
    }

    @Test
    void withoutAnyNumberAllIsUnknownAndBothPathsAreExplained() throws MigrationException {
        UpgradeAnalysis analysis = fixture.analyze();

        assertThat(analysis.objects().bound()).isEqualTo(Bound.UNKNOWN);
        assertThat(analysis.objects().source()).isEqualTo(Source.NONE);
        assertThat(analysis.path().recommended()).isEqualTo(UpgradePath.UNKNOWN);
        assertThat(analysis.path().estimateMinutes()).isEmpty();
        assertThat(analysis.next())
                .extracting(NextStep::phase)
                .contains("in-place", "parallel", "cut-over");
        assertThat(analysis.path().notes())
                .anyMatch(n -> n.contains("In place: fewer than 50,000"));
    }

    @Test
    void pathChosenByHandIsTakenAndRecorded() throws MigrationException {
        UpgradeAnalysis analysis =
                fixture.analyze(
                        AnalysisOptions.DEFAULT.withObjects(60_000).withPath(UpgradePath.IN_PLACE));

        assertThat(analysis.path().recommended()).isEqualTo(UpgradePath.PARALLEL);
        assertThat(analysis.path().chosen()).isEqualTo(UpgradePath.IN_PLACE);
        assertThat(analysis.path().overridden()).isTrue();
        assertThat(analysis.path().notes()).anyMatch(n -> n.contains("chosen by hand"));
        assertThat(analysis.next()).extracting(NextStep::phase).doesNotContain("parallel");
    }

    @Test
    void usersContactsAndGroupsOfAConnectorSpaceExportCount() throws MigrationException {
        ObjectCount count = fixture.csexport("cs.xml", 5, 3, 2, 40).analyze().objects();

        assertThat(count.source()).isEqualTo(Source.CSEXPORT);
        assertThat(count.bound()).isEqualTo(Bound.EXACT);
        assertThat(count.objects()).isEqualTo(10);
        assertThat(count.types())
                .contains(
                        new ObjectCount.TypeCount("SourceAD", "user", 5, true),
                        new ObjectCount.TypeCount("SourceAD", "organizationalUnit", 40, false));
    }

    @Test
    void fileThatWasCutOffGivesALowerBoundAndNoPath() throws Exception {
        fixture.csexport("cs.xml", 10, 0, 0, 0);
        Path file = folder.resolve("cs.xml");
        String xml = Files.readString(file);
        Files.writeString(file, xml.substring(0, xml.length() - 30));

        UpgradeAnalysis analysis = fixture.analyze();

        assertThat(analysis.objects().bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(analysis.objects().objects()).isEqualTo(9);
        assertThat(analysis.path().recommended()).isEqualTo(UpgradePath.UNKNOWN);
        assertThat(analysis.objects().remarks()).anyMatch(r -> r.contains("ends in the middle"));
    }

    @Test
    void lowerBoundOfFiftyThousandIsEnoughForTheParallelPath() throws Exception {
        fixture.csexport("cs.xml", 50_001, 0, 0, 0);
        Path file = folder.resolve("cs.xml");
        String xml = Files.readString(file);
        Files.writeString(file, xml.substring(0, xml.length() - 30));

        UpgradeAnalysis analysis = fixture.analyze();

        assertThat(analysis.objects().bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(analysis.path().recommended()).isEqualTo(UpgradePath.PARALLEL);
    }

    @Test
    void oneConnectorInTwoExportsIsNotAddedUp() throws MigrationException {
        ObjectCount count =
                fixture.csexport("a.xml", 5, 0, 0, 0)
                        .csexport("b.xml", 7, 0, 0, 0)
                        .analyze()
                        .objects();

        assertThat(count.objects()).isEqualTo(7);
        assertThat(count.remarks()).anyMatch(r -> r.contains("not added up"));
    }

    @Test
    void objectsOfTheTenantAreNotCountedBesideThoseOfTheDirectory() throws MigrationException {
        String tenant =
                "<cs-objects><cs-object object-type=\"user\"><ma-id>"
                        + "{B891884F-051E-4A83-95AF-2544101C9083}</ma-id></cs-object></cs-objects>";

        ObjectCount both =
                fixture.csexport("ad.xml", 5, 0, 0, 0).file("aad.xml", tenant).analyze().objects();

        assertThat(both.objects()).isEqualTo(5);
        assertThat(both.types()).anyMatch(t -> !t.counted() && t.objects() == 1);
    }

    @Test
    void folderWithNothingButAnExportIsCounted(@TempDir Path other) throws Exception {
        new Fixture(other).csexport("cs.xml", 3, 0, 0, 0);

        UpgradeAnalysis analysis =
                new UpgradeAnalyzer()
                        .analyze(List.of(other, other.resolve("cs.xml")), AnalysisOptions.DEFAULT);

        assertThat(analysis.objects().objects()).isEqualTo(3);
        assertThat(analysis.product()).isEqualTo(Product.UNKNOWN);
    }

    @Test
    void givenNumberStandsAboveExportsAndSaysSo() throws MigrationException {
        ObjectCount count =
                fixture.csexport("cs.xml", 5, 0, 0, 0)
                        .analyze(AnalysisOptions.DEFAULT.withObjects(7))
                        .objects();

        assertThat(count.source()).isEqualTo(Source.GIVEN);
        assertThat(count.objects()).isEqualTo(7);
        assertThat(count.remarks()).anyMatch(r -> r.contains("--objects"));
    }

    @Test
    void projectThatHasImportedIsCountedWhereNothingElseSaysANumber() throws MigrationException {
        AnalysisOptions options =
                AnalysisOptions.DEFAULT.withProject(
                        List.of(
                                new ObjectCount.TypeCount("SourceAD", "user", 4, true),
                                new ObjectCount.TypeCount("SourceAD", "computer", 9, true)));

        ObjectCount count = fixture.analyze(options).objects();

        assertThat(count.source()).isEqualTo(Source.PROJECT);
        assertThat(count.objects()).isEqualTo(4);
    }

    @Test
    void missingSourceIsNamed() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(
                        () ->
                                new UpgradeAnalyzer()
                                        .analyze(List.of(missing), AnalysisOptions.DEFAULT))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("missing");
    }
}
