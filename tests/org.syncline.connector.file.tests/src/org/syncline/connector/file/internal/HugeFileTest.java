// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.file.CsexportConnectorType;
import org.syncline.connector.file.DelimitedConnectorType;
import org.syncline.connector.file.LdifConnectorType;
import org.syncline.model.Entry;

/** Files that are bigger than the memory that reading them may take. */
@SuppressWarnings("resource") // a trial gives itself back from each setting
class HugeFileTest {
    private static final int MB = 1 << 20;
    private static final String TEXT = "x".repeat(4000);

    @TempDir private Path folder;

    /** Counts objects, and looks at the memory in use near the beginning and near the end. */
    private static final class Measuring extends Reported {
        private final int all;
        private int count;
        private long early;
        private long late;

        Measuring(int all) {
            this.all = all;
        }

        @Override
        public void object(Entry entry) {
            count++;
            if (count == all / 10) {
                early = used();
            } else if (count == all - all / 10) {
                late = used();
            }
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    private void write(String head, IntFunction<String> object, int number, String end)
            throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("people"))) {
            out.write(head);
            for (int i = 0; i < number; i++) {
                out.write(object.apply(i));
            }
            out.write(end);
        }
    }

    private static void assertStreams(Trial trial, int number) throws Exception {
        Measuring measuring = new Measuring(number);
        trial.one("title").importAll(measuring);
        assertThat(measuring.problems()).isEmpty();
        assertThat(measuring.count).isEqualTo(number);
        assertThat(measuring.late - measuring.early).isLessThan(24L * MB);
    }

    @Test
    void twoHundredMegabytesOfRowsAreReadInLittleMemory() throws Exception {
        write("id,title\n", i -> i + ",\"" + TEXT + "\"\n", 50_000, "");
        assertThat(Files.size(folder.resolve("people"))).isGreaterThan(190L * MB);
        try (Trial trial =
                new Trial(new DelimitedConnectorType(), folder)
                        .set("key", "id")
                        .set("base", "O=x")) {
            assertStreams(trial, 50_000);
        }
    }

    @Test
    void ldifIsReadInLittleMemory() throws Exception {
        write(
                "version: 1\n\n",
                i -> "dn: CN=" + i + ",O=x\nobjectClass: person\ntitle: " + TEXT + "\n\n",
                20_000,
                "");
        try (Trial trial = new Trial(new LdifConnectorType(), folder)) {
            assertStreams(trial, 20_000);
        }
    }

    @Test
    void anExportedConnectorSpaceIsReadInLittleMemory() throws Exception {
        write(
                "<cs-objects>",
                i ->
                        "<cs-object><synchronized-hologram><entry dn='CN="
                                + i
                                + ",O=x'><anchor>"
                                + i
                                + "</anchor><primary-objectclass>person</primary-objectclass>"
                                + "<attr name='title' type='string'><value>"
                                + TEXT
                                + "</value></attr></entry></synchronized-hologram></cs-object>\n",
                20_000,
                "</cs-objects>");
        try (Trial trial = new Trial(new CsexportConnectorType(), folder)) {
            assertStreams(trial, 20_000);
        }
    }
}
