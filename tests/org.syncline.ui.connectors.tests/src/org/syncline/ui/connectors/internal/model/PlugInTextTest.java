// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.Signature;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.SiteOffer.Standing;

class PlugInTextTest {
    private static final String DIGEST = "ab".repeat(32);

    private static PlugIn plugIn(Signature signature, String problem) {
        return new PlugIn(
                "table.jar",
                "org.example.table",
                "1.0.0",
                "Table \u001b[31mConnector",
                "Example",
                DIGEST,
                signature,
                PlugIn.State.DISABLED,
                problem);
    }

    private static SiteOffer offer(Standing standing, String present, long size, String problem) {
        return new SiteOffer(
                "org.example.feature",
                "1.1.0",
                "Table \u202eConnector",
                "Example",
                "Reads a table.",
                "EPL",
                List.of("org.example.table 1.1.0"),
                size,
                standing,
                present,
                problem);
    }

    @Test
    void asksWithTheSignerAndTheWholeDigest() {
        String question = PlugInText.question(plugIn(new Signature.Missing(), ""));
        assertThat(question).contains("by Example 1.0.0", "Not signed", DIGEST, "all rights");
        assertThat(question).doesNotContain("\u001b");
    }

    @Test
    void tellsASignerThatNobodyVouchesFor() {
        Signature own = new Signature.Signed("CN=Example", "AA:BB", false);
        assertThat(PlugInText.signer(plugIn(own, "")))
                .isEqualTo("CN=Example (nobody vouches for it)");
        assertThat(PlugInText.signer(plugIn(new Signature.Signed("CN=Example", "AA", true), "")))
                .isEqualTo("CN=Example");
        assertThat(PlugInText.signer(plugIn(new Signature.Broken("cut"), "")))
                .isEqualTo("Signature broken");
    }

    @Test
    void showsAllThatIsKnownOfAPlugIn() {
        assertThat(PlugInText.details(plugIn(new Signature.Broken("cut"), "It is damaged.")))
                .isEqualTo(
                        "table.jar (org.example.table)\nSignature broken: cut\nSHA-256 "
                                + DIGEST
                                + "\nIt is damaged.");
    }

    @Test
    void comparesAnOfferWithWhatIsHere() {
        assertThat(OfferText.cells(offer(Standing.UPDATE, "1.0.0", 25_290, "")))
                .hasSize(5)
                .contains("1.1.0", "24 kB", "Newer than the one here (1.0.0)")
                .allSatisfy(cell -> assertThat(cell).doesNotContain("\u202e"));
        assertThat(OfferText.cells(offer(Standing.NEW, "", -1, ""))).contains("New", "");
    }

    @Test
    void saysWhatKeepsAnOfferFromBeingInstalledFirst() {
        assertThat(OfferText.details(offer(Standing.UNUSABLE, "", 1, "It lacks a package.")))
                .isEqualTo(
                        "It lacks a package.\nReads a table.\nLicence: EPL\n"
                                + "Brings org.example.table 1.1.0");
    }

    @Test
    void tellsHowMuchArrived() {
        assertThat(OfferText.progress("content.jar", 0, -1)).isEqualTo("content.jar");
        assertThat(OfferText.progress("a.jar", 2048, 3 * 1024 * 1024))
                .isEqualTo("a.jar: 2 kB of 3.0 MB");
        assertThat(OfferText.progress("a.jar", 2048, -1)).isEqualTo("a.jar: 2 kB");
    }

    @Test
    void saysWhatToDoAfterAnInstallation() {
        PlugIn one = plugIn(new Signature.Missing(), "");
        assertThat(OfferText.installed(List.of(one)))
                .startsWith("It was installed and not enabled");
        assertThat(OfferText.installed(List.of(one, one)))
                .startsWith("2 plug-ins were installed")
                .endsWith("the connector last.");
    }
}
