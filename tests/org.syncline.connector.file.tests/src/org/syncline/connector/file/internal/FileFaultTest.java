// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.file.DelimitedConnectorType;
import org.syncline.connector.file.LdifConnectorType;
import org.syncline.model.Entry;

/** Files that change while they are used, links, and readers that look on. */
@SuppressWarnings("resource") // a trial gives itself back from each setting
class FileFaultTest {
    private static final int MANY = 20_000;

    @TempDir private Path folder;

    private Trial rows(int number) throws Exception {
        StringBuilder text = new StringBuilder("id,title\n");
        for (int i = 0; i < number; i++) {
            text.append(i).append(",some title or other\n");
        }
        return new Trial(new DelimitedConnectorType(), folder)
                .set("key", "id")
                .set("base", "O=x")
                .one("title")
                .write("people", text.toString());
    }

    /** Does something at the first object. */
    private static Reported once(ThrowingRunnable work) {
        AtomicBoolean done = new AtomicBoolean();
        return new Reported() {
            @Override
            public void object(Entry entry) throws ConnectorException {
                super.object(entry);
                if (!done.getAndSet(true)) {
                    try {
                        work.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        };
    }

    private interface ThrowingRunnable {
        void run() throws IOException;
    }

    private void assertChanged(Trial trial, ThrowingRunnable work) {
        assertThatThrownBy(() -> trial.importAll(once(work)))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        e -> {
                            assertThat(e).hasMessageContaining("changed while it was read");
                            assertThat(e.remedy()).contains("Run the step again");
                        });
    }

    @Test
    void aFileThatGrowsWhileItIsReadFailsTheImport() throws Exception {
        try (Trial trial = rows(MANY)) {
            assertChanged(
                    trial,
                    () ->
                            Files.writeString(
                                    trial.file("people"), "x,y\n", StandardOpenOption.APPEND));
        }
    }

    @Test
    void aFileThatIsCutOffWhileItIsReadFailsTheImport() throws Exception {
        try (Trial trial = rows(MANY)) {
            assertChanged(
                    trial,
                    () -> {
                        try (FileChannel channel =
                                FileChannel.open(trial.file("people"), StandardOpenOption.WRITE)) {
                            channel.truncate(100_000);
                        }
                    });
        }
    }

    @Test
    void aFileThatIsReplacedWhileItIsReadFailsTheImport() throws Exception {
        try (Trial trial = rows(MANY)) {
            Path other = Files.copy(trial.file("people"), folder.resolve("other"));
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(trial.file("people")));
            assertChanged(
                    trial,
                    () ->
                            Files.move(
                                    other,
                                    trial.file("people"),
                                    java.nio.file.StandardCopyOption.ATOMIC_MOVE));
        }
    }

    @Test
    void aReaderSeesTheFileOfBeforeOrAfterAndNothingBetween() throws Exception {
        try (Trial trial = rows(MANY)) {
            String before = trial.text("people");
            List<String> seen = new ArrayList<>();
            AtomicBoolean stop = new AtomicBoolean();
            Thread reader =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!stop.get()) {
                                            try {
                                                String text = trial.text("people");
                                                if (seen.isEmpty()
                                                        || !seen.getLast().equals(text)) {
                                                    seen.add(text);
                                                }
                                            } catch (IOException e) {
                                                seen.add("not there: " + e);
                                            }
                                        }
                                    });
            trial.export(trial.add("new", trial.value("title", "x")));
            stop.set(true);
            reader.join();
            String after = trial.text("people");
            assertThat(after).endsWith("new,x\r\n");
            assertThat(seen)
                    .isNotEmpty()
                    .allMatch(text -> text.equals(before) || text.equals(after));
            assertThat(folder.toFile().list()).containsExactly("people");
        }
    }

    @Test
    void whatALinkLeadsToIsReplacedAndTheLinkStays() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path real = Files.writeString(elsewhere.resolve("real"), "id,title\n1,a\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(folder.resolve("people"), real);
        try (Trial trial =
                new Trial(new DelimitedConnectorType(), folder)
                        .set("key", "id")
                        .set("base", "O=x")
                        .one("title")) {
            assertThat(trial.objects()).containsExactly("1 title=a");
            trial.export(trial.add("2", trial.value("title", "b")));
            assertThat(folder.resolve("people")).isSymbolicLink();
            assertThat(real).hasContent("id,title\n1,a\n2,b");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                    .isEqualTo("rw-r-----");
            assertThat(elsewhere.toFile().list()).containsExactly("real");
        }
    }

    @Test
    void whatIsNoFileIsRefused() throws Exception {
        Files.createDirectory(folder.resolve("people"));
        try (Trial trial = new Trial(new LdifConnectorType(), folder).one("cn")) {
            assertThatThrownBy(trial::importAll)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("no regular file");
        }
        Files.delete(folder.resolve("people"));
        Files.createSymbolicLink(folder.resolve("people"), folder.resolve("nowhere"));
        try (Trial trial = new Trial(new LdifConnectorType(), folder).one("cn")) {
            assertThatThrownBy(trial::test)
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            e ->
                                    assertThat(e.kind())
                                            .isEqualTo(ConnectorException.Kind.CONNECTION));
        }
    }

    @Test
    void valuesThatLdifFetchesFromElsewhereAreRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        try (Trial trial =
                new Trial(new LdifConnectorType(), folder)
                        .one("title")
                        .write(
                                "people",
                                "dn: CN=A,O=x\nobjectClass: person\ntitle:< "
                                        + secret.toUri()
                                        + "\n")) {
            Reported reported = trial.importAll().reported();
            assertThat(reported.events()).isEmpty();
            assertThat(reported.problems())
                    .singleElement()
                    .asString()
                    .contains("people, line 1", "another file", "refused")
                    .doesNotContain("hidden");
        }
    }
}
