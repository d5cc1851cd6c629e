// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project that brings users of a local directory "ad" to another one, "cloud". */
final class TwoDirectories {
    /** The first rule stands in line 19. */
    private static final String CONNECTORS =
            """
            project "Two" { staging on }
            local directory "ad" { file "ad.ldif"  base "DC=x" }
            connector "ad" uses ldap {
                directory "ad"
                anchor "uid"
                partition "DC=x"
                objects user
            }
            local directory "cloud" { file "cloud.ldif"  base "DC=y" }
            connector "cloud" uses ldap {
                directory "cloud"
                anchor "uid"
                partition "DC=y"
                objects user
            }
            schema "ad" { object user { cn string  sn string  mail string  uid string } }
            schema "cloud" { object user { cn string  sn string  uid string } }
            metaverse { object person { cn string  sn string  mail string } }
            """;

    private static final String OUTBOUND =
            """
            outbound rule "to cloud" {
                from person  to "cloud" user
                link provision
                precedence 200
                join cn = cn
                dn <- "CN=" & [cn] & ",DC=y"
                cn <- cn
                sn <- sn
            }
            """;

    private final Path folder;
    private final Shell shell = new Shell();

    /**
     * @param inbound the inbound rules
     * @param users entries below DC=x
     */
    TwoDirectories(Path folder, String inbound, String users) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("rules.sync"), CONNECTORS + inbound + OUTBOUND);
        Files.writeString(
                folder.resolve("ad.ldif"), "dn: DC=x\nobjectClass: domain\ndc: x\n\n" + users);
        Files.writeString(folder.resolve("cloud.ldif"), "dn: DC=y\nobjectClass: domain\ndc: y\n");
    }

    /** Runs a verb on the project. */
    Shell.Result run(String verb, String... words) {
        List<String> all = new ArrayList<>(List.of(verb, folder.toString()));
        all.addAll(List.of(words));
        return shell.run(all.toArray(String[]::new));
    }
}
