// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDNNameValuePair;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that a certificate names, by the rules for LDAP (RFC 4513, section 3.1.3). The check of
 * the LDAP SDK accepts whatever a certificate names for addresses of loopback, and prefers names of
 * the subject to none, so it is not used.
 *
 * @param names DNS names, those of the subject only where the certificate has no others
 * @param addresses IP addresses
 */
record CertificateNames(List<String> names, List<InetAddress> addresses) {
    private static final int DNS = 2;
    private static final int IP = 7;

    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*(%.*)?");

    /**
     * Reads them.
     *
     * @throws CertificateParsingException when the certificate is malformed
     */
    static CertificateNames of(X509Certificate certificate) throws CertificateParsingException {
        List<String> names = new ArrayList<>();
        List<InetAddress> addresses = new ArrayList<>();
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        for (List<?> name : alternatives == null ? List.<List<?>>of() : alternatives) {
            if (name.get(0).equals(DNS)) {
                names.add(name.get(1).toString());
            } else if (name.get(0).equals(IP)) {
                address(name.get(1).toString()).forEach(addresses::add);
            }
        }
        if (names.isEmpty() && addresses.isEmpty()) {
            names.addAll(commonNames(certificate));
        }
        return new CertificateNames(List.copyOf(names), List.copyOf(addresses));
    }

    @SuppressWarnings("unused") // a subject that cannot be read names nobody
    private static List<String> commonNames(X509Certificate certificate) {
        try {
            return Stream.of(new DN(certificate.getSubjectX500Principal().getName()).getRDNs())
                    .flatMap(rdn -> rdn.getNameValuePairs().stream())
                    .filter(part -> part.getAttributeName().equalsIgnoreCase("CN"))
                    .map(RDNNameValuePair::getAttributeValue)
                    .toList();
        } catch (LDAPException e) {
            return List.of();
        }
    }

    /** Whether the host of a url is one of them. An address must be named as an address. */
    boolean include(String host) {
        String plain = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        if (isAddress(plain)) {
            return address(plain).anyMatch(addresses::contains);
        }
        String wanted = ascii(plain);
        return names.stream().anyMatch(name -> matches(ascii(name), wanted));
    }

    private static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }

    /** Nothing is looked up: the text is an address. */
    @SuppressWarnings("unused") // an address that is none is no name of anybody
    private static Stream<InetAddress> address(String text) {
        try {
            return isAddress(text.toLowerCase(Locale.ROOT))
                    ? Stream.of(InetAddress.getByName(text))
                    : Stream.empty();
        } catch (UnknownHostException e) {
            return Stream.empty();
        }
    }

    @SuppressWarnings("unused") // a name that is none is equal to no other
    private static String ascii(String name) {
        String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return host.toLowerCase(Locale.ROOT);
        }
    }

    /** A wildcard stands for the first label, whole, of a name of at least three. */
    private static boolean matches(String named, String host) {
        if (!named.startsWith("*.")) {
            return !named.isEmpty() && named.equals(host);
        }
        String domain = named.substring(1);
        int dot = host.indexOf('.');
        return dot > 0
                && domain.indexOf('.', 1) > 0
                && !domain.contains("*")
                && host.substring(dot).equals(domain);
    }

    /** For messages: all of them, or that there is none. */
    String forPeople() {
        List<String> all = new ArrayList<>(names);
        addresses.forEach(address -> all.add(address.getHostAddress()));
        return all.isEmpty() ? "no host" : String.join(", ", all);
    }
}
