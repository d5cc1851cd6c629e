// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.ui.JobFamilies;
import org.syncline.ui.internal.ProjectContextComponent;
import org.syncline.ui.internal.application.OpenProjectJob;

class OpenProjectTest {
    private FakeSession session;

    @BeforeEach
    void openProject() {
        session = Workbenches.attachFake();
    }

    @Test
    void aFolderThatWasCleanedOpensAgain() throws IOException {
        ProjectContextComponent context = Workbenches.context();
        Path folder = session.folder();
        Files.delete(folder.resolve(".project"));

        new OpenProjectJob(folder, context).schedule();
        Workbenches.await(
                "the folder to be opened",
                () ->
                        Workbenches.idle(JobFamilies.OPEN)
                                && Files.exists(folder.resolve(".project")));

        assertThat(context.project()).isNotNull();
        assertThat(context.project().isOpen()).isTrue();
        assertThat(context.problem().filter(p -> p.getMessage().contains("cannot be opened")))
                .isEmpty();
    }
}
