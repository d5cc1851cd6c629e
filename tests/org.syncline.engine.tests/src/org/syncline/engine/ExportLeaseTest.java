// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.syncline.connector.HoldsLease;
import org.syncline.store.LeaseRecord;

@SuppressWarnings("resource") // a target of the tests holds nothing
class ExportLeaseTest {
    private final ExportBench bench = new ExportBench(new MemoryStore());

    @Test
    void aSecondEngineCannotExportWhileTheFirstDoes() {
        bench.add("CN=a,DC=tenant");
        List<StepResult> second = new ArrayList<>();
        FaultyTarget other = new FaultyTarget(bench.world.directories.get("tenant"));
        bench.during(dn -> second.add(bench.export(ExportOrder.automatic("bob"), other)));
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(second.getFirst().status()).isEqualTo("no-start-concurrent-execution");
        assertThat(second.getFirst().detail())
                .contains("process " + ProcessHandle.current().pid(), "--override-limit lease");
        assertThat(other.batches).isEmpty();
    }

    @Test
    void theRightEndsWithTheExport() {
        bench.add("CN=a,DC=tenant");
        bench.export();
        bench.add("CN=b,DC=tenant");
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(lease()).isNull();
    }

    @Test
    void aProcessThatIsGoneHoldsNothing() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        hold(new LeaseRecord("x", host(), gone.pid(), 1, World.NOW.plusSeconds(200)));
        bench.add("CN=a,DC=tenant");
        assertThat(bench.export().status()).isEqualTo("success");
    }

    @Test
    void aProcessOfAnotherMachineHoldsItUntilItsTimeIsOver() {
        bench.add("CN=a,DC=tenant");
        hold(new LeaseRecord("x", "elsewhere", 1, 1, World.NOW.plusSeconds(200)));
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("no-start-concurrent-execution");
        assertThat(result.detail()).contains("process 1 on elsewhere");
        bench.world.later();
        assertThat(bench.export().status()).isEqualTo("success");
    }

    @Test
    void aPersonMayDecideThatTheHolderDoesNotCount() {
        bench.add("CN=a,DC=tenant");
        hold(new LeaseRecord("x", "elsewhere", 1, 1, World.NOW.plusSeconds(200)));
        assertThat(bench.override("lease").export().status()).isEqualTo("success");
    }

    @Test
    void theTargetItselfMayKnowThatAnotherSystemExports() {
        bench.add("CN=a,DC=tenant");
        LeaseTarget target = new LeaseTarget(bench.world.directories.get("tenant"));
        target.holder = "the old server until noon";
        StepResult result = bench.export(ExportOrder.automatic("ann"), target);
        assertThat(result.status()).isEqualTo("no-start-concurrent-execution");
        assertThat(result.detail()).contains("the old server until noon");
        assertThat(target.batches).isEmpty();
        assertThat(lease()).isNull();
        target.holder = null;
        assertThat(bench.export(ExportOrder.automatic("ann"), target).status())
                .isEqualTo("success");
        assertThat(target.calls).containsExactly("take", "take", "give up");
    }

    private static String host() throws java.net.UnknownHostException {
        return java.net.InetAddress.getLocalHost().getHostName();
    }

    private void hold(LeaseRecord lease) {
        int tenant = tenant();
        bench.in(session -> session.plans().replaceLease(tenant, null, lease));
    }

    private LeaseRecord lease() {
        int tenant = tenant();
        return bench.in(session -> session.plans().lease(tenant)).orElse(null);
    }

    private int tenant() {
        return bench.in(session -> session.connector("tenant", "tenant").number());
    }

    /** A target with a place for the right to export. */
    private static final class LeaseTarget extends FaultyTarget implements HoldsLease {
        final List<String> calls = new ArrayList<>();
        String holder;

        LeaseTarget(FakeDirectory directory) {
            super(directory);
        }

        @Override
        public boolean hasLeasePlace() {
            return true;
        }

        @Override
        public Optional<String> takeLease(String owner, Duration length) {
            calls.add("take");
            return Optional.ofNullable(holder);
        }

        @Override
        public void giveUpLease(String owner) {
            calls.add("give up");
        }
    }
}
