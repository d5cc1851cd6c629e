// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.ecore.resource.Resource;
import org.syncline.language.internal.ProjectParser;
import org.syncline.language.internal.SourceUnit;
import org.syncline.language.internal.uses.ProjectUses;
import org.syncline.language.sync.SyncFile;

/**
 * Every place where the files of a project name something: where it is declared, and where it is
 * used. Attributes are those of one object type of a connector or of the metaverse (design, "The
 * rule language": the left of a join is the connector space, the right the metaverse). Files with
 * errors count as far as they could be read.
 *
 * <p>A picture of the files as they were given. Safe for use by many threads as long as the files
 * that {@link #of(Iterable)} got are not changed.
 */
public final class NameUses {
    private final ProjectUses uses;

    private NameUses(ProjectUses uses) {
        this.uses = uses;
    }

    /**
     * Of texts.
     *
     * @param texts by path relative to the project folder, with {@code /}
     */
    public static NameUses of(Map<String, String> texts) {
        Map<String, SyncFile> files = new LinkedHashMap<>();
        for (SourceUnit unit :
                new ProjectParser(SyncLanguage.injector()).parse(new TreeMap<>(texts)).units()) {
            files.put(unit.path(), unit.root());
        }
        return new NameUses(new ProjectUses(files));
    }

    /** Of files that an editor has loaded; the URIs of the resources are the names of the files. */
    public static NameUses of(Iterable<? extends Resource> resources) {
        Map<String, SyncFile> files = new LinkedHashMap<>();
        for (Resource resource : resources) {
            if (!resource.getContents().isEmpty()
                    && resource.getContents().get(0) instanceof SyncFile file) {
                files.put(resource.getURI().toString(), file);
            }
        }
        return new NameUses(new ProjectUses(files));
    }

    /**
     * What is named at a place.
     *
     * @param offset from 0; the end of a name belongs to it
     */
    public Optional<ProjectName> at(String file, int offset) {
        return uses.at(file, offset);
    }

    /** Everything that is named, each thing once, in the order of the files. */
    public List<ProjectName> names() {
        return uses.names();
    }

    /** All places that name it, in the order of the files; none for what is not named. */
    public List<NameUse> uses(ProjectName name) {
        return uses.uses(name);
    }

    /**
     * The changes by which something gets another name at all its places, quoted as each needs it.
     * Nothing else comes to mean something else: the changed files are read to make sure.
     *
     * @return by file, in the order of each text
     * @throws RenameException when the new name is taken, cannot be written, or would change what
     *     some place means
     */
    public Map<String, List<TextChange>> rename(ProjectName name, String newName)
            throws RenameException {
        return uses.rename(name, newName);
    }
}
