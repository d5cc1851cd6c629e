// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ObjectNamesTest {
    private static String hexDn(String anchor) {
        String hex = HexFormat.of().formatHex(anchor.getBytes(StandardCharsets.UTF_8));
        return "CN={" + hex + "},OU=tenant,DC=example";
    }

    @Test
    void aDisplayNameThatIsWrittenComesFirst() {
        assertThat(
                        ObjectNames.of(
                                Changes.named(
                                        hexDn("abc"),
                                        Changes.source("CN=Other,DC=x"),
                                        Changes.single("cn", null, "alee"),
                                        Changes.single("displayName", null, "Ann Lee"))))
                .isEqualTo("Ann Lee");
    }

    @Test
    void aDisplayNameThatGoesIsStillTheName() {
        assertThat(
                        ObjectNames.of(
                                Changes.named(
                                        hexDn("abc"),
                                        null,
                                        Changes.single("displayName", "Ann Lee", null))))
                .isEqualTo("Ann Lee");
    }

    @Test
    void withoutOneTheSourceObjectGivesTheName() {
        assertThat(
                        ObjectNames.of(
                                Changes.named(hexDn("abc"), Changes.source("CN=Lee\\, Ann,DC=x"))))
                .isEqualTo("Lee, Ann");
    }

    @Test
    void withoutAnythingTheAnchorIsDecoded() {
        assertThat(ObjectNames.of(Changes.named(hexDn("alee@contoso"), null)))
                .isEqualTo("alee@contoso");
    }

    @Test
    void anAnchorMadeFromAGuidIsShownAsGuid() {
        assertThat(ObjectNames.ofDn(hexDn("ABEiM0RVZneImaq7zN3u/w==")))
                .isEqualTo("33221100-5544-7766-8899-aabbccddeeff");
    }

    @Test
    void anOrdinaryNameIsItsFirstComponent() {
        assertThat(ObjectNames.ofDn("CN=Ann Lee,OU=x,DC=y")).isEqualTo("Ann Lee");
    }

    @Test
    void whatIsNoNameIsShownWhole() {
        assertThat(ObjectNames.ofDn("no name \u202e")).isEqualTo("no name \\u202E");
    }
}
