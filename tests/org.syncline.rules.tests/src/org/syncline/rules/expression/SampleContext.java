// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** An object with values of every type, for tests. */
final class SampleContext implements EvaluationContext {
    private static final List<byte[]> CERTIFICATES = certificates();

    private final Map<String, Values> attributes = new HashMap<>();
    private final Map<String, Values> imported = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Set<String> multiValued = new HashSet<>();
    private String dn = "cn=Joe,ou=Atlanta,ou=GA,ou=US,dc=contoso,dc=com";

    SampleContext() {
        single("name", Value.of("John Doe"));
        single("padded", Value.of(" Test "));
        single("empty", Value.of(""));
        single("number", Value.of(12));
        single("groupType", Value.of(-2147483646L));
        single("digits", Value.of("42"));
        single("flag", Value.of(true));
        single("guid", bytes("f0debc9a78563412f0debc9a78563412"));
        single("sid", bytes("010500000000000515000000a065cf7e784b9b5fe77c8770f4010000"));
        single("key", bytes("0002000020000107"));
        single("manager", Value.of(Dn.of("CN=Ann\\, Lee,OU=People,DC=contoso,DC=com")));
        single("city", Value.of("Rome"));
        single("certificate", Value.of(CERTIFICATES.getFirst()));
        multi("userCertificate", Values.of(CERTIFICATES.stream().map(Value::of).toList()));
        multi("mails", Values.texts("SMTP:john@contoso.com", "smtp:jd@contoso.com", "SIP:jd"));
        multi("phones", Values.texts("1-2", "3"));
        multi("keys", Values.of(bytes("0001"), bytes("02")));
        multi("noValues", Values.NONE);
        multi(
                "members",
                Values.of(
                        Value.of(Dn.of("CN=A,DC=contoso,DC=com")),
                        Value.of(Dn.of("CN=B,DC=contoso,DC=com"))));
        imported.put("mails", Values.texts("smtp:old@contoso.com "));
        parameters.put("Domain.FQDN", "contoso.com");
        parameters.put("Forest.LDAP", "DC=contoso,DC=com");
        parameters.put("R", "\u2019:,\u00c5:A,\u00c4:A,\u00d6:O,\u00e5:a, \u00e4:a,\u00f6:o");
    }

    /** Made with {@link Certificates} for the examples; their keys were thrown away. */
    private static List<byte[]> certificates() {
        List<byte[]> certificates = new ArrayList<>();
        for (String part : FunctionRows.resource("certificates.pem").split("-----[A-Z ]+-----")) {
            if (!part.isBlank()) {
                certificates.add(Base64.getMimeDecoder().decode(part));
            }
        }
        return certificates;
    }

    private static Value bytes(String hex) {
        return Value.of(HexFormat.of().parseHex(hex));
    }

    SampleContext single(String name, Value value) {
        attributes.put(name, Values.of(value));
        return this;
    }

    SampleContext multi(String name, Values values) {
        attributes.put(name, values);
        multiValued.add(name);
        return this;
    }

    SampleContext named(String newDn) {
        dn = newDn;
        return this;
    }

    /** The attributes that have values, for showing them. */
    SortedMap<String, Values> given() {
        return new TreeMap<>(attributes);
    }

    SortedMap<String, Values> confirmed() {
        return new TreeMap<>(imported);
    }

    SortedMap<String, String> parameters() {
        return new TreeMap<>(parameters);
    }

    @Override
    public Values attribute(String name) {
        return attributes.getOrDefault(name, Values.NONE);
    }

    @Override
    public Values importedValue(String name) {
        return imported.getOrDefault(name, Values.NONE);
    }

    @Override
    public boolean isMultiValued(String name) {
        return multiValued.contains(name);
    }

    @Override
    public String dn() {
        return dn;
    }

    @Override
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    @Override
    public Instant now() {
        return Instant.parse("2014-09-05T08:14:53Z");
    }

    @Override
    public RandomGenerator random() {
        return new Random(1);
    }
}
