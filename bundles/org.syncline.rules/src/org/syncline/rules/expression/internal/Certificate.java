// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.util.OID;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.GeneralAlternativeNameExtension;
import com.unboundid.util.ssl.cert.IssuerAlternativeNameExtension;
import com.unboundid.util.ssl.cert.SubjectAlternativeNameExtension;
import com.unboundid.util.ssl.cert.X509Certificate;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A certificate as the functions see it: read by the LDAP SDK, with what .NET's {@code
 * X509Certificate2} says of it and the SDK does not. Signatures and trust are not looked at.
 */
final class Certificate {
    /** The longest certificate that is read, in bytes. */
    static final int MAX_LENGTH = 256 << 10;

    /** The kind of alternative name that holds a user principal name. */
    private static final String UPN = "1.3.6.1.4.1.311.20.2.3";

    private static final int ASN1_SEQUENCE = 0x30;
    private static final byte VERSION = (byte) 0xa0;
    private static final int ISSUER = 2;
    private static final int SUBJECT = 4;

    private final X509Certificate fields;
    private final CertificateName issuer;
    private final CertificateName subject;

    private Certificate(X509Certificate fields, CertificateName issuer, CertificateName subject) {
        this.fields = fields;
        this.issuer = issuer;
        this.subject = subject;
    }

    /**
     * Reads a certificate in DER or, as directories sometimes hold it, the base64 text of that.
     *
     * @return empty when it is none, or longer than {@link #MAX_LENGTH}
     */
    static Optional<Certificate> read(byte[] bytes) {
        byte[] der = bytes.length > 0 && bytes[0] == ASN1_SEQUENCE ? bytes : decode(ascii(bytes));
        return der.length > MAX_LENGTH ? Optional.empty() : parse(der);
    }

    /** Reads the base64 form, with or without the lines that begin and end a PEM file. */
    static Optional<Certificate> read(String text) {
        return read(decode(text));
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @SuppressWarnings("unused") // of a text that is no base64, only that it is none matters
    private static byte[] decode(String text) {
        if (text.length() > 2 * MAX_LENGTH) {
            return new byte[0];
        }
        String bare =
                text.replace("-----BEGIN CERTIFICATE-----", "")
                        .replace("-----END CERTIFICATE-----", "")
                        .replaceAll("\\s", "");
        try {
            byte[] der = Base64.getDecoder().decode(bare);
            return der.length > 0 && der[0] == ASN1_SEQUENCE ? der : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The SDK checks what it reads, but not every index and number of a hostile one. */
    @SuppressWarnings("unused") // of bytes that are no certificate, only that they are none matters
    private static Optional<Certificate> parse(byte[] der) {
        try {
            X509Certificate fields = new X509Certificate(der);
            ASN1Element[] parts = ASN1Element.decode(der).decodeAsSequence().elements();
            ASN1Element[] body = parts[0].decodeAsSequence().elements();
            int start = body[0].getType() == VERSION ? 1 : 0;
            return Optional.of(
                    new Certificate(
                            fields,
                            CertificateName.read(body[start + ISSUER]),
                            CertificateName.read(body[start + SUBJECT])));
        } catch (CertException | ASN1Exception | RuntimeException e) {
            return Optional.empty();
        }
    }

    X509Certificate fields() {
        return fields;
    }

    /** The name of the subject or of the issuer. */
    CertificateName name(boolean ofIssuer) {
        return ofIssuer ? issuer : subject;
    }

    List<String> criticalExtensions() {
        return fields.getExtensions().stream()
                .filter(X509CertificateExtension::isCritical)
                .map(extension -> extension.getOID().toString())
                .toList();
    }

    /** The first e-mail address among the alternative names. */
    Optional<String> alternativeEmail(boolean ofIssuer) {
        return first(ofIssuer, GeneralAlternativeNameExtension::getRFC822Names);
    }

    Optional<String> alternativeDns(boolean ofIssuer) {
        return first(ofIssuer, GeneralAlternativeNameExtension::getDNSNames);
    }

    Optional<String> alternativeUrl(boolean ofIssuer) {
        return first(ofIssuer, GeneralAlternativeNameExtension::getUniformResourceIdentifiers);
    }

    Optional<String> alternativeUpn(boolean ofIssuer) {
        return first(ofIssuer, Certificate::principalNames);
    }

    private Optional<String> first(
            boolean ofIssuer,
            java.util.function.Function<GeneralAlternativeNameExtension, List<String>> kind) {
        Class<?> type =
                ofIssuer
                        ? IssuerAlternativeNameExtension.class
                        : SubjectAlternativeNameExtension.class;
        return fields.getExtensions().stream()
                .filter(type::isInstance)
                .map(GeneralAlternativeNameExtension.class::cast)
                .flatMap(extension -> kind.apply(extension).stream())
                .findFirst();
    }

    private static List<String> principalNames(GeneralAlternativeNameExtension extension) {
        List<String> names = new ArrayList<>();
        for (ObjectPair<OID, ASN1Element> other : extension.getOtherNames()) {
            if (other.getFirst().toString().equals(UPN)) {
                names.add(new String(other.getSecond().getValue(), StandardCharsets.UTF_8));
            }
        }
        return names;
    }
}
