// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Checks over many rules that could all be compared with each other. */
class ManyRulesTest {
    private static String rules(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("inbound rule \"R")
                    .append(i)
                    .append("\" {\n from \"contoso.com\" user to person");
            text.append(" precedence ").append(i).append(i == 0 ? " link provision" : " link join");
            text.append("\n scope cn EQUAL \"v").append(i).append("\"\n join ");
            text.append(i % 2 == 0 ? "mail = mail" : "cn = displayName");
            text.append("\n displayName <- IIF(IsPresent([cn]), Trim([cn]), [mail] & \"x\")\n");
            text.append(" proxyAddresses <- mail merge\n}\n");
        }
        return text.toString();
    }

    /** The bound is for slow machines; comparing each with each would take far longer. */
    @Test
    void threeThousandRulesOfOneTypeAreCheckedInSeconds() {
        Map<String, String> files = Sample.with(rules(3000));
        ProjectCompiler compiler = new ProjectCompiler(Sample.CATALOG);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(compiler.compile(files).findings()).isEmpty();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(TimeUnit.NANOSECONDS.toSeconds(cpu)).isLessThan(20);
    }
}
