// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.language.Finding;
import org.syncline.language.FindingCodes;
import org.syncline.language.Severity;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/** Reads the rule files of a folder, within bounds. What cannot be read becomes a finding. */
public final class SourceReader {
    public static final int MAX_FILE_BYTES = 16 << 20;
    public static final int MAX_FILES = 10_000;

    private static final String ENDING = ".sync";

    /** Folders whose name starts with a dot hold no rules: the store, version control. */
    private static final String HIDDEN = ".";

    private final List<Finding> findings;

    public SourceReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** The texts by path relative to the folder, with {@code /}. */
    public SortedMap<String, String> read(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            report(
                    "",
                    "The folder " + printable(folder) + " does not exist. Name a project folder.");
            return texts;
        }
        for (Path file : list(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            String text = readFile(file, path);
            if (text != null) {
                texts.put(path, text);
            }
        }
        return texts;
    }

    private List<Path> list(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Lister(folder, files));
        } catch (IOException e) {
            report("", "The folder " + printable(folder) + " cannot be read: " + printable(e));
        }
        if (files.size() > MAX_FILES) {
            report(
                    "",
                    "The project has more than "
                            + MAX_FILES
                            + " rule files. Split it, or name the right folder.");
            files.clear();
        }
        files.sort(null);
        return files;
    }

    private final class Lister extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files;

        Lister(Path root, List<Path> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(root) && dir.getFileName().toString().startsWith(HIDDEN);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(ENDING)) {
                files.add(file);
            }
            return files.size() > MAX_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            String path = root.relativize(file).toString().replace('\\', '/');
            report(path, "It cannot be read: " + printable(e) + ". Check its permissions.");
            return FileVisitResult.CONTINUE;
        }
    }

    private String readFile(Path file, String path) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                report(
                        path,
                        "The file is larger than " + (MAX_FILE_BYTES >> 20) + " MB. Split it.");
                return null;
            }
            return decode(bytes, path);
        } catch (IOException e) {
            report(path, "It cannot be read: " + printable(e) + ". Check its permissions.");
            return null;
        }
    }

    private String decode(byte[] bytes, String path) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (!result.isError()) {
            return withoutNul(text, path);
        }
        String remedy =
                isUtf16(bytes)
                        ? "The file is UTF-16. Save it as UTF-8."
                        : "The file is not UTF-8: here is a byte that cannot stand in it. Save it as"
                                + " UTF-8.";
        report(path, text, FindingCodes.WRONG_ENCODING, remedy);
        return null;
    }

    private String withoutNul(String text, String path) {
        int nul = text.indexOf('\0');
        if (nul < 0) {
            return text;
        }
        report(
                path,
                text.substring(0, nul),
                FindingCodes.WRONG_ENCODING,
                "The file holds a NUL character. Save it as UTF-8 text.");
        return null;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    private void report(String path, String message) {
        report(path, "", FindingCodes.UNREADABLE_FILE, message);
    }

    private void report(String path, String before, String code, String message) {
        SourceLocation location = new LineIndex(path, before).location(before.length());
        findings.add(new Finding(location, 0, code, Severity.ERROR, message));
    }

    private static String printable(Path path) {
        return Printable.of(path.toString());
    }

    private static String printable(IOException e) {
        return e instanceof AccessDeniedException
                ? "permission denied"
                : Printable.of(e.getClass().getSimpleName() + ", " + e.getMessage());
    }
}
