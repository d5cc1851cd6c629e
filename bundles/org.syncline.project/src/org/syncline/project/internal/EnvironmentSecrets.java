// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.project.ProjectException;
import org.syncline.project.Secrets;

/** Secrets from environment variables or from the file that one of them names. */
public final class EnvironmentSecrets implements Secrets {
    private static final long LARGEST_FILE = 1 << 20;

    private final Map<String, String> environment;

    public EnvironmentSecrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<String> secret(String connector, String setting) {
        String direct = environment.get(variable(connector));
        if (direct != null) {
            return Optional.of(direct);
        }
        String file = environment.get("SYNCLINE_SECRETS_FILE");
        return file == null ? Optional.empty() : fromFile(Path.of(file), connector);
    }

    @Override
    public Origin origin(String connector, String setting) {
        if (environment.containsKey(variable(connector))) {
            return Origin.ENVIRONMENT;
        }
        return secret(connector, setting).isPresent() ? Origin.FILE : Origin.MISSING;
    }

    /** The variable that holds the secret of a connector. */
    public static String variable(String connector) {
        return "SYNCLINE_SECRET_" + connector.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Optional<String> fromFile(Path file, String connector) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new ProjectException(
                        "The secrets file " + file + " is larger than 1 MB.",
                        "Let SYNCLINE_SECRETS_FILE name a file with lines \"connector=secret\".",
                        null);
            }
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int equals = line.lastIndexOf(connector + "=", 0);
                if (equals == 0) {
                    return Optional.of(line.substring(connector.length() + 1));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new ProjectException(
                    "The secrets file " + file + " cannot be read: " + Causes.sentence(e),
                    "Mend the file or let SYNCLINE_SECRETS_FILE name another.",
                    e);
        }
    }
}
