// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small project that has no findings, and what tests do with it. */
final class Sample {
    static final String PROJECT =
            """
            project "Contoso" {
                staging on
                parameter "Region" = "EU"
            }
            """;

    static final String CONNECTORS =
            """
            local directory "contoso-ad" { file "directories/contoso-ad.ldif"  base "DC=contoso,DC=com" }
            connector "contoso.com" uses ldap {
                id "ae4db4cc-b16b-4eb2-acf5-837ca84e4d7d"
                directory "contoso-ad"
                profile active-directory
                partition "DC=contoso,DC=com" {
                    exclude "DC=contoso,DC=com"
                    include "OU=People,DC=contoso,DC=com"
                }
                objects user, group
            }
            connector "tenant" uses ldap {
                url "ldaps://tenant.example"   bind "CN=svc,DC=example"   password secret
                page-size 500
                partition "DC=cloud,DC=example"
                objects user
            }
            """;

    static final String SCHEMA =
            """
            schema "contoso.com" {
                object user {
                    objectGUID binary
                    sAMAccountName string
                    displayName string
                    cn string
                    mail string
                    adminDescription string
                    proxyAddresses string multivalued
                    manager reference
                    userAccountControl integer
                    isCriticalSystemObject boolean
                }
                object group { cn string  member reference multivalued }
            }
            schema "tenant" {
                object user { sourceAnchor string  displayName string  accountEnabled boolean  proxyAddresses string multivalued }
            }
            metaverse {
                object person {
                    sourceAnchor string
                    sourceAnchorBinary binary
                    displayName string
                    mail string
                    usageLocation string
                    cloudFiltered boolean
                    accountEnabled boolean
                    proxyAddresses string multivalued
                    manager reference
                    size integer
                }
            }
            """;

    private Sample() {}

    /** The sample with one more file. */
    static Map<String, String> with(String rules) {
        Map<String, String> files = new TreeMap<>();
        files.put("project.sync", PROJECT);
        files.put("connectors.sync", CONNECTORS);
        files.put("schema.sync", SCHEMA);
        files.put("rules.sync", rules);
        return files;
    }

    static Compilation compile(String rules) {
        return new ProjectCompiler(CATALOG).compile(with(rules));
    }

    /** Compiles an inbound rule whose body is completed with what every rule must have. */
    static Compilation compileInbound(String body) {
        return compile(inbound(body));
    }

    static String inbound(String body) {
        return "inbound rule \"In\" { from \"contoso.com\" user to person link provision precedence 100\n"
                + body
                + "\n}\n";
    }

    static String outbound(String body) {
        return "outbound rule \"Out\" { from person to \"tenant\" user link provision precedence 100\n"
                + body
                + "\n}\n";
    }

    /** The codes of all findings. */
    static List<String> codes(Compilation compilation) {
        return compilation.findings().stream().map(Finding::code).toList();
    }

    /** The catalog of the tests: one type that looks like the LDAP connector. */
    static final ConnectorCatalog CATALOG =
            new ConnectorCatalog() {
                @Override
                public SortedSet<String> types() {
                    return new TreeSet<>(List.of("ldap"));
                }

                @Override
                public Optional<List<Setting>> settings(String type) {
                    return type.equals("ldap")
                            ? Optional.of(
                                    List.of(
                                            new Setting("url", true, false, List.of()),
                                            new Setting("bind", true, false, List.of()),
                                            new Setting("password", true, true, List.of()),
                                            new Setting(
                                                    "page-size",
                                                    false,
                                                    false,
                                                    List.of(),
                                                    Sample::notANumber),
                                            new Setting(
                                                    "profile",
                                                    false,
                                                    false,
                                                    List.of("generic", "active-directory"))))
                            : Optional.empty();
                }
            };

    private static Optional<String> notANumber(String value) {
        return value.matches("[0-9]+") ? Optional.empty() : Optional.of("is not a number");
    }
}
