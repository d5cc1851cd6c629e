// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.migration.MigrationException;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.Translator;
import org.syncline.rules.ProjectModel;

/** The rule sets that are measured. */
final class Projects {
    private static final List<String> SOURCE =
            List.of(
                    "cn",
                    "givenName",
                    "sn",
                    "displayName",
                    "mail",
                    "mailNickname",
                    "department",
                    "company",
                    "title",
                    "l",
                    "streetAddress",
                    "postalCode",
                    "telephoneNumber",
                    "mobile",
                    "physicalDeliveryOfficeName",
                    "c",
                    "co",
                    "userPrincipalName",
                    "sAMAccountName");

    private Projects() {}

    /** A source and a target with twenty direct flows each way, all single-valued texts. */
    static ProjectModel twentyFlows(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                project "Bench" { staging off }
                connector "source" uses ldap {
                    url "ldap://127.0.0.1"
                    profile active-directory
                    partition "DC=contoso,DC=com" { exclude "DC=contoso,DC=com"
                                                    include "OU=CORP,DC=contoso,DC=com" }
                    objects user
                }
                connector "target" uses ldap {
                    url "ldap://127.0.0.1"
                    partition "DC=contoso,DC=com" { exclude "DC=contoso,DC=com"
                                                    include "OU=CORP,DC=contoso,DC=com" }
                    objects inetOrgPerson
                }
                """);
        schema(text, "source", "user", "objectGUID binary");
        schema(text, "target", "inetOrgPerson", "employeeNumber string");
        inbound(text);
        outbound(text);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench.sync"), text);
        return compile(folder);
    }

    private static void schema(StringBuilder text, String connector, String type, String key) {
        text.append("schema \"").append(connector).append("\" {\n    object ").append(type);
        text.append(" {\n        ").append(key).append('\n');
        SOURCE.forEach(name -> text.append("        ").append(name).append(" string\n"));
        text.append("    }\n}\n");
    }

    private static void inbound(StringBuilder text) {
        text.append(
                """
                inbound rule "In from source" {
                    from "source" user  to person
                    link provision
                    precedence 100
                    join objectGUID = sourceAnchorBinary
                    sourceAnchorBinary <- objectGUID
                """);
        for (String name : SOURCE) {
            text.append("    ").append(metaverse(name)).append(" <- ").append(name).append('\n');
        }
        text.append("}\n");
    }

    private static void outbound(StringBuilder text) {
        text.append(
                """
                outbound rule "Out to target" {
                    from person  to "target" inetOrgPerson
                    link provision
                    precedence 100
                    join sAMAccountName = accountName
                    dn <- "UID=" & [accountName] & ",OU=CORP,DC=contoso,DC=com"
                """);
        for (String name : SOURCE) {
            text.append("    ").append(name).append(" <- ").append(metaverse(name)).append('\n');
        }
        text.append("}\n");
    }

    private static String metaverse(String name) {
        return name.equals("sAMAccountName") ? "accountName" : name;
    }

    /** The default rules of the corpus; empty where it is missing. */
    static Optional<ProjectModel> defaultRules(Path folder) throws IOException {
        Path source =
                Path.of(System.getProperty("syncline.corpus", "../shared/corpus"))
                        .resolve("aadconnect-1.1.130");
        if (!Files.isDirectory(source)) {
            return Optional.empty();
        }
        try {
            TranslateOptions options = TranslateOptions.DEFAULT.withProject("Corpus");
            Map<String, String> texts =
                    new Translator().translate(List.of(source), options).files();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
            return Optional.of(compile(folder));
        } catch (MigrationException e) {
            System.err.println("The corpus is not used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static ProjectModel compile(Path folder) {
        Compilation compilation = new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(folder);
        return compilation
                .model()
                .orElseThrow(() -> new IllegalStateException("errors: " + compilation.findings()));
    }
}
