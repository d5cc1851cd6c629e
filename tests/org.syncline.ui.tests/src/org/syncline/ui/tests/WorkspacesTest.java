// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.ui.internal.application.Workspaces;

class WorkspacesTest {
    @TempDir Path home;

    @Test
    void aFolderAlwaysHasTheSameWorkspaceAndNoneInCommon() {
        Workspaces workspaces = new Workspaces(home);
        Path one = workspaces.workspaceOf(Path.of("/projects/contoso"));
        assertThat(one)
                .startsWithRaw(home)
                .isEqualTo(workspaces.workspaceOf(Path.of("/projects/contoso")))
                .isNotEqualTo(workspaces.workspaceOf(Path.of("/other/contoso")));
        assertThat(one.getFileName().toString()).startsWith("contoso-");
    }

    @Test
    void recentProjectsComeNewestFirstAndOnce() throws IOException {
        Workspaces workspaces = new Workspaces(home);
        Path one = Files.createDirectory(home.resolve("one"));
        Path two = Files.createDirectory(home.resolve("two"));
        workspaces.remember(one);
        workspaces.remember(two);
        workspaces.remember(one);
        assertThat(workspaces.recent()).containsExactly(one, two);
    }

    @Test
    void recentProjectsThatAreGoneAreLeftOut() throws IOException {
        Workspaces workspaces = new Workspaces(home);
        Path gone = Files.createDirectory(home.resolve("gone"));
        workspaces.remember(gone);
        Files.delete(gone);
        assertThat(workspaces.recent()).isEmpty();
    }
}
