// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import java.net.URI;
import java.util.Objects;
import org.eclipse.lsp4j.WorkspaceFolder;

/**
 * A folder whose rule files see each other, and no others.
 *
 * @param name unique among the folders of a session
 * @param location a {@code file:} URI
 */
public record ProjectFolder(String name, URI location) {
    public ProjectFolder {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(location, "location");
    }

    WorkspaceFolder toWorkspaceFolder() {
        return new WorkspaceFolder(DocumentUris.text(location), name);
    }
}
