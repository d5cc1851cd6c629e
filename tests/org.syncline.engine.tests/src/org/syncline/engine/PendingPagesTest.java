// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.engine.service.SyncEngine;

class PendingPagesTest {
    private static final PendingFilter ALL = PendingFilter.all("tenant");

    private final World world = World.usual();
    private SyncEngine engine;
    private List<PendingChange> all;

    @BeforeEach
    void cycle() {
        for (int i = 0; i < 1200; i++) {
            world.put("src", People.user("u" + i).with("displayName", "User " + i));
        }
        world.put("tenant", People.tenantUser("u7").with("displayName", "Seven of Old"));
        world.cycle();
        engine = world.engine();
        all = world.pending();
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        List<PendingChange> read = new ArrayList<>();
        List<PendingChange> page = engine.pendingPage(ALL, null, 0, 250);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = engine.pendingPage(ALL, page.getLast(), 0, 250);
        }
        assertThat(read).isEqualTo(all);
    }

    @Test
    void aPageFarOffIsReadFromAKnownChange() {
        assertThat(engine.pendingPage(ALL, all.get(9), 1000, 3)).isEqualTo(all.subList(1010, 1013));
        assertThat(engine.pendingPage(ALL, null, 1198, 10)).isEqualTo(all.subList(1198, 1200));
        assertThat(engine.pendingPage(ALL, null, 5000, 10)).isEmpty();
    }

    @Test
    void behindAChangeThatIsGoneThereIsNothing() {
        PendingChange gone =
                new PendingChange(
                        987_654L,
                        "tenant",
                        all.get(0).operation(),
                        "CN=x",
                        null,
                        "user",
                        "",
                        List.of(),
                        null,
                        null);
        assertThat(engine.pendingPage(ALL, gone, 0, 10)).isEmpty();
    }

    @Test
    void aConnectorThatWasNeverUsedHasNoPages() {
        assertThat(World.usual().engine().pendingPage(ALL, null, 0, 10)).isEmpty();
    }

    @Test
    void objectsHaveTheNameThatTheDirectoryHoldsOrIsAboutToHold() {
        assertThat(
                        engine.readableNames(
                                "tenant",
                                List.of(
                                        "CN=u7,DC=tenant",
                                        "cn=U8,dc=tenant",
                                        "CN=none",
                                        "nonsense")))
                .containsEntry("CN=u7,DC=tenant", "Seven of Old")
                .containsEntry("cn=U8,dc=tenant", "User 8")
                .hasSize(2);
    }
}
