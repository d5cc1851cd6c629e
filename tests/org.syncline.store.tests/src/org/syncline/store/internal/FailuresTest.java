// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.store.StoreException;
import org.syncline.store.StoreException.Kind;

class FailuresTest {
    private final Failures failures = new Failures(Path.of("/data/pro\u202eject"));

    private static SQLException sql(String state, Throwable cause) {
        return new SQLException("it failed", state, cause);
    }

    @ParameterizedTest
    @CsvSource({
        "XSDB6, HELD",
        "XSLA4, DISK_FULL",
        "XSDA4, DAMAGED",
        "25502, NOT_WRITABLE",
        "40XD1, NOT_WRITABLE",
        "XBM0H, NOT_WRITABLE",
        "XSLAN, TOO_NEW",
        "XSDG2, DAMAGED",
        "XSLA7, DAMAGED",
        "XBM0A, DAMAGED",
        "XJ040, DAMAGED",
        "XJ004, DAMAGED",
        "23505, FAILED",
        "40XL1, FAILED"
    })
    void derbysStatesTellTheKind(String state, Kind kind) {
        assertThat(failures.of(sql(state, null)).kind()).isEqualTo(kind);
    }

    @Test
    void theCauseIsFoundBehindOtherExceptions() {
        SQLException boot = sql("XJ040", null);
        boot.setNextException(sql("XSDB6", null));
        assertThat(failures.of(boot).kind()).isEqualTo(Kind.HELD);

        SQLException page = sql("XSDG1", new IOException("No space left on device"));
        BatchUpdateException batch = new BatchUpdateException("batch", "08000", new int[0], page);
        assertThat(failures.of(batch).kind()).isEqualTo(Kind.DISK_FULL);
    }

    @Test
    void aCauseThatLeadsBackToItselfEnds() {
        SQLException one = new SQLException("one", "X0001");
        SQLException two = new SQLException("two", "X0001", one);
        one.initCause(two);

        assertThat(failures.of(one).kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void fileSystemsAreUnderstood() {
        for (Exception e :
                List.of(
                        new AccessDeniedException("/data"),
                        new ReadOnlyFileSystemException(),
                        new IOException("Permission denied"))) {
            assertThat(failures.of(e).kind()).isEqualTo(Kind.NOT_WRITABLE);
        }
        assertThat(failures.of(new IOException("There is not enough space on the disk")).kind())
                .isEqualTo(Kind.DISK_FULL);
    }

    @Test
    void theReasonIsASentenceAndNotTheNameOfAnException() {
        assertThat(failures.of(new AccessDeniedException("/data/x")))
                .hasMessageEndingWith("cannot be written: no right to use /data/x.");
        assertThat(failures.of(sql("XSDG2", new ArrayIndexOutOfBoundsException("90"))))
                .hasMessageEndingWith("is damaged: it failed.");
    }

    @Test
    void everyMessageNamesTheFolderSafelyAndHasARemedy() {
        for (String state : List.of("XSDB6", "XSLA4", "25502", "XSLAN", "XSDG2", "23505")) {
            StoreException failure = failures.of(sql(state, null));
            assertThat(failure)
                    .hasMessageContaining("/data/pro\\u202Eject")
                    .hasMessageEndingWith(".");
            assertThat(failure.remedy()).endsWith(".");
        }
    }

    @Test
    void aStoreExceptionStaysWhatItIs() {
        StoreException known = new StoreException(Kind.TOO_NEW, "m", "r", null);

        assertThat(failures.of(known)).isSameAs(known);
    }
}
