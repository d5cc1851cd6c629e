// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Site;
import org.syncline.extensions.SiteProgress;

/** Sites behind servers that serve, and behind those that do not. */
class SiteNetworkTest {
    private static final String CONNECTOR = "org.example.sample";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final P2Sites sites = new P2Sites();
    private PlugIns plugIns;

    @TempDir Path folder;

    @BeforeEach
    void start() throws Exception {
        BundleContext framework = FrameworkUtil.getBundle(P2Sites.class).getBundleContext();
        plugIns = framework.getService(framework.getServiceReference(PlugIns.class));
        sites.plugIns(plugIns);
        sites.agents(
                framework.getService(
                        framework.getServiceReference(IProvisioningAgentProvider.class)));
        sites.activate(framework);
        new TestSite(folder).connector(CONNECTOR, "1.0.0").publish();
        empty();
    }

    @AfterEach
    void empty() throws Exception {
        for (PlugIn plugIn : plugIns.list()) {
            Files.delete(plugIns.folder().resolve(plugIn.file()));
        }
    }

    private void install(String address, SiteProgress progress, Duration patience)
            throws PlugInException {
        try (Site site = sites.open(address, progress, patience)) {
            site.install(CONNECTOR, progress);
        }
    }

    /** Cancels after a while, as a person does. */
    private static SiteProgress cancelledAfter(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return new SiteProgress() {
            @Override
            public void report(String what, long done, long total) {
                assertThat(what).isNotEmpty();
            }

            @Override
            public boolean cancelled() {
                return System.nanoTime() > end;
            }
        };
    }

    @Test
    void fetchesByHttp() throws Exception {
        try (SiteServer server = new SiteServer(folder, SiteServer.Manner.SERVES)) {
            install(server.address(), SiteProgress.NONE, LONG);
        }
        assertThat(plugIns.list()).extracting(PlugIn::id).containsExactly(CONNECTOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAYS_NOTHING", "STOPS_IN_THE_MIDDLE_OF_A_JAR"})
    void isCancelledWithinASecond(SiteServer.Manner manner) throws Exception {
        try (SiteServer server = new SiteServer(folder, manner)) {
            long start = System.nanoTime();
            SiteProgress progress = cancelledAfter(Duration.ofSeconds(3));
            assertThatThrownBy(() -> install(server.address(), progress, LONG))
                    .isInstanceOf(CancellationException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(4));
        }
        assertThat(plugIns.list()).isEmpty();
    }

    @Test
    void givesUpOnAServerThatSaysNothing() throws Exception {
        try (SiteServer server = new SiteServer(folder, SiteServer.Manner.SAYS_NOTHING)) {
            assertThatThrownBy(() -> install(server.address(), SiteProgress.NONE, SHORT))
                    .isInstanceOf(PlugInException.class)
                    .hasMessageContaining("127.0.0.1 said nothing for");
        }
    }

    @Test
    void givesUpOnAJarThatDoesNotEnd() throws Exception {
        try (SiteServer server =
                new SiteServer(folder, SiteServer.Manner.STOPS_IN_THE_MIDDLE_OF_A_JAR)) {
            assertThatThrownBy(
                            () ->
                                    install(
                                            server.address(),
                                            SiteProgress.NONE,
                                            Duration.ofSeconds(2)))
                    .isInstanceOf(PlugInException.class)
                    .hasMessageContaining(CONNECTOR + " 1.0.0 cannot be fetched")
                    .hasMessageContaining("said nothing");
        }
        assertThat(plugIns.list()).isEmpty();
    }

    @Test
    void saysThatASiteAsksForAPassword() throws Exception {
        try (SiteServer server = new SiteServer(folder, SiteServer.Manner.ASKS_FOR_A_PASSWORD)) {
            assertThatThrownBy(() -> install(server.address(), SiteProgress.NONE, LONG))
                    .hasMessageContaining("lets nobody in without a password (HTTP 401)");
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> install("http://127.0.0.1:" + port, SiteProgress.NONE, LONG))
                .hasMessageContaining("no connection to 127.0.0.1:" + port);
    }

    @Test
    void saysThatAHostHasNoAddress() {
        assertThatThrownBy(() -> install("https://no.such.invalid/s", SiteProgress.NONE, LONG))
                .hasMessageContaining("there is no address for no.such.invalid");
    }

    @Test
    void saysThatAServerHasNoSite() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (SiteServer server = new SiteServer(empty, SiteServer.Manner.SERVES)) {
            assertThatThrownBy(() -> install(server.address(), SiteProgress.NONE, LONG))
                    .hasMessageContaining("There is no p2 site at " + server.address());
        }
    }

    @Test
    void saysThatASiteIsDamaged() throws IOException {
        Files.writeString(folder.resolve("content.xml"), "<?metadataRepository version='1'?><rep");
        assertThatThrownBy(() -> install(folder.toString(), SiteProgress.NONE, LONG))
                .isInstanceOf(PlugInException.class)
                .hasMessageContaining("is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "ftp://example.org/site",
                "https:///site",
                "https://somebody:secret@example.org/site",
                "/no/such/folder",
                "file:relative"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> install(address, SiteProgress.NONE, LONG))
                .isInstanceOf(PlugInException.class)
                .satisfies(failure -> assertThat(((PlugInException) failure).remedy()).isNotEmpty())
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void reportsHowMuchArrived() throws Exception {
        AtomicLong reports = new AtomicLong();
        SiteProgress progress =
                new SiteProgress() {
                    @Override
                    public void report(String what, long done, long total) {
                        reports.incrementAndGet();
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        install(folder.toString(), progress, LONG);
        assertThat(reports).hasPositiveValue();
    }
}
