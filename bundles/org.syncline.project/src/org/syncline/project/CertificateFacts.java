// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.model.Printable;

/**
 * What a person must see of a certificate before trusting it. Nothing in it is believed; all texts
 * are safe to show. Immutable.
 */
public final class CertificateFacts {
    private final X509Certificate certificate;

    public CertificateFacts(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /** A fact with its caption, safe to show. */
    public record Fact(String caption, String text) {}

    /** Whom it names, who signed it, how long it is valid, its fingerprint; in this order. */
    public List<Fact> facts(ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Subject", name(certificate.getSubjectX500Principal().getName())));
        String names = alternativeNames();
        if (!names.isEmpty()) {
            facts.add(new Fact("Valid for", names));
        }
        facts.add(new Fact("Issuer", name(certificate.getIssuerX500Principal().getName())));
        facts.add(
                new Fact(
                        "Validity",
                        date(certificate.getNotBefore().toInstant(), zone)
                                + " to "
                                + date(certificate.getNotAfter().toInstant(), zone)));
        facts.add(new Fact("SHA-256", fingerprint()));
        return facts;
    }

    private static String name(String text) {
        return text.isEmpty() ? "(none)" : Printable.of(text, 400);
    }

    private static String date(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(instant.atZone(zone));
    }

    private String alternativeNames() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? ""
                    : names.stream()
                            .filter(name -> name.size() > 1 && name.get(1) instanceof String)
                            .map(name -> Printable.of((String) name.get(1), 120))
                            .limit(20)
                            .collect(Collectors.joining(", "));
        } catch (CertificateParsingException e) {
            return "cannot be read: " + Printable.of(e.getMessage(), 120);
        }
    }

    /** SHA-256 of the certificate in hexadecimal with colons, as other tools print it. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("every certificate has a SHA-256", e);
        }
    }

    /**
     * Whether a text is its fingerprint, in any case, with colons, blanks or nothing between the
     * bytes.
     */
    public boolean hasFingerprint(String text) {
        return fingerprint().replace(":", "").equalsIgnoreCase(text.replaceAll("[:\\s]", ""));
    }

    /** What else a person should know, sentences. */
    public List<String> warnings(Instant now) {
        List<String> warnings = new ArrayList<>();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            warnings.add("It has expired: connections fail even when it is trusted.");
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            warnings.add("It is not valid yet: connections fail even when it is trusted.");
        }
        if (certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            warnings.add("It is signed by itself: nobody else vouches for it.");
        }
        return warnings;
    }
}
