// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.Signature;
import org.syncline.extensions.Site;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.SiteOffer.Standing;
import org.syncline.extensions.SiteProgress;
import org.syncline.extensions.Sites;

/** What {@code connectors install} says; that it installs is tested with p2 itself. */
class ConnectorsVerbTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean closed;

    private int run(Optional<Sites> sites, String... words) {
        Console console = new Console(stream(out), stream(err), false);
        Context context =
                new Context(
                        console,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        sites,
                        Map.of(),
                        PasswordInput.standard(Map.of()));
        return new CommandLine(context).run(List.of(words));
    }

    private static Output stream(ByteArrayOutputStream bytes) {
        return new Output(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Optional<Sites> sites() {
        return Optional.of((address, progress) -> new FakeSite(address));
    }

    @Test
    void listsWhatASiteOffersAndHowToInstallIt() {
        assertThat(run(sites(), "connectors", "install", "https://example.org/s")).isZero();
        assertThat(text(out))
                .contains("Connectors at https://example.org/s")
                .contains("org.example.table 1.1.0: Newer than the one here (1.0.0)")
                .contains("Licence: EPL")
                .contains("It lacks a package.")
                .contains("\"syncline connectors install SITE org.example.table\"")
                .doesNotContain("\u001b");
        assertThat(closed).isTrue();
    }

    @Test
    void listsAsJson() {
        run(sites(), "connectors", "install", "/site", "--format", "json");
        JsonObject first =
                JsonParser.parseString(text(out)).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(first.get("standing").getAsString()).isEqualTo("update");
        assertThat(first.get("size").isJsonNull()).isTrue();
        assertThat(first.getAsJsonArray("brings").get(0).getAsString())
                .isEqualTo("org.example.table 1.1.0");
    }

    @Test
    void saysThatWhatWasInstalledIsNotEnabled() {
        assertThat(run(sites(), "connectors", "install", "/site", "org.example.table")).isZero();
        assertThat(text(out))
                .contains("Not signed", "SHA-256 " + DIGEST, "Installed, not enabled")
                .contains("--enable org.example.table.jar --digest 01234567");
    }

    @Test
    void aFailureHasARemedyAndACancelIsNoDefect() {
        assertThat(run(sites(), "connectors", "install", "/site", "nothing")).isEqualTo(1);
        assertThat(text(err)).contains("There is no \"nothing\".", "Look again.");
        assertThat(run(sites(), "connectors", "install", "/site", "cancelled")).isEqualTo(1);
        assertThat(text(err)).contains("It was cancelled; nothing was installed.");
        assertThat(closed).isTrue();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run(sites(), "connectors", "install")).isEqualTo(ExitCode.USAGE);
        assertThat(run(sites(), "connectors", "remove", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(run(Optional.empty(), "connectors", "install", "/site")).isEqualTo(1);
        assertThat(text(err)).contains("This program cannot read p2 sites.");
    }

    private final class FakeSite implements Site {
        private final String address;

        FakeSite(String address) {
            this.address = address;
        }

        @Override
        public String address() {
            return address;
        }

        @Override
        public List<SiteOffer> offers() {
            return List.of(
                    offer("org.example.table", Standing.UPDATE, "1.0.0", ""),
                    offer("org.example.bad\u001b", Standing.UNUSABLE, "", "It lacks a package."));
        }

        private static SiteOffer offer(String id, Standing standing, String here, String problem) {
            List<String> brings = List.of(id + " 1.1.0");
            return new SiteOffer(
                    id, "1.1.0", "Table", "", "", "EPL", brings, -1, standing, here, problem);
        }

        @Override
        public List<PlugIn> install(String id, SiteProgress progress) throws PlugInException {
            if (id.equals("cancelled")) {
                throw new CancellationException();
            }
            if (id.equals("nothing")) {
                throw new PlugInException("There is no \"nothing\".", "Look again.", null);
            }
            return List.of(
                    new PlugIn(
                            id + ".jar",
                            id,
                            "1.1.0",
                            "Table",
                            "",
                            DIGEST,
                            new Signature.Missing(),
                            PlugIn.State.DISABLED,
                            ""));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
