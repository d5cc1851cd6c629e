// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.scim.ScimConnectorType;
import org.syncline.connector.scim.internal.FakeService.Answer;

/** Who asks, by which way, and what settings are refused. */
@SuppressWarnings("resource") // services and connectors are closed after each test
class AccessTest {
    private FakeService service;
    private final Map<String, String> secrets =
            Map.of(
                    "token", "t0ken-s3cret",
                    "password", "p-s3cret",
                    "client-secret", "c:s3cret",
                    "proxy-password", "x-s3cret");

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
        service.user("a", "ann");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private ScimConnector connector(String... settings) throws ConnectorException {
        Map<String, String> all = new HashMap<>(Map.of("url", service.url(), "timeout", "5"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return (ScimConnector)
                new ScimConnectorType().open(new ConnectorConfiguration("cloud", all, secrets));
    }

    private void imported(String... settings) throws ConnectorException {
        try (ScimConnector connector = connector(settings)) {
            new Recording().full(connector, Recording.request());
        }
    }

    private String[] oauth(String... more) {
        List<String> settings =
                new java.util.ArrayList<>(
                        List.of(
                                "authentication", "oauth",
                                "client-id", "sync",
                                "token-url", service.url() + "/token"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    private List<String> authorizations() {
        return service.requests.stream()
                .filter(request -> !request.path().equals("/token"))
                .map(request -> request.header("Authorization"))
                .distinct()
                .toList();
    }

    @Test
    void tokensAndPasswordsAreSentAsTheyShould() throws ConnectorException {
        imported();
        assertThat(authorizations()).containsExactly("Bearer t0ken-s3cret");
        service.requests.clear();
        imported("authentication", "basic", "user", "ann");
        assertThat(authorizations()).containsExactly("Basic YW5uOnAtczNjcmV0");
        service.requests.clear();
        imported("authentication", "none");
        assertThat(authorizations()).containsExactly((String) null);
    }

    @Test
    void aTokenIsFetchedOnceAndRenewedWhenItIsRefused() throws ConnectorException {
        AtomicInteger issued = new AtomicInteger();
        service.fault =
                request -> {
                    if (request.path().equals("/token")) {
                        assertThat(request.header("Authorization"))
                                .isEqualTo("Basic c3luYzpjJTNBczNjcmV0");
                        assertThat(request.body())
                                .isEqualTo("grant_type=client_credentials&scope=scim+read");
                        return Answer.of(
                                200,
                                "{\"access_token\":\"t"
                                        + issued.incrementAndGet()
                                        + "\",\"expires_in\":3600}");
                    }
                    boolean old =
                            request.path().equals("/Users")
                                    && request.header("Authorization").equals("Bearer t1");
                    return old ? FakeService.error(401, "", "It has expired") : null;
                };
        imported(oauth("client-scope", "scim read"));
        assertThat(issued.get()).isEqualTo(2);
        assertThat(authorizations()).containsExactly("Bearer t1", "Bearer t2");
    }

    @Test
    void aTokenThatIsRefusedTwiceOrNotIssuedEndsTheStep() {
        service.fault =
                request -> {
                    boolean token = request.path().equals("/token");
                    return token
                            ? Answer.of(200, "{\"access_token\":\"t\"}")
                            : FakeService.error(401, "", "No");
                };
        ConnectorException refused =
                catchThrowableOfType(ConnectorException.class, () -> imported(oauth()));
        assertThat(refused.kind()).isEqualTo(Kind.CREDENTIALS);
        service.fault = request -> Answer.of(400, "{\"error\":\"invalid_client\"}");
        refused =
                catchThrowableOfType(
                        ConnectorException.class,
                        () -> imported(oauth("client-authentication", "body")));
        assertThat(refused.kind()).isEqualTo(Kind.CREDENTIALS);
        assertThat(refused).hasMessageContaining("invalid_client");
        assertThat(refused.getMessage()).doesNotContain("s3cret");
        assertThat(service.requests.getLast().body()).contains("client_secret=c%3As3cret");
    }

    @Test
    void aProxyGetsItsOwnCredentialsAndOnlyWhenItAsks() throws Exception {
        try (FakeService proxy = new FakeService()) {
            AtomicInteger asked = new AtomicInteger();
            proxy.fault =
                    request -> {
                        String own = request.header("Proxy-Authorization");
                        if (own == null) {
                            asked.incrementAndGet();
                            return new Answer(
                                    407, "", Map.of("Proxy-Authenticate", "Basic realm=\"p\""));
                        }
                        assertThat(own).isEqualTo("Basic cHg6eC1zM2NyZXQ=");
                        assertThat(request.exchange().getRequestURI().toString())
                                .startsWith("http://127.0.0.1:" + service.port());
                        return Answer.of(200, "{\"totalResults\":0}");
                    };
            String address = "http://127.0.0.1:" + proxy.port();
            imported("proxy", address, "proxy-user", "px");
            assertThat(asked.get()).isPositive();
            assertThat(service.requests).isEmpty();
        }
    }

    @Test
    void aProxyThatRefusesUsIsNamed() throws Exception {
        try (FakeService proxy = new FakeService()) {
            proxy.fault =
                    request ->
                            new Answer(407, "", Map.of("Proxy-Authenticate", "Basic realm=\"p\""));
            String address = "http://127.0.0.1:" + proxy.port();
            ConnectorException refused =
                    catchThrowableOfType(
                            ConnectorException.class,
                            () -> imported("proxy", address, "proxy-user", "px"));
            assertThat(refused).hasMessageContaining("proxy").hasMessageContaining("refused");
            assertThat(refused.getMessage()).doesNotContain("s3cret");
        }
    }

    private ConnectorException unusable(String... settings) {
        ConnectorException failure =
                catchThrowableOfType(ConnectorException.class, () -> connector(settings).close());
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure.getMessage() + failure.getCause()).doesNotContain("s3cret");
        return failure;
    }

    @Test
    void nothingGoesUnencryptedOverTheNetworkUnlessSaid() throws ConnectorException {
        assertThat(unusable("url", "http://api.example.com/scim"))
                .hasMessageContaining("unencrypted");
        connector("url", "http://api.example.com/scim", "allow-plain-http", "on").close();
        connector("url", "https://api.example.com/scim/v2/").close();
        assertThat(unusable(oauthAt("http://login.example.com/token")))
                .hasMessageContaining("login.example.com");
    }

    private static String[] oauthAt(String url) {
        return new String[] {"authentication", "oauth", "client-id", "x", "token-url", url};
    }

    @Test
    void whatIsWrongInTheSettingsIsNamed() {
        assertThat(unusable("url", "https://u:s3cret@host/")).hasMessageContaining("url");
        assertThat(unusable("url", "https://s3cret host/")).hasMessageContaining("url");
        assertThat(unusable("authentication", "digest")).hasMessageContaining("digest");
        assertThat(unusable("authentication", "basic")).hasMessageContaining("user");
        assertThat(unusable("page-size", "0")).hasMessageContaining("page-size");
        assertThat(unusable("names", "userName")).hasMessageContaining("names");
        assertThat(unusable("base", "nonsense")).hasMessageContaining("base");
        assertThat(unusable("trust-store", "/")).hasMessageContaining("trust-store");
        assertThat(unusable("proxy", "http://proxy:1")).hasMessageContaining("proxy-user");
        assertThat(unusable("proxy", "socks://proxy:1")).hasMessageContaining("proxy");
    }

    @Test
    void secretsAreDescribedAsSuchAndNeverShown() throws ConnectorException {
        assertThat(new ScimConnectorType().id()).isEqualTo("scim");
        assertThat(new ScimConnectorType().description().settings())
                .filteredOn(setting -> setting.kind() == SettingDescription.Kind.SECRET)
                .extracting(SettingDescription::name)
                .containsExactly("token", "password", "client-secret", "proxy-password");
        ScimSettings settings =
                ScimSettings.of(
                        new ConnectorConfiguration(
                                "cloud",
                                Map.of(
                                        "url",
                                        service.url(),
                                        "proxy",
                                        "http://p:1",
                                        "proxy-user",
                                        "px"),
                                secrets));
        assertThat(settings.toString() + settings.access() + settings.proxy())
                .doesNotContain("s3cret");
    }
}
