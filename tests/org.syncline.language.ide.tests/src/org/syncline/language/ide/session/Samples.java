// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

/** Rule files that tests share. */
final class Samples {
    static final String PROJECT =
            """
            project "Contoso" {
                staging on
                parameter "Region" = "EU"
            }
            local directory "contoso-ad" { file "ad.ldif" base "DC=contoso,DC=com" }
            connector "contoso.com" uses ldap {
                id "ae4db4cc-b16b-4eb2-acf5-837ca84e4d7d"
                directory "contoso-ad"
                partition "DC=contoso,DC=com"
                objects user, group
            }
            schema "contoso.com" {
                object user {
                    objectGUID binary
                    displayName string
                    proxyAddresses string multivalued
                    description string
                }
                object group {
                    member reference multivalued
                }
            }
            metaverse {
                object person {
                    sourceAnchor string
                    displayName string
                    proxyAddresses string multivalued
                }
            }
            """;

    static final String RULES =
            """
            inbound rule "In from AD" {
                description "Everybody"
                from "contoso.com" user to person
                link provision
                precedence 100
                scope description ISNOTNULL
                join displayName = displayName
                sourceAnchor <- ConvertToBase64([objectGUID]) once
                displayName <- displayName
            }
            """;

    private Samples() {}
}
