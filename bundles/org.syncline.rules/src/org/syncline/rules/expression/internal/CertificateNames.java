// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.List;
import org.syncline.rules.expression.EvaluationException;

/** The names that {@code CertNameInfo} finds, in the places where .NET looks for them. */
final class CertificateNames {
    static final String TYPES =
            "SimpleName, EmailName, UpnName, DnsName, DnsFromAlternativeName or UrlName";

    private static final List<String> TYPE_LIST = List.of(TYPES.split(", | or "));

    private CertificateNames() {}

    /** The empty text when there is none. */
    static String find(Certificate certificate, Arguments a) throws EvaluationException {
        String type = a.word(1, "", TYPE_LIST);
        boolean issuer = a.bool(2);
        return switch (type) {
            case "SimpleName" -> simpleName(certificate, issuer);
            case "EmailName" ->
                    certificate
                            .alternativeEmail(issuer)
                            .or(() -> certificate.name(issuer).find(CertificateName.EMAIL))
                            .orElse("");
            case "UpnName" -> certificate.alternativeUpn(issuer).orElse("");
            case "DnsName" ->
                    certificate
                            .alternativeDns(issuer)
                            .or(() -> certificate.name(issuer).find(CertificateName.COMMON_NAME))
                            .orElse("");
            case "DnsFromAlternativeName" -> certificate.alternativeDns(issuer).orElse("");
            case "UrlName" -> certificate.alternativeUrl(issuer).orElse("");
            default -> throw a.mismatch(1, "one of " + TYPES, "");
        };
    }

    private static String simpleName(Certificate certificate, boolean issuer) {
        CertificateName name = certificate.name(issuer);
        return name.find(CertificateName.COMMON_NAME)
                .or(() -> name.find(CertificateName.ORGANIZATIONAL_UNIT))
                .or(() -> name.find(CertificateName.ORGANIZATION))
                .or(() -> name.find(CertificateName.EMAIL))
                .or(name::first)
                .or(() -> certificate.alternativeEmail(issuer))
                .orElse("");
    }
}
