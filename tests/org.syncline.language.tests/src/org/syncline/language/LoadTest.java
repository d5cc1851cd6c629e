// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A project of the size of the default rules, compiled often and by several threads. */
class LoadTest {
    private static final int RULES = 60;
    private static final int FLOWS = 20;

    private static String rules() {
        StringBuilder text = new StringBuilder();
        for (int rule = 0; rule < RULES; rule++) {
            text.append("inbound rule \"Rule ").append(rule).append("\" {\n");
            text.append(
                    "    from \"contoso.com\" user to person\n    link provision\n    precedence ");
            text.append(rule).append("\n    scope mail ISNOTNULL and cn NOTSTARTSWITH \"x\"\n");
            text.append("    join objectGUID = sourceAnchorBinary or mail = mail\n");
            for (int flow = 0; flow < FLOWS; flow++) {
                text.append("    proxyAddresses <- IIF(IsPresent([mail]), Trim([proxyAddresses]),")
                        .append(" Left([cn], ")
                        .append(flow)
                        .append(") & \"@\" & %Domain.FQDN%) merge\n");
            }
            text.append("}\n");
        }
        return text.toString();
    }

    @Test
    void aProjectOfSixtyRulesCompilesWellBelowASecond() {
        Map<String, String> files = Sample.with(rules());
        ProjectCompiler compiler = new ProjectCompiler(Sample.CATALOG);
        for (int i = 0; i < 5; i++) {
            assertThat(compiler.compile(files).findings()).isEmpty();
        }
        long start = cpu();
        assertThat(compiler.compile(files).model().orElseThrow().rules()).hasSize(RULES);
        assertThat(TimeUnit.NANOSECONDS.toMillis(cpu() - start)).isLessThan(500);
    }

    /** Not the wall clock: other builds may run beside this one. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void manyThreadsCompileAtOnce() throws Exception {
        Map<String, String> good = Sample.with(rules());
        Map<String, String> bad = Sample.with(rules().replace("ISNOTNULL", "ISNOTNUL"));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Map<String, String> files = i % 2 == 0 ? good : bad;
                tasks.add(
                        () -> new ProjectCompiler(Sample.CATALOG).compile(files).findings().size());
            }
            List<Future<Integer>> results = threads.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(i % 2 == 0 ? 0 : RULES);
            }
        }
    }
}
