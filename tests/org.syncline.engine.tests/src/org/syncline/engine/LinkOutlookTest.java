// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Link;

/** Target objects that would end the reason for their own link by what they contribute. */
class LinkOutlookTest {
    private static final String REFUSED = "sync-rule-flow-provisioning-failed";

    private final World world = World.usual();

    LinkOutlookTest() {
        world.replaceRules(World.userIn().make(), onlyWithoutNote().make(), back().make());
        world.put("src", People.user("ann"));
    }

    @Test
    void isNotJoinedBecauseTheNextStepWouldReleaseItAgain() {
        world.put("tenant", People.tenantUser("ann").with("note", "taken")).cycle();
        assertThat(ann().link()).isNull();
        assertThat(ann().disposition()).isEqualTo(Disposition.NORMAL);
        List<ErrorView> errors = world.syncs("src").errors();
        assertThat(errors).extracting(ErrorView::type).containsExactly(REFUSED);
        assertThat(errors.getFirst().message())
                .contains("Only without a note", "CN=ann,DC=tenant", "release it again");
    }

    @Test
    void isJoinedWhenItContributesNothingThatTheScopeAsksFor() {
        world.put("tenant", People.tenantUser("ann")).cycle();
        assertThat(ann().link().kind()).isEqualTo(Link.Kind.OUTBOUND_JOIN);
        assertThat(world.syncs("src").errors()).isEmpty();
    }

    /** Full and delta steps come to the same, however often they are repeated. */
    @Test
    void isReleasedForGoodWhenItBeginsToContributeThat() {
        world.put("tenant", People.tenantUser("ann")).cycle();
        world.put("tenant", People.tenantUser("ann").with("note", "taken")).deltaCycle();
        for (String connector : List.of("src", "tenant", "src")) {
            assertThat(ann().link()).isNull();
            assertThat(world.person("ann").get("note").isEmpty()).isTrue();
            assertThat(world.deltaSyncs(connector).errors())
                    .extracting(ErrorView::type)
                    .containsExactly(REFUSED);
            world.syncs(connector);
        }
    }

    /** A link that an inbound rule makes is not a matter of outbound scopes. */
    @Test
    void mayStillBeJoinedByAnInboundRule() {
        SyncRule joins = back().join("sourceAnchor", "sourceAnchor").make();
        world.replaceRules(World.userIn().make(), onlyWithoutNote().make(), joins);
        world.put("tenant", People.tenantUser("ann").with("note", "taken")).cycle();
        assertThat(ann().link().kind()).isEqualTo(Link.Kind.INBOUND_JOIN);
        assertThat(world.person("ann").get("note").first().text()).isEqualTo("taken");
        assertThat(world.syncs("src").errors()).isEmpty();
    }

    @Test
    void isNotJoinedByItsNameEither() {
        SyncRule names =
                RuleMaker.out("Only without a note", "person", "tenant", "user")
                        .provision()
                        .scope("note", ScopeOperator.ISNULL, "")
                        .computed("dn", "\"CN=\" & [sourceAnchor] & \",DC=tenant\"")
                        .make();
        world.replaceRules(World.userIn().make(), names, back().make());
        world.put("tenant", People.tenantUser("ann").with("note", "taken")).cycle();
        assertThat(ann().link()).isNull();
        assertThat(world.plan()).isEmpty();
    }

    private CsObject ann() {
        return world.object("tenant", "CN=ann,DC=tenant");
    }

    private static RuleMaker onlyWithoutNote() {
        return RuleMaker.out("Only without a note", "person", "tenant", "user")
                .scope("note", ScopeOperator.ISNULL, "")
                .join("sourceAnchor", "sourceAnchor");
    }

    private static RuleMaker back() {
        return RuleMaker.in("Back", "tenant", "user", "person").direct("note").precedence(300);
    }
}
