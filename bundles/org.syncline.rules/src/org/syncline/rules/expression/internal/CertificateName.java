// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a subject or issuer. The LDAP SDK gives it as a DN, but forgets how each value was
 * encoded and which attributes the vendor's platform knows by which name; both are needed here.
 *
 * @param components from the most specific one (the last in the certificate) to the root
 */
record CertificateName(List<List<Part>> components) {
    /** One attribute of a component. */
    record Part(String oid, String value) {}

    static final String COMMON_NAME = "2.5.4.3";
    static final String ORGANIZATIONAL_UNIT = "2.5.4.11";
    static final String ORGANIZATION = "2.5.4.10";
    static final String EMAIL = "1.2.840.113549.1.9.1";

    /** Short names as .NET writes them on Windows; every other attribute is written as OID.… */
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry(COMMON_NAME, "CN"),
                    Map.entry("2.5.4.4", "SN"),
                    Map.entry("2.5.4.5", "SERIALNUMBER"),
                    Map.entry("2.5.4.6", "C"),
                    Map.entry("2.5.4.7", "L"),
                    Map.entry("2.5.4.8", "S"),
                    Map.entry("2.5.4.9", "STREET"),
                    Map.entry(ORGANIZATION, "O"),
                    Map.entry(ORGANIZATIONAL_UNIT, "OU"),
                    Map.entry("2.5.4.12", "T"),
                    Map.entry("2.5.4.13", "Description"),
                    Map.entry("2.5.4.17", "PostalCode"),
                    Map.entry("2.5.4.18", "POBox"),
                    Map.entry("2.5.4.20", "Phone"),
                    Map.entry("2.5.4.42", "G"),
                    Map.entry("2.5.4.43", "I"),
                    Map.entry("2.5.4.46", "dnQualifier"),
                    Map.entry(EMAIL, "E"),
                    Map.entry("0.9.2342.19200300.100.1.25", "DC"));

    /** Encodings of text by their universal tag; everything else is read as UTF-8. */
    private static final Map<Integer, Charset> CHARSETS =
            Map.of(
                    0x14, StandardCharsets.ISO_8859_1,
                    0x1c, Charset.forName("UTF-32BE"),
                    0x1e, StandardCharsets.UTF_16BE);

    private static final String QUOTED = ",+=\"\n<>#;";

    static CertificateName read(ASN1Element name) throws ASN1Exception {
        List<List<Part>> components = new ArrayList<>();
        for (ASN1Element component : name.decodeAsSequence().elements()) {
            List<Part> parts = new ArrayList<>();
            for (ASN1Element part : component.decodeAsSet().elements()) {
                ASN1Element[] pair = part.decodeAsSequence().elements();
                parts.add(new Part(oid(pair[0]), text(pair[1])));
            }
            components.add(List.copyOf(parts));
        }
        Collections.reverse(components);
        return new CertificateName(List.copyOf(components));
    }

    private static String oid(ASN1Element element) throws ASN1Exception {
        return element.decodeAsObjectIdentifier().getOID().toString();
    }

    private static String text(ASN1Element element) {
        Charset charset = CHARSETS.getOrDefault(element.getType() & 0xff, StandardCharsets.UTF_8);
        return new String(element.getValue(), charset);
    }

    /** The value of the most specific attribute of this kind. */
    Optional<String> find(String oid) {
        return components.stream()
                .flatMap(List::stream)
                .filter(part -> part.oid().equals(oid))
                .map(Part::value)
                .findFirst();
    }

    /** The value of the most specific attribute of any kind. */
    Optional<String> first() {
        return components.stream().flatMap(List::stream).map(Part::value).findFirst();
    }

    /** The form of .NET's {@code X509Certificate2.Subject}. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (List<Part> component : components) {
            String separator = out.isEmpty() ? "" : ", ";
            for (Part part : component) {
                out.append(separator).append(key(part.oid())).append('=').append(quoted(part));
                separator = " + ";
            }
        }
        return out.toString();
    }

    private static String key(String oid) {
        return KEYS.getOrDefault(oid, "OID." + oid);
    }

    private static String quoted(Part part) {
        String value = part.value();
        boolean plain =
                !value.isEmpty()
                        && !value.startsWith(" ")
                        && !value.endsWith(" ")
                        && value.chars().noneMatch(c -> QUOTED.indexOf(c) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
