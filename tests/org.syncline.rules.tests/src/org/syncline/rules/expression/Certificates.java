// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1ObjectIdentifier;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.asn1.ASN1UTF8String;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.util.OID;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.cert.PublicKeyAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.security.KeyPair;
import java.time.Instant;

/** Makes certificates for tests with the LDAP SDK. */
final class Certificates {
    static final String FROM = "2020-01-02T03:04:05Z";
    static final String UNTIL = "2030-01-02T03:04:05Z";
    static final String AUTHORITY = "CN=Contoso CA,O=\"Contoso, Ltd.\",C=US";
    static final String PERSON = "CN=Ann Lee,OU=People,OU=All,DC=contoso,DC=com";

    private Certificates() {}

    /** An authority and its key: RSA, basic constraints and key usage critical. */
    static ObjectPair<X509Certificate, KeyPair> authority() throws Exception {
        return X509Certificate.generateSelfSignedCertificate(
                SignatureAlgorithmIdentifier.SHA_256_WITH_RSA,
                PublicKeyAlgorithmIdentifier.RSA,
                2048,
                new DN(AUTHORITY),
                time(FROM),
                time(UNTIL),
                extension("2.5.29.19", true, new ASN1Sequence()),
                extension("2.5.29.15", true, keyUsage()),
                new X509CertificateExtension(
                        new OID("2.5.29.18"), false, alternativeNames("ca").encode()));
    }

    /** A person's certificate that the authority has signed, with a key on a curve. */
    static byte[] person(ObjectPair<X509Certificate, KeyPair> authority, String name)
            throws Exception {
        X509Certificate key = curve(PERSON, FROM, UNTIL);
        return X509Certificate.generateIssuerSignedCertificate(
                        SignatureAlgorithmIdentifier.SHA_256_WITH_RSA,
                        authority.getFirst(),
                        authority.getSecond().getPrivate(),
                        key.getPublicKeyAlgorithmOID(),
                        key.getPublicKeyAlgorithmParameters(),
                        key.getEncodedPublicKey(),
                        key.getDecodedPublicKey(),
                        new DN(name),
                        time(FROM),
                        time(UNTIL),
                        extension("2.5.29.15", true, keyUsage()),
                        new X509CertificateExtension(
                                new OID("2.5.29.17"), false, alternativeNames("ann").encode()))
                .getX509CertificateBytes();
    }

    /** A self-signed certificate with a key on a curve. */
    static X509Certificate curve(String name, String from, String until) throws Exception {
        return X509Certificate.generateSelfSignedCertificate(
                        SignatureAlgorithmIdentifier.SHA_256_WITH_ECDSA,
                        PublicKeyAlgorithmIdentifier.EC,
                        256,
                        new DN(name),
                        time(from),
                        time(until))
                .getFirst();
    }

    private static ASN1Element keyUsage() {
        return new ASN1Element((byte) 3, new byte[] {1, 6});
    }

    private static X509CertificateExtension extension(
            String oid, boolean critical, ASN1Element value) {
        return new X509CertificateExtension(new OID(oid), critical, value.encode());
    }

    /** A mail address, a user principal name, two DNS names and an address of a page. */
    private static ASN1Sequence alternativeNames(String name) throws Exception {
        return new ASN1Sequence(
                new ASN1OctetString((byte) 0x81, name + "@contoso.com"),
                new ASN1Sequence(
                        (byte) 0xa0,
                        new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3"),
                        new ASN1Sequence(
                                (byte) 0xa0, new ASN1UTF8String(name + "@corp.contoso.com"))),
                new ASN1OctetString((byte) 0x82, name + ".contoso.com"),
                new ASN1OctetString((byte) 0x82, "second.contoso.com"),
                new ASN1OctetString((byte) 0x86, "https://" + name + ".contoso.com/"));
    }

    private static long time(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
