// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class ObjectTypesTest {
    private final World world = World.usual();

    @Test
    void importedObjectsAreCountedByType() {
        world.put("src", People.user("ann"), People.user("bob"))
                .put("src", People.object("CN=c,OU=People,DC=src", "contact", "c"));
        world.imports("src");

        assertThat(world.engine().objectTypes("src"))
                .containsExactly(entry("contact", 1L), entry("user", 2L));
        assertThat(world.engine().objectTypes("other")).isEmpty();
    }

    @Test
    void whatAnImportDidNotBringIsNotThere() {
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        assertThat(world.engine().objectTypes("tenant")).isEmpty();

        world.remove("src", "bob").imports("src");

        assertThat(world.engine().objectTypes("src")).containsExactly(entry("user", 1L));
    }

    @Test
    void unknownConnectorIsNamed() {
        assertThatThrownBy(() -> world.engine().objectTypes("nobody"))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("nobody");
    }
}
