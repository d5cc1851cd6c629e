// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.syncline.connector.ConnectorType;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;
import org.syncline.extensions.Site;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.SiteOffer.Standing;
import org.syncline.extensions.SiteProgress;
import org.syncline.extensions.Sites;

/** With the real services: p2's, and the folder of plug-ins that the test runtime has. */
class P2SitesTest {
    private static final String CONNECTOR = "org.example.sample";

    private final BundleContext framework =
            FrameworkUtil.getBundle(P2Sites.class).getBundleContext();
    private final Sites sites = service(Sites.class);
    private final PlugIns plugIns = service(PlugIns.class);

    @TempDir Path folder;

    private <T> T service(Class<T> type) {
        ServiceReference<T> reference = framework.getServiceReference(type);
        assertThat(reference).as("service " + type.getName()).isNotNull();
        return framework.getService(reference);
    }

    @BeforeEach
    @AfterEach
    void empty() throws Exception {
        for (PlugIn plugIn : plugIns.list()) {
            plugIns.disable(plugIn.file());
            Files.delete(plugIns.folder().resolve(plugIn.file()));
        }
    }

    private TestSite site(String name) throws IOException {
        return new TestSite(folder.resolve(name));
    }

    private List<SiteOffer> offers(Path site) throws PlugInException {
        try (Site opened = sites.open(site.toString(), SiteProgress.NONE)) {
            return opened.offers();
        }
    }

    private List<PlugIn> install(Path site, String id) throws PlugInException {
        try (Site opened = sites.open(site.toString(), SiteProgress.NONE)) {
            return opened.install(id, SiteProgress.NONE);
        }
    }

    private List<String> types() throws InvalidSyntaxException {
        Collection<ServiceReference<ConnectorType>> found =
                framework.getServiceReferences(ConnectorType.class, null);
        return found.stream().map(framework::getService).map(ConnectorType::id).toList();
    }

    @Test
    void offersFeaturesWithConnectorsAndConnectorsOutsideOfFeatures() throws Exception {
        Path site =
                site("site")
                        .connector(CONNECTOR, "1.0.0")
                        .connector("org.example.alone", "2.0.0")
                        .library("org.example.library", "1.0.0")
                        .feature("org.example.feature", "1.0.0", CONNECTOR)
                        .feature("org.example.other", "1.0.0", "org.example.library")
                        .publish()
                        .folder();
        List<SiteOffer> offers = offers(site);
        assertThat(offers)
                .extracting(SiteOffer::id)
                .containsExactly("org.example.feature", "org.example.alone");
        SiteOffer feature = offers.getFirst();
        assertThat(feature.label()).isEqualTo("Feature org.example.feature");
        assertThat(feature.vendor()).isEqualTo("Example");
        assertThat(feature.licence()).isEqualTo("Licence of the example");
        assertThat(feature.brings()).containsExactly(CONNECTOR + " 1.0.0");
        assertThat(feature.standing()).isEqualTo(Standing.NEW);
        assertThat(feature.size())
                .isEqualTo(Files.size(site.resolve("plugins/" + CONNECTOR + "_1.0.0.jar")));
    }

    @Test
    void whatIsInstalledRunsOnlyAfterSomebodyEnabledIt() throws Exception {
        Path site =
                site("site")
                        .connector(CONNECTOR, "1.0.0")
                        .feature("org.example.feature", "1.0.0", CONNECTOR)
                        .publish()
                        .folder();
        List<PlugIn> added = install(site, "org.example.feature");
        assertThat(added)
                .singleElement()
                .extracting(PlugIn::state)
                .isEqualTo(PlugIn.State.DISABLED);
        PlugIn plugIn = added.getFirst();
        assertThat(plugIn.signature().text()).isEqualTo("Not signed");
        assertThat(types()).doesNotContain("sample");
        assertThat(offers(site)).extracting(SiteOffer::standing).containsExactly(Standing.PRESENT);

        plugIns.enable(plugIn.file(), plugIn.digest());

        assertThat(types()).contains("sample");
        assertThat(offers(site))
                .as("a connector that runs is still one of the site")
                .extracting(SiteOffer::standing)
                .containsExactly(Standing.PRESENT);
    }

    @Test
    void readsAnArchive() throws Exception {
        Path archive =
                site("site").connector(CONNECTOR, "1.0.0").publish().zip(folder.resolve("s.zip"));
        assertThat(install(archive, CONNECTOR)).extracting(PlugIn::id).containsExactly(CONNECTOR);
    }

    @Test
    void readsASiteOfSites() throws Exception {
        Path one = site("one").connector(CONNECTOR, "1.0.0").publish().folder();
        Path two = site("two").connector(CONNECTOR, "1.1.0").publish().folder();
        Path both = TestSite.composite(folder.resolve("both"), one, two);
        assertThat(offers(both)).extracting(SiteOffer::version).containsExactly("1.1.0");
        assertThat(install(both, CONNECTOR)).extracting(PlugIn::version).containsExactly("1.1.0");
    }

    @Test
    void bringsWhatAConnectorNeedsFromTheSameSite() throws Exception {
        String need = TestSite.required("java.package", "org.example.library", "[1.0.0,2.0.0)");
        Path site =
                site("site")
                        .connector(CONNECTOR, "1.0.0", need)
                        .library("org.example.library", "1.2.0")
                        .library("org.example.unrelated", "1.0.0")
                        .publish()
                        .folder();
        assertThat(install(site, CONNECTOR))
                .extracting(PlugIn::id)
                .containsExactly("org.example.library", CONNECTOR);
    }

    @Test
    void saysWhatAConnectorNeedsThatNobodyHas() throws Exception {
        String need = TestSite.required("java.package", "org.example.missing", "[1.0.0,2.0.0)");
        Path site = site("site").connector(CONNECTOR, "1.0.0", need).publish().folder();
        assertThat(offers(site))
                .singleElement()
                .satisfies(
                        offer -> {
                            assertThat(offer.standing()).isEqualTo(Standing.UNUSABLE);
                            assertThat(offer.problem())
                                    .contains("package org.example.missing [1.0.0,2.0.0)");
                        });
        assertThatThrownBy(() -> install(site, CONNECTOR)).hasMessageContaining("missing");
    }

    @Test
    void doesNotReplaceAPartOfTheProgram() throws Exception {
        Path site = site("site").connector("org.syncline.connector", "9.0.0").publish().folder();
        assertThat(offers(site))
                .extracting(SiteOffer::problem)
                .singleElement()
                .asString()
                .contains("part of this Syncline");
    }

    @Test
    void refusesAJarWithAnotherChecksum() throws Exception {
        TestSite site = site("site").connector(CONNECTOR, "1.0.0").publish();
        Files.writeString(site.jar(CONNECTOR, "1.0.0"), "more", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> install(site.folder(), CONNECTOR))
                .isInstanceOf(PlugInException.class)
                .hasMessageContaining("is not what the site announced: its checksum is another");
        assertThat(plugIns.list()).isEmpty();
    }

    @Test
    void refusesAnotherBundleThanTheAnnouncedOne() throws Exception {
        Path site = site("site").liar(CONNECTOR, "org.example.evil").publish().folder();
        assertThatThrownBy(() -> install(site, CONNECTOR))
                .hasMessageContaining("sent org.example.evil 1.0.0 in place of " + CONNECTOR);
        assertThat(plugIns.list()).isEmpty();
    }

    @Test
    void addsNothingWhenOneOfSeveralCannotBeFetched() throws Exception {
        String need = TestSite.required("osgi.bundle", "org.example.library", "1.0.0");
        TestSite site =
                site("site")
                        .connector(CONNECTOR, "1.0.0", need)
                        .library("org.example.library", "1.0.0")
                        .publish();
        Files.delete(site.jar(CONNECTOR, "1.0.0"));
        assertThatThrownBy(() -> install(site.folder(), CONNECTOR))
                .hasMessageContaining(CONNECTOR + " 1.0.0 cannot be fetched");
        assertThat(plugIns.list()).isEmpty();
    }

    @Test
    void saysThatAnAnnouncedJarIsNotThere() throws Exception {
        Path site = site("site").absent(CONNECTOR).publish().folder();
        assertThatThrownBy(() -> install(site, CONNECTOR))
                .hasMessageContaining("is announced by the site")
                .hasMessageContaining("but not there");
    }

    @Test
    void updatesButDoesNotGoBack() throws Exception {
        Path old = site("old").connector(CONNECTOR, "1.0.0").publish().folder();
        Path recent = site("recent").connector(CONNECTOR, "1.10.0").publish().folder();
        install(old, CONNECTOR);
        assertThat(offers(recent))
                .singleElement()
                .satisfies(
                        offer -> {
                            assertThat(offer.standing()).isEqualTo(Standing.UPDATE);
                            assertThat(offer.present()).isEqualTo("1.0.0");
                        });
        install(recent, CONNECTOR);
        assertThat(plugIns.list()).hasSize(2);
        Files.delete(plugIns.folder().resolve(CONNECTOR + "_1.0.0.jar"));
        assertThatThrownBy(() -> install(old, CONNECTOR))
                .hasMessageContaining("1.0.0 is older than 1.10.0");
    }

    @Test
    void refusesNamesThatAreNoNamesOfFiles() throws Exception {
        Path site = site("site").absent("../../evil").publish().folder();
        assertThatThrownBy(() -> install(site, "../../evil"))
                .hasMessageContaining("is no name of a bundle");
    }

    @Test
    void namesWhatASiteHasWhenAskedForSomethingElse() throws Exception {
        Path site = site("site").connector(CONNECTOR, "1.0.0").publish().folder();
        assertThatThrownBy(() -> install(site, "org.example.other"))
                .hasMessageContaining("has no connector \"org.example.other\"")
                .extracting(failure -> ((PlugInException) failure).remedy())
                .asString()
                .contains(CONNECTOR);
    }

    @Test
    void leavesNoTemporaryFolderBehind() throws Exception {
        Path site = site("site").connector(CONNECTOR, "1.0.0").publish().folder();
        long before = temporaryFolders();
        install(site, CONNECTOR);
        assertThatThrownBy(() -> offers(Files.createDirectory(folder.resolve("none"))))
                .hasMessageContaining("There is no p2 site at");
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    private static long temporaryFolders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("syncline-site"))
                    .count();
        }
    }
}
