// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.Map;
import java.util.Optional;
import org.syncline.project.internal.EnvironmentSecrets;

/**
 * Where the passwords of connectors come from. Never a file of the project. Safe for use by many
 * threads.
 */
@FunctionalInterface
public interface Secrets {
    /**
     * A secret setting of a connector.
     *
     * @param connector name of the connector
     * @param setting name of the setting, for example {@code password}
     * @return the secret, or empty when none is known
     * @throws ProjectException when the place where it is kept cannot be read
     */
    Optional<String> secret(String connector, String setting);

    /**
     * Secrets of headless use: {@code SYNCLINE_SECRET_<CONNECTOR>}, the connector's name in upper
     * case with {@code _} for everything but letters and digits, or else the line {@code
     * connector=secret} of the file that {@code SYNCLINE_SECRETS_FILE} names.
     */
    static Secrets fromEnvironment(Map<String, String> environment) {
        return new EnvironmentSecrets(environment);
    }
}
