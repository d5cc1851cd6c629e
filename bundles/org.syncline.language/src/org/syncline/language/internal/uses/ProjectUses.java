// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.NameUse;
import org.syncline.language.ProjectName;
import org.syncline.language.RenameException;
import org.syncline.language.TextChange;
import org.syncline.language.sync.SyncFile;

/** The names of parsed files and where they stand. */
public final class ProjectUses {
    private final List<String> paths;
    private final List<SyncFile> files;
    private final List<Mention> mentions;

    /**
     * @param files by path or URI, in the order of the project
     */
    public ProjectUses(Map<String, SyncFile> files) {
        this.paths = List.copyOf(files.keySet());
        this.files = List.copyOf(files.values());
        this.mentions = MentionCollector.collect(this.files);
    }

    /** What is named at a place, or directly before it. */
    public Optional<ProjectName> at(String path, int offset) {
        int file = paths.indexOf(path);
        return mentions.stream()
                .filter(mention -> mention.file() == file)
                .filter(
                        mention ->
                                mention.offset() <= offset
                                        && offset <= mention.offset() + mention.length())
                .findFirst()
                .map(Mention::name);
    }

    public List<ProjectName> names() {
        return mentions.stream().map(Mention::name).distinct().toList();
    }

    public List<NameUse> uses(ProjectName name) {
        return mentions.stream()
                .filter(mention -> mention.name().equals(name))
                .map(
                        mention ->
                                new NameUse(
                                        paths.get(mention.file()),
                                        mention.offset(),
                                        mention.length(),
                                        mention.declaration()))
                .toList();
    }

    public Map<String, List<TextChange>> rename(ProjectName name, String newName)
            throws RenameException {
        List<String> texts = new ArrayList<>();
        files.forEach(file -> texts.add(text(file)));
        List<List<TextChange>> changes = new Renaming(files, texts, mentions, name).to(newName);
        Map<String, List<TextChange>> byPath = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            if (!changes.get(i).isEmpty()) {
                byPath.put(paths.get(i), changes.get(i));
            }
        }
        return byPath;
    }

    private static String text(SyncFile file) {
        var node = NodeModelUtils.getNode(file);
        return node == null ? "" : node.getRootNode().getText();
    }
}
