// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.uses;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.syncline.language.ProjectName;
import org.syncline.language.ProjectName.Kind;
import org.syncline.language.Quoting;
import org.syncline.language.RenameException;
import org.syncline.language.SyncLanguage;
import org.syncline.language.TextChange;
import org.syncline.language.internal.DefaultMetaverse;
import org.syncline.language.internal.ParsedProject;
import org.syncline.language.internal.ProjectParser;
import org.syncline.language.sync.MetaverseBlock;
import org.syncline.language.sync.SyncFile;
import org.syncline.model.Schema;

/** Calls something by another name, at every place at once or at none. */
final class Renaming {
    private final List<SyncFile> files;
    private final List<String> texts;
    private final List<Mention> mentions;
    private final ProjectName old;

    Renaming(List<SyncFile> files, List<String> texts, List<Mention> mentions, ProjectName old) {
        this.files = files;
        this.texts = texts;
        this.mentions = mentions;
        this.old = old;
    }

    /** The changes of each file, by its number. */
    List<List<TextChange>> to(String newName) throws RenameException {
        refuseWhatShips();
        refuseUnwritable(newName);
        ProjectName renamed = old.called(newName);
        if (!newName.equals(old.name())) {
            refuseClash(renamed);
        }
        List<List<TextChange>> changes = new ArrayList<>();
        texts.forEach(text -> changes.add(new ArrayList<>()));
        for (Mention mention : mentions) {
            if (mention.name().equals(old)) {
                String text = mention.written().write(newName);
                changes.get(mention.file())
                        .add(new TextChange(mention.offset(), mention.length(), text));
            }
        }
        verify(changes, renamed);
        return changes;
    }

    /** What the default schema declares stays there whatever the project says. */
    private void refuseWhatShips() throws RenameException {
        boolean alone =
                files.stream()
                        .flatMap(file -> file.getElements().stream())
                        .anyMatch(
                                element ->
                                        element instanceof MetaverseBlock block && block.isOnly());
        if (old.owner() != null || alone) {
            return;
        }
        Schema schema = DefaultMetaverse.get().schema();
        boolean ships =
                switch (old.kind()) {
                    case OBJECT_TYPE -> schema.types().containsKey(old.name());
                    case ATTRIBUTE ->
                            schema.types().entrySet().stream()
                                    .filter(
                                            type ->
                                                    old.type() == null
                                                            || old.type().equals(type.getKey()))
                                    .anyMatch(type -> type.getValue().containsKey(old.name()));
                    default -> false;
                };
        if (ships) {
            throw new RenameException(
                    shown(old)
                            + " is part of the metaverse schema that ships and keeps its name."
                            + " Declare one of your own, or a schema of your own with: metaverse"
                            + " only.");
        }
    }

    private void refuseUnwritable(String newName) throws RenameException {
        if (newName.isBlank() || newName.chars().anyMatch(Character::isISOControl)) {
            throw new RenameException("A name has letters, and neither line breaks nor tabs.");
        }
        if (old.kind() == Kind.ATTRIBUTE && newName.equals("dn")) {
            throw new RenameException("dn is the name of the object itself. Choose another name.");
        }
        if (old.kind() == Kind.OBJECT_TYPE && newName.equals("*")) {
            throw new RenameException("* stands for all types. Choose another name.");
        }
        if (old.kind() == Kind.PARAMETER && !Written.PERCENT.canWrite(newName)) {
            throw new RenameException(
                    "A parameter is called by letters, digits, dots, - and _, as in %Region%.");
        }
        for (Mention mention : mentions) {
            if (mention.name().equals(old) && !mention.written().canWrite(newName)) {
                throw new RenameException(
                        Quoting.shown(newName)
                                + " cannot stand in brackets, as an expression of line "
                                + line(mention)
                                + " needs it. Choose a name without ].");
            }
        }
    }

    private int line(Mention mention) {
        String before = texts.get(mention.file()).substring(0, mention.offset());
        return (int) before.chars().filter(c -> c == '\n').count() + 1;
    }

    private void refuseClash(ProjectName renamed) throws RenameException {
        for (Mention mention : mentions) {
            if (clashes(mention.name(), renamed)) {
                throw new RenameException(
                        "There is "
                                + shown(mention.name())
                                + " already, in line "
                                + line(mention)
                                + ". Choose another name.");
            }
        }
    }

    /** Attributes of all types clash with those of each; parameters of a connector hide others. */
    private static boolean clashes(ProjectName one, ProjectName other) {
        boolean alike = one.kind() == other.kind() && one.name().equals(other.name());
        return switch (one.kind()) {
            case ATTRIBUTE ->
                    alike
                            && java.util.Objects.equals(one.owner(), other.owner())
                            && (one.type() == null
                                    || other.type() == null
                                    || one.type().equals(other.type()));
            default -> alike && java.util.Objects.equals(one.owner(), other.owner());
        };
    }

    private static String shown(ProjectName name) {
        return "the " + name.kind().word() + " " + Quoting.shown(name.name());
    }

    /** Reads what would be written: every place must name the same things as before. */
    private void verify(List<List<TextChange>> changes, ProjectName renamed)
            throws RenameException {
        TreeMap<String, String> changed = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            changed.put("%06d.sync".formatted(i), TextChange.apply(texts.get(i), changes.get(i)));
        }
        ParsedProject parsed = new ProjectParser(SyncLanguage.injector()).parse(changed);
        List<ProjectName> after =
                MentionCollector.collect(parsed.roots()).stream().map(Mention::name).toList();
        List<ProjectName> expected =
                mentions.stream().map(mention -> renamed(mention.name(), renamed)).toList();
        if (!after.equals(expected)) {
            throw new RenameException(
                    Quoting.shown(renamed.name())
                            + " would mean something else at some places. Choose another name.");
        }
    }

    private ProjectName renamed(ProjectName name, ProjectName renamed) {
        if (name.equals(old)) {
            return renamed;
        }
        return switch (old.kind()) {
            case CONNECTOR -> ofConnector(name, renamed.name());
            case OBJECT_TYPE -> ofType(name, renamed.name());
            default -> name;
        };
    }

    private ProjectName ofConnector(ProjectName name, String newName) {
        String owner = name.owner();
        if (owner == null) {
            return name;
        }
        String changed = owner;
        if (owner.equals(old.name())) {
            changed = newName;
        } else if (name.kind() == Kind.RULE
                && owner.substring(0, owner.lastIndexOf('/')).equals(old.name())) {
            changed = newName + owner.substring(owner.lastIndexOf('/'));
        }
        return new ProjectName(name.kind(), changed, name.type(), name.name());
    }

    private ProjectName ofType(ProjectName name, String newName) {
        boolean of =
                name.kind() == Kind.ATTRIBUTE
                        && old.name().equals(name.type())
                        && java.util.Objects.equals(name.owner(), old.owner());
        return of ? new ProjectName(name.kind(), name.owner(), newName, name.name()) : name;
    }
}
