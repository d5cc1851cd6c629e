// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts a certificate stands for (RFC 4513, section 3.1.3). */
class CertificateNamesTest {
    @TempDir private Path folder;

    private CertificateNames names(String subject, String... alternatives) throws Exception {
        return CertificateNames.of(
                TestCertificate.make(folder, subject, alternatives).certificate());
    }

    @ParameterizedTest
    @CsvSource({
        "dc1.contoso.com, true",
        "DC1.Contoso.COM, true",
        "dc1.contoso.com., true",
        "dc2.contoso.com, false",
        "contoso.com, false",
        "dc1.contoso.com.evil.org, false",
        "dc9, false",
        "10.1.2.3, true",
        "10.1.2.4, false",
        "2001:db8::5, true",
        "[2001:DB8:0::5], true",
        "2001:db8::6, false",
        "127.0.0.1, false",
        "[::1], false",
        "localhost, false",
    })
    void theHostMustBeNamed(String host, boolean named) throws Exception {
        CertificateNames names = names("CN=dc9", "dc1.contoso.com", "10.1.2.3", "2001:db8::5");

        assertThat(names.include(host)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "dc1.contoso.com, true",
        "contoso.com, false",
        "a.dc1.contoso.com, false",
        ".contoso.com, false",
        "dc1.fabrikam.com, false",
        "10.1.2.3, false",
        "contoso.org, false",
    })
    void aWildcardStandsForTheFirstLabelAlone(String host, boolean named) throws Exception {
        assertThat(names("CN=x", "*.contoso.com", "*.org").include(host)).isEqualTo(named);
    }

    @Test
    void theSubjectCountsOnlyWhereNothingElseIsNamed() throws Exception {
        CertificateNames subject = names("CN=dc1.contoso.com,O=Contoso");

        assertThat(subject.include("dc1.contoso.com")).isTrue();
        assertThat(subject.include("contoso")).isFalse();
    }

    @Test
    void anAddressInTheSubjectNamesNobody() throws Exception {
        CertificateNames names = names("CN=10.1.2.3");

        assertThat(names.include("10.1.2.3")).isFalse();
        assertThat(names.forPeople()).isEqualTo("10.1.2.3");
    }

    @Test
    void namesOfOtherAlphabetsAreCompared() throws Exception {
        assertThat(names("CN=x", "xn--bcher-kva.example").include("b\u00fccher.example")).isTrue();
    }
}
