// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.migration.Corpus;
import org.syncline.migration.MigrationException;

/** The analysis of real configurations. */
class AnalysisCorpusTest {
    @Test
    void unchangedAzureAdConnectIsSupported() throws MigrationException {
        UpgradeAnalysis analysis = analyze(Corpus.folder("aadconnect-1.1.130"));

        assertThat(analysis.blockers()).isEmpty();
        assertThat(analysis.product()).isEqualTo(Product.AAD_CONNECT);
        assertThat(analysis.rules().standard()).isEqualTo(62);
        assertThat(analysis.rules().custom()).isEmpty();
        assertThat(analysis.rules().modified()).isEmpty();
        assertThat(analysis.systems())
                .extracting(ConnectedSystem::kind)
                .containsExactlyInAnyOrder(
                        ConnectedSystem.Kind.ACTIVE_DIRECTORY, ConnectedSystem.Kind.TENANT);
        assertThat(analysis.systems())
                .extracting(ConnectedSystem::selectedAttributes)
                .containsExactlyInAnyOrder(132, 161);
        assertThat(analysis.objects().bound()).isEqualTo(ObjectCount.Bound.UNKNOWN);
        assertThat(analysis.accounts()).hasSize(2);
        assertThat(known(analysis))
                .contains(
                        "staging-mode",
                        "scheduler-interval",
                        "delete-threshold",
                        "version",
                        "host-names",
                        "hybrid-exchange");
    }

    @Test
    void mimServerIsBlockedByKindsCodeAndFlows() throws MigrationException {
        UpgradeAnalysis analysis = analyze(Corpus.folder("mim-contoso"));

        assertThat(analysis.product()).isEqualTo(Product.FIM_OR_MIM);
        assertThat(analysis.blockers())
                .extracting(Blocker::reason)
                .contains(
                        BlockReason.CONNECTOR_KIND,
                        BlockReason.EXTENSION,
                        BlockReason.SCRIPTED_FLOW,
                        BlockReason.CUSTOM_FLOW,
                        BlockReason.PROVISIONING_CODE);
        assertThat(analysis.blockers())
                .allMatch(b -> b.location().line() > 0 && !b.remedy().isEmpty());
        assertThat(analysis.filters()).hasSize(3);
        assertThat(analysis.systems()).hasSize(8);
        assertThat(analysis.accounts()).isNotEmpty();
        assertThat(carried(analysis, "password synchronization")).contains("allowed");
    }

    private static UpgradeAnalysis analyze(Path folder) throws MigrationException {
        return new UpgradeAnalyzer().analyze(List.of(folder), AnalysisOptions.DEFAULT);
    }

    private static List<String> known(UpgradeAnalysis analysis) {
        return analysis.server().stream().filter(ServerFact::known).map(ServerFact::key).toList();
    }

    private static String carried(UpgradeAnalysis analysis, String what) {
        return analysis.carryOver().stream()
                .filter(c -> c.what().equals(what))
                .map(CarryOver::found)
                .findFirst()
                .orElseThrow();
    }
}
