// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.syncline.formats.internal.read.FileReader;
import org.syncline.formats.internal.read.FolderReader;

/**
 * Reads foreign configurations and finds out by their content what they are: the configuration
 * folder of Azure AD Connect, one of its rules, connectors or metaverse files, the export of a
 * management agent or metaverse of FIM, MIM or DirSync, a script of the rule editor, a policy in
 * JSON, or a folder with any mixture of them.
 *
 * <p>Nothing is run and nothing outside of the given files is read. Size, depth and number of
 * everything are bounded. What is not recognised or not understood is a note of the result.
 * Stateless, safe for use by many threads.
 */
public final class ForeignReader {
    private final Function<Path, String> names;

    /** Places name the files as they were given. */
    public ForeignReader() {
        this(Path::toString);
    }

    /**
     * @param names what messages and places call a file
     */
    public ForeignReader(Function<Path, String> names) {
        this.names = names;
    }

    /**
     * Reads a file or a folder.
     *
     * @throws FormatException when a file cannot be read or is something else, or a folder holds
     *     nothing that can be read; single files of a folder that cannot be read are notes
     */
    public ForeignConfiguration read(Path source) throws FormatException {
        FileReader files = new FileReader(names);
        return java.nio.file.Files.isDirectory(source)
                ? new FolderReader(files, names).read(source)
                : files.read(source);
    }

    /** Reads all sources and puts them together with {@link ForeignConfiguration#merge}. */
    public ForeignConfiguration read(List<Path> sources) throws FormatException {
        List<ForeignConfiguration> read = new ArrayList<>();
        for (Path source : sources) {
            read.add(read(source));
        }
        return ForeignConfiguration.merge(read);
    }
}
