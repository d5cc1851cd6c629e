// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;

class LdifTextTest {
    @Test
    void aChangeIsARecordWithItsOriginInComments() {
        String text =
                LdifText.of(
                        Changes.change(
                                7, Operation.UPDATE, Changes.single("title", "Clerk", "Head")));

        assertThat(text)
                .contains("# update Source 7")
                .contains("# rule: Out - Provision")
                .contains("# source: contoso.com: CN=Source 7,DC=contoso")
                .contains("dn: CN=object 0000007,OU=tenant,DC=example")
                .contains("changetype: modify")
                .contains("title: Head");
    }

    @Test
    void secretsAreLeftOutAndSaidToBe() {
        String text =
                LdifText.of(
                        Changes.change(
                                7, Operation.ADD, Changes.single("userPassword", null, "s3cret")));

        assertThat(text).contains("# userPassword: changed (hidden)").doesNotContain("s3cret");
    }

    @Test
    void aHostileNameIsAComment() {
        String text =
                LdifText.of(
                        Changes.change(7, Operation.UPDATE, Changes.single("a\ndn: b", "x", "y")));

        assertThat(text).startsWith("# This change cannot be written as LDIF").hasLineCount(1);
    }
}
