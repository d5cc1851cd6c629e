// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.Path;
import java.time.Clock;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportsChanges;
import org.syncline.engine.Engine;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.Progress;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepResult;
import org.syncline.review.ExportFiles;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;

/** Opens a target and exports to it, with the files that undo and account for the export. */
final class ExportStarter {
    private final Engine engine;
    private final ProjectModel model;
    private final ConnectorOpener opener;
    private final Path folder;
    private final Clock clock;

    /**
     * @param folder the project folder
     */
    ExportStarter(
            Engine engine, ProjectModel model, ConnectorOpener opener, Path folder, Clock clock) {
        this.engine = engine;
        this.model = model;
        this.opener = opener;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Exports.
     *
     * @throws ConnectorException when the connector cannot be opened or cannot write
     */
    @SuppressWarnings("resource") // the connector is closed with what holds it
    StepResult start(
            long run,
            ConnectorDefinition definition,
            ExportOrder order,
            StepOptions options,
            Progress progress)
            throws ConnectorException {
        try (OpenConnector open = opener.open(model, definition, progress)) {
            if (!(open.get() instanceof ExportsChanges target)) {
                throw new ConnectorException(
                        ConnectorException.Kind.CONFIGURATION,
                        "Connector \"" + definition.name() + "\" cannot write.",
                        "A connector of type \"" + definition.type() + "\" has no export.",
                        null);
            }
            ExportFiles files =
                    new ExportFiles(
                            folder.resolve(".syncline").resolve("exports"),
                            definition.name(),
                            order.plan(),
                            clock.instant());
            return engine.export(
                    run, definition.name(), target, order.with(files), options, progress);
        }
    }
}
