// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.engine.ExportBench.value;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.syncline.engine.plan.Plan;
import org.syncline.engine.plan.Plans;
import org.syncline.engine.plan.Verdict;

/** Planning and reviewing write nowhere but where they have to: shown by a dump of every table. */
class PlanLeavesTheRestTest {
    private final ExportBench bench = new ExportBench(new MemoryStore());

    PlanLeavesTheRestTest() {
        bench.world.put("src", People.user("ann"), People.user("bob")).cycle();
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        bench.delete("CN=b,DC=tenant");
    }

    @Test
    void aDryRunChangesNoTable() {
        Map<String, String> before = dump();
        plans().dryRun("tenant", "ann");
        assertThat(dump()).isEqualTo(before);
        assertThat(bench.target.batches).isEmpty();
    }

    @Test
    void aPlanChangesTheTablesOfPlansAlone() {
        Map<String, String> before = dump();
        plans().seal("tenant", "ann");
        assertThat(changed(before)).containsExactly("plan", "plan_change");
    }

    @Test
    void aDecisionChangesTheTablesOfDecisionsAlone() {
        Plan plan = plans().seal("tenant", "ann");
        Map<String, String> before = dump();
        plans().decide(plan.id(), c -> true, "all", Verdict.APPROVED, "a test", "ann", false);
        assertThat(changed(before)).containsExactly("decision", "decision_change");
    }

    private Plans plans() {
        return bench.world.engine().plans();
    }

    private Set<String> changed(Map<String, String> before) {
        Set<String> names = new TreeSet<>();
        dump().forEach(
                        (table, digest) -> {
                            if (!digest.equals(before.get(table))) {
                                names.add(table);
                            }
                        });
        return names;
    }

    private Map<String, String> dump() {
        return bench.in(session -> session.maintenance().digests());
    }
}
