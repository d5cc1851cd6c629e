// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.project.CertificateFacts;
import org.syncline.project.Connections;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;

/** {@code trust}: shows the certificate of a server, and trusts it when its digest is repeated. */
final class TrustVerb implements Verb {
    private static final String CONNECTOR = "--connector";
    private static final String FINGERPRINT = "--fingerprint";
    private static final String FORMAT = "--format";

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public String synopsis() {
        return "PROJECT --connector NAME [--fingerprint SHA256] [--format text|json]";
    }

    @Override
    public String summary() {
        return "show the certificate of a connector's server; trust it when its SHA-256 is repeated";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(words, Set.of(CONNECTOR, FINGERPRINT, FORMAT), Set.of());
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        boolean json = arguments.choice(FORMAT, List.of("text", "json")).equals("json");
        String connector =
                arguments
                        .option(CONNECTOR)
                        .orElseThrow(() -> new UsageException("trust needs --connector NAME."));
        try (ProjectSession session = context.open(folder)) {
            Connections connections = session.connections();
            List<X509Certificate> presented = connections.presentedCertificates(connector);
            Optional<X509Certificate> own = presented.stream().findFirst();
            Optional<Path> file =
                    arguments
                            .option(FINGERPRINT)
                            .map(known -> trust(connections, connector, own, known));
            Output out = context.console().out();
            if (json) {
                Json.print(out, json(connector, own, file));
            } else {
                print(connector, own, file, out);
            }
            return ExitCode.DONE;
        }
    }

    private static Path trust(
            Connections connections,
            String connector,
            Optional<X509Certificate> own,
            String fingerprint) {
        X509Certificate shown =
                own.orElseThrow(
                        () ->
                                new ProjectException(
                                        unencrypted(connector),
                                        "Use an encrypted url where the server has one.",
                                        null));
        CertificateFacts facts = new CertificateFacts(shown);
        if (!facts.hasFingerprint(fingerprint)) {
            throw new ProjectException(
                    "The server of \""
                            + connector
                            + "\" shows another certificate: its SHA-256 is "
                            + facts.fingerprint()
                            + ". Nothing was trusted.",
                    "Repeat the whole SHA-256. When it was right before, find out who changed the"
                            + " certificate.",
                    null);
        }
        return connections.trust(connector, shown);
    }

    private static String unencrypted(String connector) {
        return "The connection of \""
                + connector
                + "\" is not encrypted, or its kind of connector shows no certificate.";
    }

    private static void print(
            String connector, Optional<X509Certificate> own, Optional<Path> file, Output out) {
        if (own.isEmpty()) {
            out.println(unencrypted(connector));
            return;
        }
        CertificateFacts facts = new CertificateFacts(own.get());
        facts.facts(ZoneId.systemDefault())
                .forEach(fact -> out.println("%-10s %s".formatted(fact.caption(), fact.text())));
        facts.warnings(Instant.now()).forEach(out::println);
        if (file.isPresent()) {
            out.println("Trusted from now on, in " + text(file.get()) + ".");
        } else {
            out.println(
                    "Nothing was trusted. Compare the SHA-256 with what the owner of the server"
                            + " tells you, by another way than this connection, then repeat the"
                            + " command with --fingerprint and the SHA-256.");
        }
    }

    private static String text(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static JsonObject json(
            String connector, Optional<X509Certificate> own, Optional<Path> file) {
        JsonObject answer = new JsonObject();
        answer.addProperty("connector", connector);
        answer.addProperty("encrypted", own.isPresent());
        own.map(CertificateFacts::new)
                .ifPresent(facts -> answer.add("certificate", certificate(facts)));
        file.ifPresent(path -> answer.addProperty("trustedIn", text(path)));
        return answer;
    }

    private static JsonObject certificate(CertificateFacts certificate) {
        JsonObject json = new JsonObject();
        certificate
                .facts(ZoneId.systemDefault())
                .forEach(fact -> json.addProperty(name(fact.caption()), fact.text()));
        JsonArray warnings = new JsonArray();
        certificate.warnings(Instant.now()).forEach(warnings::add);
        json.add("warnings", warnings);
        return json;
    }

    /** {@code Valid for} is {@code validFor}, {@code SHA-256} is {@code sha256}. */
    private static String name(String caption) {
        String letters = caption.replaceAll("[^A-Za-z0-9 ]", "").toLowerCase(java.util.Locale.ROOT);
        int blank = letters.indexOf(' ');
        return blank < 0
                ? letters
                : letters.substring(0, blank)
                        + Character.toUpperCase(letters.charAt(blank + 1))
                        + letters.substring(blank + 2);
    }
}
