// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.model.Values;

class FirstCycleTest {
    @Test
    void aUserIsProvisionedAndJoinedObjectsAreUpdated() {
        World world = World.usual();
        world.put("src", People.user("ann").with("displayName", "Ann"))
                .put("src", People.user("bob").with("displayName", "Bob").refers("manager", "ann"))
                .put("tenant", People.tenantUser("bob").with("displayName", "Robert"))
                .cycle();
        assertThat(world.engine().history(10)).allMatch(StepResult::succeeded);
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant", "update CN=bob,DC=tenant");
        assertThat(world.wanted("CN=bob,DC=tenant", "displayName")).isEqualTo(Values.texts("Bob"));
    }
}
