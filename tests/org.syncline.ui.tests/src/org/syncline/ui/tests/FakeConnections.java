// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.BrowsesContainers;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.DescribesServer;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;
import org.syncline.language.ConnectorSource;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.project.Connections;
import org.syncline.project.ProjectException;

/** Connectors of one kind on a directory that nobody runs; keeps what it was asked to write. */
public final class FakeConnections implements Connections {
    /** A self-signed certificate for tests. */
    private static final String PEM =
            """
            -----BEGIN CERTIFICATE-----
            MIIDVTCCAj2gAwIBAgIUErG7VjcqLy1ItOT9rBAbL5xDi4MwDQYJKoZIhvcNAQEL
            BQAwLDEYMBYGA1UEAwwPZGMxLmNvbnRvc28uY29tMRAwDgYDVQQKDAdDb250b3Nv
            MB4XDTI2MTEyMTE5MTUyNVoXDTM2MTExODE5MTUyNVowLDEYMBYGA1UEAwwPZGMx
            LmNvbnRvc28uY29tMRAwDgYDVQQKDAdDb250b3NvMIIBIjANBgkqhkiG9w0BAQEF
            AAOCAQ8AMIIBCgKCAQEAkgDEgf8Wfn34xWoNC2ZciOo2HNwt3H4vTA23Wpc3Hs4q
            Jpe47E4V38TYbVQ0uSAsdFylZJHahdJyClo/VX38eU7GcOOWQC9DcninzkNKgcLQ
            cHO62G7BjzA1gG6eBl7R2QU0B1359g0AWiUIqjqPc+0Fxbj98RnSwnLr9gvcxUyq
            mlPGf5l/bUMXMd22pC+46YjcI6X/bC2XBRb4jX79NNTn79T1bpVAmKi5dJ8/Dx9i
            j/LwTgVRj0kTCbNNHuARCoJrZFD09E7JH5VP1VhuDv2JEFcIDOQq7ZeRlIv+/ynE
            d4d13R4AjqdXe4D29JJlcLL9H7YzGXvPotgzbCAZTQIDAQABo28wbTAdBgNVHQ4E
            FgQUdqzGJbYEh7e5TRC8iWZCJidDIrwwHwYDVR0jBBgwFoAUdqzGJbYEh7e5TRC8
            iWZCJidDIrwwDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgg9kYzEuY29udG9z
            by5jb20wDQYJKoZIhvcNAQELBQADggEBAIPExLfRVDREaR6FgciiesAF2AFk53R8
            oYtmPdzMn07dJbWA7S/ZiC6IPXDAL1sRnDEzKEwOmNXG4HxwB8JPHSLkaJLY/Clk
            PH1pjmRsiYtgpv1ZrQ+B2S+quwSSLOSGAzdhFp5Oin8BuzTU3/n+V1No1RANJaHi
            gAdmF++sk7Gm/JBecWJH7dxBUprZ1JuUZECJIBbdi8F9dO8NSFX+42BkVXF5YAFf
            utE2ocG5JsHTYi65dJOhHl+mu9rz/ZNNuUEVmlSc7xILOJYepF7HFSSPfyuoq2de
            0/yatm1+HLaf14WWZJq20SjOx8oL2A2LCnZclxQrKSIbjGwmaQ1gTqk=
            -----END CERTIFICATE-----
            """;

    private final List<String> calls = new ArrayList<>();
    private volatile boolean trusted;

    /** What was written, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** A kind of connector with one setting of each kind. */
    public static final class SampleType implements ConnectorType {
        @Override
        public String id() {
            return "ldap";
        }

        @Override
        public String label() {
            return "Sample directory";
        }

        @Override
        public String summary() {
            return "Directories of the tests.";
        }

        @Override
        public ConnectorDescription description() {
            return new ConnectorDescription(
                    List.of(
                            SettingDescription.required(
                                    "url", "Address", "Where the server listens.", Kind.URL),
                            SettingDescription.optional(
                                    "bind", "Account", "Who reads.", Kind.DN, null),
                            SettingDescription.optional(
                                    "password", "Password", "Of the account.", Kind.SECRET, null),
                            SettingDescription.choice(
                                            "profile",
                                            "Profile",
                                            "What kind of server it is.",
                                            "generic",
                                            List.of("generic", "active-directory"))
                                    .in("Reading"),
                            SettingDescription.optional(
                                            "page-size",
                                            "Page Size",
                                            "Entries of one answer.",
                                            Kind.NUMBER,
                                            "500")
                                    .in("Reading")
                                    .between(0, 5000),
                            SettingDescription.optional(
                                            "starttls",
                                            "StartTLS",
                                            "Encrypts a plain connection.",
                                            Kind.BOOLEAN,
                                            "false")
                                    .in("Security"),
                            SettingDescription.optional(
                                            "trust-store",
                                            "Trust Store",
                                            "Certificates to trust.",
                                            Kind.TRUST_STORE,
                                            null)
                                    .in("Security")));
        }

        @Override
        public Connector open(ConnectorConfiguration configuration) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public Connections until(Cancellation stop) {
        return this;
    }

    @Override
    public List<ConnectorType> types() {
        return List.of(new SampleType());
    }

    @Override
    public ConnectorType type(String connector) {
        return new SampleType();
    }

    @Override
    public String test(String connector) {
        if (!trusted) {
            ConnectorException why =
                    new ConnectorException(
                            ConnectorException.Kind.UNTRUSTED,
                            "The certificate of dc1.contoso.com is not trusted.",
                            "Look at it.",
                            null);
            throw new ProjectException(why.getMessage(), why.remedy(), why);
        }
        return "dc1.contoso.com answered as OpenLDAP.";
    }

    @Override
    public Discovered discover(String connector) {
        return new Discovered(
                schema(),
                Schema.EMPTY,
                Path.of("schema", "tenant.sync"),
                List.of(new DescribesServer.Fact("Delta imports", "sync, the best way")));
    }

    private static Schema schema() {
        TreeMap<String, AttributeSchema> user = new TreeMap<>();
        user.put("cn", new AttributeSchema("cn", ValueType.STRING, false));
        user.put("mail", new AttributeSchema("mail", ValueType.STRING, true));
        return new Schema(new TreeMap<>(Map.of("user", user)));
    }

    @Override
    public Path keepSchema(String connector, Schema schema) {
        calls.add("schema " + connector + " " + schema.types().keySet());
        return Path.of("schema", "tenant.sync");
    }

    @Override
    public List<BrowsesContainers.Container> containers(String connector, Dn parent, int limit) {
        String below = parent == null ? "" : "," + parent.text();
        return parent == null
                ? List.of(container("DC=contoso,DC=com", "contoso.com", false))
                : parent.depth() > 2
                        ? List.of()
                        : List.of(
                                container("OU=People" + below, "People", false),
                                container("OU=Groups" + below, "Groups", true));
    }

    private static BrowsesContainers.Container container(String dn, String label, boolean leaf) {
        return new BrowsesContainers.Container(Dn.of(dn), label, leaf);
    }

    @Override
    public boolean browsesContainers(String connector) {
        return true;
    }

    @Override
    public List<X509Certificate> presentedCertificates(String connector) {
        return List.of(certificate());
    }

    public static X509Certificate certificate() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(
                                    new ByteArrayInputStream(
                                            PEM.getBytes(StandardCharsets.US_ASCII)));
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Path trust(String connector, X509Certificate certificate) {
        trusted = true;
        calls.add("trust " + connector);
        return Path.of("trust", connector + ".pem");
    }

    @Override
    public List<Field> settings(String connector) {
        return new SampleType()
                .description().settings().stream()
                        .map(
                                setting ->
                                        new Field(
                                                setting,
                                                setting.name().equals("url")
                                                        ? "ldaps://dc1.contoso.com"
                                                        : null,
                                                setting.kind() == Kind.SECRET))
                        .toList();
    }

    @Override
    public boolean changeSettings(
            String connector, Map<String, Optional<ConnectorSource.Written>> settings) {
        calls.add("settings " + connector + " " + settings);
        return true;
    }

    @Override
    public boolean changeContainers(
            String connector, String partition, List<ConnectorSource.Container> containers) {
        calls.add("containers " + connector + " " + partition + " " + containers);
        return true;
    }

    @Override
    public boolean changeObjects(String connector, List<String> types) {
        calls.add("objects " + connector + " " + types);
        return true;
    }

    @Override
    public boolean changeAttributes(String connector, List<String> names) {
        calls.add("attributes " + connector + " " + names);
        return true;
    }
}
