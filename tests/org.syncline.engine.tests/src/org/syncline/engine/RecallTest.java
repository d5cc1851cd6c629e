// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.model.Values;
import org.syncline.rules.ScopeOperator;

class RecallTest {
    @Test
    void whatAReleasedTargetObjectContributedIsTakenBackInTheSameStep() {
        World world = new World();
        world.replaceRules(
                World.userIn().make(),
                RuleMaker.in("back", "tenant", "user", "person")
                        .precedence(300)
                        .join("sourceAnchor", "sourceAnchor")
                        .computed("note", "ImportedValue(\"displayName\")")
                        .make(),
                RuleMaker.out("looks", "person", "tenant", "user")
                        .precedence(200)
                        .scope("displayName", ScopeOperator.NOTEQUAL, "off")
                        .join("sourceAnchor", "sourceAnchor")
                        .make());
        world.put("src", People.user("ann"))
                .put("tenant", People.tenantUser("ann").with("displayName", "Cloud"))
                .cycle();
        assertThat(world.person("ann").get("note")).isEqualTo(Values.texts("Cloud"));
        world.put("src", People.user("ann").with("displayName", "off"));
        world.imports("src");
        world.syncs("src");
        assertThat(world.object("tenant", "CN=ann,DC=tenant").link()).isNull();
        assertThat(world.person("ann").get("note")).isEqualTo(Values.NONE);
    }
}
