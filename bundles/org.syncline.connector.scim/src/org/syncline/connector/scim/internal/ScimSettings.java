// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;

/**
 * The settings of one SCIM connector, checked. Immutable; its text form shows no secret.
 *
 * @param name the connector's name, for messages
 * @param url the service, without a slash at its end
 * @param base the name below which objects get theirs
 * @param names naming attribute by type
 * @param access who asks
 * @param pageSize objects a page
 * @param timeout how long a whole answer may take
 * @param delta whether changes are looked for
 * @param inFlight requests that an export sends at the same time
 * @param bulk whether several changes may go in one request
 * @param memberBatch references in one change of an object
 * @param responseLimit bytes of the longest answer
 * @param throttleWait how long one request waits for a busy service
 */
public record ScimSettings(
        String name,
        URI url,
        Dn base,
        Map<String, String> names,
        Access access,
        int pageSize,
        Duration timeout,
        boolean delta,
        int inFlight,
        boolean bulk,
        int memberBatch,
        int responseLimit,
        Duration throttleWait,
        Optional<Path> trustStore,
        Optional<Proxy> proxy) {
    /**
     * Who asks. Its text form shows no secret.
     *
     * @param user account or client
     * @param secret token, password or client secret
     * @param scope what a token is asked for
     * @param inBody whether the client's secret goes into the body
     */
    record Access(
            Authentication kind,
            Optional<String> user,
            Optional<String> secret,
            Optional<URI> tokenUrl,
            Optional<String> scope,
            boolean inBody) {
        @Override
        public String toString() {
            return kind.word() + user.map(name -> " " + name).orElse("");
        }
    }

    /** The proxy on the way. Its text form shows no secret. */
    record Proxy(String host, int port, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * Reads and checks settings. Contacts nobody.
     *
     * @throws ConnectorException kind {@code CONFIGURATION} when they cannot be used
     */
    public static ScimSettings of(ConnectorConfiguration configuration) throws ConnectorException {
        SettingsReader reader = new SettingsReader(configuration);
        return new ScimSettings(
                configuration.name(),
                reader.url(ScimDescription.URL),
                reader.base(),
                reader.names(),
                new AccessReader(reader).read(),
                reader.number(ScimDescription.PAGE_SIZE),
                Duration.ofSeconds(reader.number(ScimDescription.TIMEOUT)),
                reader.choice(ScimDescription.DELTA).equals("auto"),
                reader.number(ScimDescription.IN_FLIGHT),
                reader.choice(ScimDescription.BULK).equals("auto"),
                reader.number(ScimDescription.MEMBERS),
                reader.number(ScimDescription.LIMIT) << 20,
                Duration.ofSeconds(reader.number(ScimDescription.WAIT)),
                reader.file(ScimDescription.TRUST_STORE),
                reader.proxy());
    }

    /** Host and port, for messages. */
    String server() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    boolean isEncrypted() {
        return url.getScheme().equalsIgnoreCase("https");
    }

    @Override
    public String toString() {
        return "ScimSettings[" + name + ", " + url + ", " + access + "]";
    }
}
