// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.net.URI;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.scim.internal.ScimSettings.Access;

/** Reads how the service is to know who asks, and says what is missing for it. */
record AccessReader(SettingsReader reader) {
    Access read() throws ConnectorException {
        return switch (Authentication.valueOf(
                reader.choice(ScimDescription.AUTHENTICATION).toUpperCase(java.util.Locale.ROOT))) {
            case NONE ->
                    access(
                            Authentication.NONE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            case BEARER ->
                    access(
                            Authentication.BEARER,
                            Optional.empty(),
                            secret(ScimDescription.TOKEN, "token"),
                            Optional.empty());
            case BASIC ->
                    access(
                            Authentication.BASIC,
                            text(ScimDescription.USER, "user"),
                            secret(ScimDescription.PASSWORD, "password"),
                            Optional.empty());
            case OAUTH ->
                    access(
                            Authentication.OAUTH,
                            text(ScimDescription.CLIENT_ID, "client-id"),
                            secret(ScimDescription.CLIENT_SECRET, "client secret"),
                            Optional.of(reader.url(ScimDescription.TOKEN_URL)));
        };
    }

    private Access access(
            Authentication kind,
            Optional<String> user,
            Optional<String> secret,
            Optional<URI> tokenUrl)
            throws ConnectorException {
        return new Access(
                kind,
                user,
                secret,
                tokenUrl,
                reader.text(ScimDescription.CLIENT_SCOPE),
                reader.choice(ScimDescription.CLIENT_STYLE).equals("body"));
    }

    private Optional<String> text(String setting, String what) throws ConnectorException {
        Optional<String> found = reader.text(setting);
        if (found.isEmpty()) {
            throw reader.unusable(
                    "its authentication needs a " + what, "Write it as " + setting + ".", null);
        }
        return found;
    }

    private Optional<String> secret(String setting, String what) throws ConnectorException {
        Optional<String> found = reader.secret(setting);
        if (found.isEmpty()) {
            throw reader.unusable(
                    "there is no " + what,
                    "Write \""
                            + setting
                            + " secret\" in its declaration and store the "
                            + what
                            + ", or choose another authentication.",
                    null);
        }
        return found;
    }
}
