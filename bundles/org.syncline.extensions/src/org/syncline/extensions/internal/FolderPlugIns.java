// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugIn.State;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;

/** The plug-ins of one folder. */
final class FolderPlugIns implements PlugIns {
    private final Path folder;
    private final EnabledFiles enabled;
    private final Host host;

    FolderPlugIns(Path folder, EnabledFiles enabled, Host host) {
        this.folder = folder;
        this.enabled = enabled;
        this.host = host;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public synchronized List<PlugIn> list() {
        List<PlugIn> plugIns = new ArrayList<>();
        for (Path file : files()) {
            plugIns.add(withState(PlugInFile.read(file)));
        }
        return plugIns;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(
                    "The folder of plug-ins, " + folder + ", cannot be read", e);
        }
    }

    private PlugIn withState(PlugIn plugIn) {
        if (plugIn.state() == State.UNUSABLE) {
            return plugIn;
        }
        try {
            String digest = enabled.read().get(plugIn.file());
            if (digest == null) {
                return plugIn;
            }
            return digest.equals(plugIn.digest())
                    ? plugIn.in(State.ENABLED, "")
                    : plugIn.in(State.CHANGED, "Its content is not what was enabled.");
        } catch (IOException e) {
            return plugIn.in(
                    State.UNUSABLE, "The list of enabled plug-ins: " + e.getMessage() + ".");
        }
    }

    @Override
    public synchronized List<PlugIn> startEnabled() {
        List<PlugIn> troubled = new ArrayList<>();
        for (PlugIn plugIn : list()) {
            if (plugIn.state() == State.ENABLED && !host.runs(plugIn.id())) {
                try {
                    host.start(folder.resolve(plugIn.file()), plugIn.digest());
                } catch (IOException e) {
                    troubled.add(plugIn.in(State.UNUSABLE, "It does not start: " + e.getMessage()));
                }
            } else if (plugIn.state() == State.CHANGED) {
                troubled.add(plugIn);
            }
        }
        return troubled;
    }

    @Override
    public synchronized PlugIn enable(String file, String digest) throws PlugInException {
        PlugIn plugIn = find(file);
        if (plugIn.state() == State.UNUSABLE) {
            throw new PlugInException(
                    "\"" + file + "\" cannot be enabled. " + plugIn.problem(),
                    "Get an undamaged copy from its author.",
                    null);
        }
        if (!plugIn.digest().equals(digest)) {
            throw new PlugInException(
                    "The content of \"" + file + "\" is another than the one you looked at.",
                    "Look at it again.",
                    null);
        }
        if (host.runs(plugIn.id()) && plugIn.state() != State.ENABLED) {
            throw new PlugInException(
                    "A bundle \"" + plugIn.id() + "\" runs already.",
                    "Disable the other file, or restart the program when that one was changed.",
                    null);
        }
        start(plugIn);
        enabled.put(file, digest);
        return plugIn.in(State.ENABLED, "");
    }

    private void start(PlugIn plugIn) throws PlugInException {
        if (host.runs(plugIn.id())) {
            return;
        }
        try {
            host.start(folder.resolve(plugIn.file()), plugIn.digest());
        } catch (IOException e) {
            throw new PlugInException(
                    "\"" + plugIn.file() + "\" does not start: " + e.getMessage(),
                    "Ask its author for a version that fits this one.",
                    e);
        }
    }

    private PlugIn find(String file) throws PlugInException {
        List<PlugIn> all = list();
        return all.stream()
                .filter(plugIn -> plugIn.file().equals(file))
                .findFirst()
                .orElseThrow(
                        () ->
                                new PlugInException(
                                        "There is no plug-in \"" + file + "\" in " + folder + ".",
                                        all.isEmpty()
                                                ? "Put its jar into that folder."
                                                : "There are " + names(all) + ".",
                                        null));
    }

    private static String names(List<PlugIn> all) {
        return String.join(", ", all.stream().map(PlugIn::file).toList());
    }

    @Override
    public synchronized PlugIn disable(String file) throws PlugInException {
        enabled.remove(file);
        try {
            host.stop(folder.resolve(file));
        } catch (IOException e) {
            throw new PlugInException(
                    "\"" + file + "\" is disabled, but does not stop: " + e.getMessage(),
                    "Restart the program.",
                    e);
        }
        Path path = folder.resolve(file).normalize();
        return Files.exists(path) && folder.equals(path.getParent())
                ? withState(PlugInFile.read(path))
                : find(file);
    }

    @Override
    public PlugIn inspect(Path jar) {
        return PlugInFile.read(jar);
    }

    @Override
    public synchronized PlugIn add(Path jar) throws PlugInException {
        PlugIn plugIn = PlugInFile.read(jar);
        if (plugIn.state() == State.UNUSABLE) {
            throw new PlugInException(
                    "\"" + jar + "\" is no plug-in. " + plugIn.problem(),
                    "Choose the jar of a connector.",
                    null);
        }
        Path target = folder.resolve(plugIn.file());
        if (Files.exists(target)) {
            throw new PlugInException(
                    "\"" + plugIn.file() + "\" is in " + folder + " already.",
                    "Remove it there first, if this one shall replace it.",
                    null);
        }
        try {
            Files.createDirectories(folder);
            Files.copy(jar, target);
        } catch (IOException e) {
            throw new PlugInException(
                    "\"" + jar + "\" cannot be copied to " + folder + ": " + e.getMessage() + ".",
                    "Make the folder writable, or copy the file as its owner.",
                    e);
        }
        return withState(PlugInFile.read(target));
    }
}
