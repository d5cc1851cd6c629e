// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.util.List;
import org.syncline.language.internal.ParsedProject;
import org.syncline.language.internal.check.ProjectIndex;
import org.syncline.language.sync.BaseItem;
import org.syncline.language.sync.FileItem;
import org.syncline.language.sync.LocalDirectoryBlock;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.StagingItem;
import org.syncline.rules.LocalDirectory;
import org.syncline.rules.ProjectModel;

/** Makes the records of a project whose files have no errors. */
public final class ModelMapper {
    private final ProjectIndex index;
    private final Places places;

    public ModelMapper(ParsedProject project) {
        this.index = new ProjectIndex(project.roots());
        this.places = new Places(project.byResource());
    }

    public ProjectModel map() {
        ProjectBlock project = index.blocks(ProjectBlock.class).findFirst().orElseThrow();
        RunMapper runs = new RunMapper(index, places);
        return new ProjectModel(
                project.getName(),
                staging(project),
                index.parameters(),
                new ConnectorMapper(index, places).all(),
                directories(),
                index.metaverse(),
                runs.store(project),
                runs.profiles(),
                runs.limits(),
                new TestMapper(index, places).all(),
                new RuleMapper(index, places).all());
    }

    /** On unless the project says off: nobody exports by leaving out a line. */
    private static boolean staging(ProjectBlock project) {
        return project.getItems().stream()
                .filter(StagingItem.class::isInstance)
                .map(item -> ((StagingItem) item).isOn())
                .findFirst()
                .orElse(true);
    }

    private List<LocalDirectory> directories() {
        return index.blocks(LocalDirectoryBlock.class).map(this::directory).toList();
    }

    private LocalDirectory directory(LocalDirectoryBlock block) {
        String file =
                block.getItems().stream()
                        .filter(FileItem.class::isInstance)
                        .map(item -> ((FileItem) item).getPath())
                        .findFirst()
                        .orElseThrow();
        String base =
                block.getItems().stream()
                        .filter(BaseItem.class::isInstance)
                        .map(item -> ((BaseItem) item).getDn())
                        .findFirst()
                        .orElseThrow();
        return new LocalDirectory(block.getName(), file, base, places.of(block));
    }
}
