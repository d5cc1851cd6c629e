// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Connectors and directories report what they like. */
class HostileImportTest {
    private final World world = World.usual();

    private List<String> errors(Entry... entries) {
        world.put("src", People.user("ann"));
        world.directories.get("src").extra.addAll(List.of(entries));
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("completed-discovery-errors");
        assertThat(world.space("src")).hasSize(1);
        return result.errors().stream().map(ErrorView::type).toList();
    }

    private static Entry entry(byte[] anchor, Map<String, Values> attributes) {
        return new Entry(
                Dn.of("CN=x,DC=src"),
                "user",
                anchor == null ? null : new Value.Binary(anchor),
                new TreeMap<>(attributes));
    }

    @Test
    void anchorsThatAreMissingEmptyOrTooLong() {
        assertThat(
                        errors(
                                entry(null, Map.of()),
                                entry(new byte[0], Map.of()),
                                entry(new byte[901], Map.of())))
                .containsExactly(
                        "missing-anchor-component", "missing-anchor-component", "anchor-too-long");
    }

    @Test
    void aNameThatNoStoreTakes() {
        Dn deep = Dn.of("DC=src");
        for (int i = 0; i < 300; i++) {
            deep = deep.child("ou", "x");
        }
        Entry entry = entry(new byte[] {1}, Map.of()).withDn(deep);
        assertThat(errors(entry)).containsExactly("invalid-dn");
    }

    @Test
    void valuesThatTheSchemaDoesNotAllow() {
        assertThat(
                        errors(
                                entry(new byte[] {1}, Map.of("mail", Values.texts("a", "b"))),
                                entry(
                                        new byte[] {2},
                                        Map.of("mail", Values.of(Value.of(new byte[] {1})))),
                                entry(
                                        new byte[] {3},
                                        Map.of("mail", Values.texts("x".repeat(11 << 20))))))
                .containsExactly(
                        "multi-single-mismatch",
                        "unsupported-value-type",
                        "invalid-attribute-value");
    }

    @Test
    void attributesThatNobodyAskedForAreLeftOut() {
        world.put("src", People.user("ann").with("x".repeat(5000), "y").with("mail", "a"));
        assertThat(world.imports("src").status()).isEqualTo("success");
        assertThat(world.space("src").getFirst().confirmed().attributes())
                .containsOnlyKeys("anchorId", "mail");
    }

    @Test
    void twoObjectsOfOneNameAreNotMerged() {
        world.put(
                "src", People.user("ann"), People.object("CN=ann,OU=People,DC=src", "user", "two"));
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("completed-transient-objects");
        assertThat(world.space("src")).hasSize(2);
    }
}
