// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.cert.X509Certificate;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Certificates made on the spot: of an authority (RSA), of a person (a curve), an expired one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateFunctionsTest {
    private ObjectPair<X509Certificate, KeyPair> authority;
    private byte[] ca;
    private byte[] ann;
    private SampleContext context;

    @BeforeAll
    void makeCertificates() throws Exception {
        authority = Certificates.authority();
        ca = authority.getFirst().getX509CertificateBytes();
        ann = Certificates.person(authority, Certificates.PERSON);
        byte[] old =
                Certificates.curve("CN=Old", "2001-01-01T00:00:00Z", "2002-01-01T00:00:00Z")
                        .getX509CertificateBytes();
        context =
                new SampleContext()
                        .single("ca", Value.of(ca))
                        .single("ann", Value.of(ann))
                        .single("old", Value.of(old))
                        .single("text", Value.of(Base64.getEncoder().encodeToString(ann)))
                        .multi("all", Values.of(Value.of(ca), Value.of(old), Value.of(ann)));
    }

    private String show(String expression) {
        return Table.show(expression, context);
    }

    @ParameterizedTest(name = "{0} => {1}")
    @MethodSource("rows")
    void tellsWhatTheCertificateSays(String expression, String result) {
        assertThat(show(expression)).isEqualTo(result);
    }

    static Stream<Arguments> rows() {
        String annName = "\"CN=Ann Lee, OU=People, OU=All, DC=contoso, DC=com\"";
        String caName = "\"CN=Contoso CA, O=\"Contoso, Ltd.\", C=US\"";
        return Stream.of(
                arguments("CertSubject([ann])", annName),
                arguments("CertSubjectNameDN([ann])", annName),
                arguments("CertIssuer([ann])", caName),
                arguments("CertIssuerDN([ann])", caName),
                arguments("CertExtensionOids([ca])", "{\"2.5.29.19\", \"2.5.29.15\"}"),
                arguments("CertExtensionOids([ann])", "{\"2.5.29.15\"}"),
                arguments("CertExtensionOids([old])", "NULL"),
                arguments("CertKeyAlgorithm([ca])", "\"1.2.840.113549.1.1.1\""),
                arguments("CertKeyAlgorithm([ann])", "\"1.2.840.10045.2.1\""),
                arguments("CertKeyAlgorithmParams([ca])", "\"0500\""),
                arguments("CertKeyAlgorithmParams([ann])", "\"06082A8648CE3D030107\""),
                arguments("CertPublicKeyOid([ann])", "\"1.2.840.10045.2.1\""),
                arguments("CertSignatureAlgorithmOid([ann])", "\"1.2.840.113549.1.1.11\""),
                arguments("CertPublicKeyParametersOid([ann])", "\"1.2.840.10045.2.1\""),
                arguments("CertIssuerOid([ann])", "NULL"),
                arguments("CertSubjectNameOid([ann])", "NULL"),
                arguments("CertFormat([ann])", "\"X509\""),
                arguments("CertFriendlyName([ann])", "\"\""),
                arguments("CertVersion([ann])", "\"3\""),
                arguments("CertNameInfo([ann],\"SimpleName\",False)", "\"Ann Lee\""),
                arguments("CertNameInfo([ann],SimpleName,True)", "\"Contoso CA\""),
                arguments("CertNameInfo([ann],\"EmailName\",False)", "\"ann@contoso.com\""),
                arguments("CertNameInfo([ann],\"UpnName\",False)", "\"ann@corp.contoso.com\""),
                arguments("CertNameInfo([ann],\"DnsName\",False)", "\"ann.contoso.com\""),
                arguments(
                        "CertNameInfo([ann],\"DnsFromAlternativeName\",False)",
                        "\"ann.contoso.com\""),
                arguments("CertNameInfo([ann],\"UrlName\",False)", "\"https://ann.contoso.com/\""),
                arguments("CertNameInfo([ca],\"DnsName\",False)", "\"Contoso CA\""),
                arguments("CertNameInfo([ca],\"DnsName\",True)", "\"ca.contoso.com\""),
                arguments("CertNameInfo([ca],\"UpnName\",False)", "\"\""),
                arguments("IsCert([text])", "True"),
                arguments(
                        "Left(CertSubject([all]),8)", "{\"CN=Conto\", \"CN=Old\", \"CN=Ann L\"}"));
    }

    @Test
    void datesAreUtcAndCanBeCompared() {
        assertThat(show("FormatDateTime(CertNotBefore([ann]),\"s\")"))
                .isEqualTo("\"2020-01-02T03:04:05\"");
        assertThat(show("FormatDateTime(CertNotAfter([ann]),\"s\")"))
                .isEqualTo("\"2030-01-02T03:04:05\"");
        assertThat(show("Count(Where($c,[all],CertNotAfter($c)>CDate(\"2003-01-01\")))"))
                .isEqualTo("2");
        assertThat(show("Select($c,Where($c,[all],CertNotAfter($c)<Now()),CertSubject($c))"))
                .isEqualTo("{\"CN=Old\"}");
    }

    @Test
    void hashesAndSerialNumberAreInCapitals() throws Exception {
        String sha1 = upper(MessageDigest.getInstance("SHA-1").digest(ann));
        String serial =
                upper(
                        new com.unboundid.util.ssl.cert.X509Certificate(ann)
                                .getSerialNumber()
                                .toByteArray());

        assertThat(show("CertThumbprint([ann])")).isEqualTo('"' + sha1 + '"');
        assertThat(show("CertHashString([ann])")).isEqualTo('"' + sha1 + '"');
        assertThat(show("CertSerialNumber([ann])")).isEqualTo('"' + serial + '"');
    }

    private static String upper(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Test
    void agreesWithJavaOnWhatBothKnow() throws Exception {
        java.security.cert.X509Certificate java =
                (java.security.cert.X509Certificate) authority.getFirst().toCertificate();

        assertThat(show("CertSignatureAlgorithmOid([ca])"))
                .isEqualTo('"' + java.getSigAlgOID() + '"');
        assertThat(show("CertVersion([ca])")).isEqualTo("\"" + java.getVersion() + '"');
        assertThat(java.getCriticalExtensionOIDs())
                .containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=Ann+UID=al,OU=a\\+b,O= x",
                "OU=only a unit",
                "E=ann@contoso.com",
                "description=\\22quoted\\22"
            })
    void writesUnusualNames(String name) throws Exception {
        context.single("odd", Value.of(Certificates.person(authority, name)));

        assertThat(show("CertSubject([odd])"))
                .isIn(
                        "\"CN=Ann + OID.0.9.2342.19200300.100.1.1=al, OU=\"a+b\", O=x\"",
                        "\"OU=only a unit\"",
                        "\"E=ann@contoso.com\"",
                        "\"Description=\"\"\"quoted\"\"\"\"");
        assertThat(show("CertNameInfo([odd],\"SimpleName\",False)"))
                .isIn("\"Ann\"", "\"only a unit\"", "\"ann@contoso.com\"", "\"\"quoted\"\"");
    }

    @Test
    void readsNamesWithAttributesThatNobodyKnows() throws Exception {
        byte[] bytes = Certificates.person(authority, "UID=al,OU=People");
        String uid = "060a0992268993f22c640101";
        String hex = HexFormat.of().formatHex(bytes);
        bytes = HexFormat.of().parseHex(hex.replace(uid, uid.substring(0, 22) + "7f"));
        context.single("odd", Value.of(bytes));

        assertThat(show("CertSubject([odd])"))
                .isEqualTo("\"OID.0.9.2342.19200300.100.1.127=al, OU=People\"");
    }

    @Test
    void readsPemAndBase64InBinaryValuesAsWell() {
        String base64 = Base64.getMimeEncoder().encodeToString(ann);
        String pem = "-----BEGIN CERTIFICATE-----\r\n" + base64 + "\n-----END CERTIFICATE-----\n";
        context.single("pem", Value.of(pem)).single("ascii", Value.of(base64.getBytes()));

        assertThat(show("CertThumbprint([pem])")).isEqualTo(show("CertThumbprint([ann])"));
        assertThat(show("CertThumbprint([ascii])")).isEqualTo(show("CertThumbprint([ann])"));
    }

    @Test
    void mutilatedCertificatesAreNoneOrReadButNeverMore() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = (i % 2 == 0 ? ca : ann).clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            if (i % 5 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            context.single("odd", Value.of(bytes));
            boolean is = show("IsCert([odd])").equals("True");
            for (String function : new String[] {"CertSubject", "CertNotAfter", "CertVersion"}) {
                String shown = show("CStr(Len(" + function + "([odd]) & \"\"))");
                assertThat(shown.contains("no X.509 certificate")).isEqualTo(!is);
            }
            assertThat(show("CertNameInfo([odd],\"UpnName\",False)").startsWith("!"))
                    .isEqualTo(!is);
        }
    }

    @Test
    void largeValuesAreRefusedQuickly() {
        byte[] large = Arrays.copyOf(ann, 8 << 20);
        context.single("odd", Value.of(large)).single("long", Value.of("MIIB".repeat(1 << 20)));

        assertThat(show("IsCert([odd])")).isEqualTo("False");
        assertThat(show("CertIssuer([odd])")).contains("at most 262144 bytes");
        assertThat(show("CertIssuer([long])")).contains("CertIssuer: argument 1 is no X.509");
    }
}
