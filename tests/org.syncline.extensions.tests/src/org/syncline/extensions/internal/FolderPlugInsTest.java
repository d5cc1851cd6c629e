// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugIn.State;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Signature;

/** What lies in the folder does nothing until somebody enables it, and only as long as it is it. */
class FolderPlugInsTest {
    @TempDir private Path temporary;

    private final Map<Path, String> started = new TreeMap<>();
    private Path folder;
    private PlugIns plugIns;

    /** Remembers what runs, and starts nothing whose name begins with "bad". */
    private final class RememberingHost implements Host {
        @Override
        public boolean runs(String id) {
            return started.containsValue(id);
        }

        @Override
        public void start(Path file, String digest) throws IOException {
            if (file.getFileName().toString().startsWith("bad")) {
                throw new IOException("Unresolved requirement: org.example.missing");
            }
            started.put(file, PlugInFile.read(file).id());
        }

        @Override
        public void stop(Path file) {
            started.remove(file);
        }
    }

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(temporary.resolve("connectors"));
        plugIns = again();
    }

    /** The same folder in the next start of the program. */
    private PlugIns again() {
        started.clear();
        Path list = temporary.resolve("home").resolve("enabled-plug-ins");
        return new FolderPlugIns(folder, new EnabledFiles(list), new RememberingHost());
    }

    private PlugIn only() {
        assertThat(plugIns.list()).hasSize(1);
        return plugIns.list().getFirst();
    }

    private PlugIn enable(String file) throws PlugInException {
        return plugIns.enable(file, only().digest());
    }

    @Test
    void aFolderThatIsNotThereHasNone() throws IOException {
        Files.delete(folder);

        assertThat(plugIns.list()).isEmpty();
        assertThat(plugIns.startEnabled()).isEmpty();
    }

    @Test
    void showsWhatAFileIsAndStartsNothing() throws IOException {
        Jars.bundle(folder.resolve("table.jar"), "org.example.table");

        PlugIn plugIn = only();

        assertThat(plugIn.id()).isEqualTo("org.example.table");
        assertThat(plugIn.version()).isEqualTo("1.2.3");
        assertThat(plugIn.label()).isEqualTo("Table Connector");
        assertThat(plugIn.vendor()).isEqualTo("Example");
        assertThat(plugIn.digest()).hasSize(64);
        assertThat(plugIn.signature()).isEqualTo(new Signature.Missing());
        assertThat(plugIn.state()).isEqualTo(State.DISABLED);
        assertThat(plugIns.startEnabled()).isEmpty();
        assertThat(started).isEmpty();
    }

    @Test
    void startsWhatIsEnabledNowAndWithEveryStart() throws Exception {
        Path file = Jars.bundle(folder.resolve("table.jar"), "org.example.table");

        assertThat(enable("table.jar").state()).isEqualTo(State.ENABLED);
        assertThat(started).containsKey(file);
        plugIns = again();
        assertThat(plugIns.startEnabled()).isEmpty();

        assertThat(started).containsKey(file);
        assertThat(only().state()).isEqualTo(State.ENABLED);
    }

    @Test
    void stopsWhatIsDisabled() throws Exception {
        Jars.bundle(folder.resolve("table.jar"), "org.example.table");
        enable("table.jar");

        assertThat(plugIns.disable("table.jar").state()).isEqualTo(State.DISABLED);

        assertThat(started).isEmpty();
        plugIns = again();
        plugIns.startEnabled();
        assertThat(started).isEmpty();
    }

    @Test
    void doesNotStartWhatChangedSinceItWasEnabled() throws Exception {
        Path file = Jars.bundle(folder.resolve("table.jar"), "org.example.table");
        enable("table.jar");
        plugIns = again();
        Jars.write(file, "content.txt", "something else");

        assertThat(plugIns.startEnabled())
                .singleElement()
                .satisfies(plugIn -> assertThat(plugIn.state()).isEqualTo(State.CHANGED));

        assertThat(started).isEmpty();
    }

    @Test
    void doesNotEnableAnotherContentThanTheOneLookedAt() throws Exception {
        Path file = Jars.bundle(folder.resolve("table.jar"), "org.example.table");
        String digest = only().digest();
        Jars.write(file, "content.txt", "something else");

        assertThatThrownBy(() -> plugIns.enable("table.jar", digest))
                .isInstanceOf(PlugInException.class)
                .hasMessageContaining("another than the one you looked at");
        assertThat(started).isEmpty();
    }

    @Test
    void saysWhyAPlugInDoesNotStart() throws Exception {
        Jars.bundle(folder.resolve("bad.jar"), "org.example.bad");

        PlugInException failure =
                catchThrowableOfType(PlugInException.class, () -> enable("bad.jar"));

        assertThat(failure)
                .hasMessage(
                        "\"bad.jar\" does not start: Unresolved requirement: org.example.missing");
        assertThat(only().state()).isEqualTo(State.DISABLED);
    }

    @Test
    void runsOneBundleOfAName() throws Exception {
        Jars.bundle(folder.resolve("a.jar"), "org.example.table");
        enable("a.jar");
        Jars.bundle(folder.resolve("b.jar"), "org.example.table");
        String digest = plugIns.list().getLast().digest();

        assertThatThrownBy(() -> plugIns.enable("b.jar", digest))
                .hasMessageContaining("A bundle \"org.example.table\" runs already");
    }

    @Test
    void namesTheFilesThereAreWhenOneIsMissing() throws Exception {
        Jars.bundle(folder.resolve("table.jar"), "org.example.table");

        PlugInException failure =
                catchThrowableOfType(
                        PlugInException.class, () -> plugIns.enable("../table.jar", "x"));

        assertThat(failure).hasMessageContaining("There is no plug-in \"../table.jar\"");
        assertThat(failure.remedy()).isEqualTo("There are table.jar.");
    }

    @Test
    void showsFilesThatAreNoBundles() throws Exception {
        Jars.jar(folder.resolve("library.jar"), new Manifest());
        Files.writeString(folder.resolve("text.jar"), "no jar at all");
        Files.writeString(folder.resolve("readme.txt"), "not looked at");

        assertThat(plugIns.list())
                .extracting(PlugIn::state)
                .containsExactly(State.UNUSABLE, State.UNUSABLE);
        assertThat(plugIns.list().getFirst().problem()).contains("no OSGi bundle");
        assertThat(plugIns.list().getLast().problem()).contains("cannot be read as a jar");
    }

    @Test
    void copiesAFileIntoTheFolderOnce() throws Exception {
        Path jar = Jars.bundle(temporary.resolve("table.jar"), "org.example.table");
        Files.delete(folder);

        assertThat(plugIns.add(jar).state()).isEqualTo(State.DISABLED);

        assertThat(only().file()).isEqualTo("table.jar");
        assertThatThrownBy(() -> plugIns.add(jar)).hasMessageContaining("already");
    }

    @Test
    void namesTheSigner() throws Exception {
        Path file = Jars.bundle(folder.resolve("table.jar"), "org.example.table");
        Jars.sign(file, "Example");

        assertThat(only().signature())
                .isInstanceOfSatisfying(
                        Signature.Signed.class,
                        signed -> {
                            assertThat(signed.subject()).isEqualTo("CN=Example");
                            assertThat(signed.fingerprint())
                                    .matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
                            assertThat(signed.vouchedFor()).isFalse();
                        });
        assertThat(only().signature().text()).contains("whose identity nobody vouches for");
    }

    @Test
    void runsNothingWhoseSignatureIsBroken() throws Exception {
        Path file = Jars.bundle(folder.resolve("table.jar"), "org.example.table");
        Jars.sign(file, "Example");
        Jars.write(file, "content.txt", "changed after signing");

        assertThat(only().signature()).isInstanceOf(Signature.Broken.class);
        assertThatThrownBy(() -> enable("table.jar"))
                .hasMessageContaining("cannot be enabled")
                .hasMessageContaining("content.txt");
    }

    @Test
    void doesNotTakeAPartSignatureForASignature() throws Exception {
        Path file = Jars.bundle(folder.resolve("table.jar"), "org.example.table");
        Jars.sign(file, "Example");
        Jars.write(file, "more.txt", "added after signing");

        assertThat(only().signature())
                .isEqualTo(new Signature.Broken("only a part of it is signed"));
    }
}
