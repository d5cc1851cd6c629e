// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

/** An invented project with every construct of the language, in one file. */
final class SampleProject {
    static final String TEXT =
            """
            // the project
            project "Contoso" {
                store derby   staging on   finding unreachable-flow error   parameter "Region" = "EU"
            }
            connector "contoso.com" uses ldap {
                id "ae4db4cc-b16b-4eb2-acf5-837ca84e4d7d"  url "ldaps://dc1.contoso.com"
                bind "CN=svc,DC=contoso,DC=com"  password secret  page-size 500
                objects user, group   attributes cn, mail, 'odd name;binary'   export reviewed
                partition "DC=contoso,DC=com" { exclude "DC=contoso,DC=com" include "OU=P,DC=contoso,DC=com" id "x" }
                parameter "Region" = "US"
            }
            connector "tenant" uses file { objects user  export automatic }
            schema "contoso.com" {
                object user { cn string  mail string  objectGUID binary  manager reference
                    proxyAddresses string multivalued  userAccountControl integer  'odd name;binary' string }
                object group { cn string }
            }
            schema "tenant" { object user { mail string  proxyAddresses string multivalued } }
            metaverse { object person { mail string  cloudFiltered boolean  sourceAnchor string
                proxyAddresses string multivalued  'odd name;binary' string } }
            inbound rule "In from AD - User Join" {
                id "0b088913-b613-4d9d-9563-9988b7719ed6"  internal-id "x"  version 3
                description "What ""it"" is \\\\ for"  tag "Microsoft.InfromADUserJoin.003"  password-sync
                soft-delete-expiry "00:00:00"  extra "SourceNamespaceId" = "1"
                from "contoso.com" user to person   link provision
                precedence 100 before "Second"
                scope cn ISNOTNULL and mail NOTSTARTSWITH "User_" case-sensitive or userAccountControl ISBITNOTSET 2
                join objectGUID = sourceAnchor case-sensitive and mail = mail or cn = mail
                sourceAnchor <- ConvertToBase64([objectGUID]) once
                mail <- IIF(IsPresent([mail]) = True && (Len([mail]) > -1 || Len([cn])<-1), /* why */ Trim([mail]),
                    Left("a""b\\\\c" & %Region% & [cn], &HFF)) replace reads mail, cn
                cloudFiltered <- True
                proxyAddresses <- RemoveDuplicates(Select($i, [proxyAddresses], IIF(InStr($i, "SIP:") = 1, NULL, $i))) merge ignoring-case
                'odd name;binary' <- 'odd name;binary' reads ()
            }
            inbound rule "Second" { from "contoso.com" user to person link join no flow precedence 7 disabled }
            outbound rule "Out" {
                from person to "tenant" user link sticky join precedence after "Second"
                scope cloudFiltered NOTEQUAL True
                mail <- constant "%Region%"
                proxyAddresses <- expression "x" merge
            }
            run profile "Full" {
                full-import "contoso.com" { partition "DC=contoso,DC=com" page-size 500 }
                full-sync "contoso.com"
            }
            limits "tenant" { deletes 500 or 5%  deletes user 20  updates 20%  import shrink 10% }
            test "an opted-out person is not provisioned" {
                now "2026-01-01T00:00:00Z"
                given "contoso.com" user "CN=Ann" { cn "ann"  proxyAddresses "a", "b"  userAccountControl 512 }
                expect person from "contoso.com" "CN=Ann" { cloudFiltered True  mail none }
                expect export add to "tenant" user "CN=Ann" from "contoso.com" "CN=Ann" { mail "x" }
                expect no export to "tenant"
                expect join "contoso.com" "CN=Ann" with "tenant" "CN=Ann"
                expect no error on "contoso.com" "CN=Ann"
            }
            """;

    private SampleProject() {}
}
