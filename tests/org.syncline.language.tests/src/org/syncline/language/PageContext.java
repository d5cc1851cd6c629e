// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.expression.EvaluationContext;

/** The object that the page on the language describes above its table of expressions. */
final class PageContext implements EvaluationContext {
    private static final Map<String, Values> ATTRIBUTES =
            Map.of(
                    "displayName", Values.of(Value.of("Ann Lee")),
                    "mail", Values.of(Value.of("ann@contoso.com")),
                    "userAccountControl", Values.of(Value.of(512)),
                    "proxyAddresses", Values.texts("SMTP:ann@contoso.com", "smtp:al@contoso.com"));

    @Override
    public Values attribute(String name) {
        return ATTRIBUTES.getOrDefault(name, Values.NONE);
    }

    @Override
    public Values importedValue(String name) {
        return attribute(name);
    }

    @Override
    public boolean isMultiValued(String name) {
        return name.equals("proxyAddresses");
    }

    @Override
    public String dn() {
        return "CN=Ann Lee,OU=People,DC=contoso,DC=com";
    }

    @Override
    public Optional<String> parameter(String name) {
        return name.equals("Region") ? Optional.of("EU") : Optional.empty();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public RandomGenerator random() {
        return new Random(1);
    }
}
