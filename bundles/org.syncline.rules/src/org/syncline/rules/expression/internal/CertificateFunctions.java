// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.syncline.rules.expression.EvaluationException;

/**
 * Certificates (semantics reference, 3.4, certificate): what .NET's {@code X509Certificate2} says
 * of them.
 */
final class CertificateFunctions {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private CertificateFunctions() {}

    /** What a function says of a certificate. */
    @FunctionalInterface
    private interface Property {
        Datum of(Certificate certificate, Arguments arguments) throws EvaluationException;
    }

    /** What a function says of a certificate, as a text. */
    @FunctionalInterface
    private interface TextProperty {
        String of(X509Certificate fields);
    }

    static List<Function> all() {
        return List.of(
                Function.of(
                        "bool IsCert(bin certificate)",
                        "Whether the value is a certificate: X.509 in DER, or the base64 text of"
                                + " that.",
                        Datum.Bool.FALSE,
                        a -> Datum.Bool.of(find(a).isPresent())),
                of(
                        "mvstr CertExtensionOids",
                        "The object identifiers of the critical extensions.",
                        (certificate, a) ->
                                Datum.Multi.of(
                                        certificate.criticalExtensions().stream()
                                                .<Datum>map(Datum.Text::new)
                                                .toList())),
                text("CertFormat", "The format of the certificate: always X509.", c -> "X509"),
                text(
                        "CertFriendlyName",
                        "The alias that a certificate store has for the certificate. An attribute"
                                + " holds the certificate alone, so this is the empty text.",
                        c -> ""),
                text(
                        "CertSerialNumber",
                        "The serial number in upper-case hexadecimal digits.",
                        c -> HEX.formatHex(c.getSerialNumber().toByteArray())),
                text(
                        "CertVersion",
                        "The version of X.509: 1, 2 or 3.",
                        c -> c.getVersion().getName().replaceAll("[^0-9]", "")),
                hash("CertHashString"),
                hash("CertThumbprint"),
                date("CertNotBefore", "first", X509Certificate::getNotBeforeTime),
                date("CertNotAfter", "last", X509Certificate::getNotAfterTime),
                name("CertIssuer", "issuer", true),
                name("CertIssuerDN", "issuer", true),
                name("CertSubject", "subject", false),
                name("CertSubjectNameDN", "subject", false),
                nameOid("CertIssuerOid", "issuer"),
                nameOid("CertSubjectNameOid", "subject"),
                text(
                        "CertKeyAlgorithm",
                        "The object identifier of the algorithm of the public key.",
                        c -> c.getPublicKeyAlgorithmOID().toString()),
                text(
                        "CertKeyAlgorithmParams",
                        "The parameters of the public key's algorithm, DER in upper-case"
                                + " hexadecimal digits; 0500 means none.",
                        c -> parameters(c.getPublicKeyAlgorithmParameters())),
                text(
                        "CertPublicKeyOid",
                        "The object identifier of the public key.",
                        c -> c.getPublicKeyAlgorithmOID().toString()),
                text(
                        "CertPublicKeyParametersOid",
                        "The object identifier of the public key's parameters, which .NET gives"
                                + " as that of the key.",
                        c -> c.getPublicKeyAlgorithmOID().toString()),
                text(
                        "CertSignatureAlgorithmOid",
                        "The object identifier of the signature's algorithm.",
                        c -> c.getSignatureAlgorithmOID().toString()),
                Function.of(
                        "str CertNameInfo(bin certificate, str nameType, bool ofIssuer)",
                        "A name of the subject or, when the last argument is True, of the issuer;"
                                + " the type is "
                                + CertificateNames.TYPES
                                + ". The empty text when there is none.",
                        Datum.Absent.NULL,
                        a -> a.result(CertificateNames.find(certificate(a), a))));
    }

    private static Function of(String head, String documentation, Property property) {
        return Function.of(
                head + "(bin certificate)",
                documentation,
                Datum.Absent.NULL,
                a -> property.of(certificate(a), a));
    }

    private static Function text(String name, String documentation, TextProperty property) {
        return of(
                "str " + name,
                documentation,
                (certificate, a) -> a.result(property.of(certificate.fields())));
    }

    private static Function hash(String name) {
        return of(
                "str " + name,
                "The SHA-1 hash of the certificate in upper-case hexadecimal digits.",
                (certificate, a) -> new Datum.Text(HEX.formatHex(sha1(certificate))));
    }

    private static byte[] sha1(Certificate certificate) {
        try {
            return certificate.fields().getSHA1Fingerprint();
        } catch (CertException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static Function date(
            String name, String which, java.util.function.ToLongFunction<X509Certificate> time) {
        return of(
                "dt " + name,
                "The " + which + " moment at which the certificate is valid, in UTC.",
                (certificate, a) ->
                        new Datum.Moment(
                                Instant.ofEpochMilli(time.applyAsLong(certificate.fields()))));
    }

    private static Function name(String name, String whose, boolean ofIssuer) {
        return of(
                "str " + name,
                "The distinguished name of the "
                        + whose
                        + ", the most specific part first, as .NET writes it.",
                (certificate, a) -> a.result(certificate.name(ofIssuer).text()));
    }

    private static Function nameOid(String name, String whose) {
        return of(
                "str " + name,
                "The object identifier of the name of the "
                        + whose
                        + ". Names of certificates have none, so this is NULL.",
                (certificate, a) -> Datum.Absent.NULL);
    }

    private static String parameters(ASN1Element parameters) {
        return parameters == null ? "" : HEX.formatHex(parameters.encode());
    }

    private static Certificate certificate(Arguments a) throws EvaluationException {
        if (!(a.get(0) instanceof Datum.Bytes || a.get(0) instanceof Datum.Text)) {
            throw a.mismatch(0, "a certificate, binary or its base64 text,", "");
        }
        return find(a).orElseThrow(
                        () ->
                                a.failAt(
                                        0,
                                        "argument 1 is no X.509 certificate of at most "
                                                + Certificate.MAX_LENGTH
                                                + " bytes, in DER or base64. Test it with"
                                                + " IsCert()."));
    }

    private static Optional<Certificate> find(Arguments a) throws EvaluationException {
        return switch (a.get(0)) {
            case Datum.Bytes bytes -> {
                a.expectWork(bytes.value().length());
                yield Certificate.read(bytes.value().bytes());
            }
            case Datum.Text text -> {
                a.expectWork(text.value().length());
                yield Certificate.read(text.value());
            }
            default -> Optional.empty();
        };
    }
}
