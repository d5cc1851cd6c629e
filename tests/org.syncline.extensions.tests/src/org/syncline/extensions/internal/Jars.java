// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes jars, and signs them with the tools of the JDK. */
final class Jars {
    private static final String PASSWORD = "changeit";

    private Jars() {}

    /** A bundle with a class file that is none. */
    static Path bundle(Path file, String id) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", id + ";singleton:=true");
        main.putValue("Bundle-Version", "1.2.3");
        main.putValue("Bundle-Name", "Table Connector");
        main.putValue("Bundle-Vendor", "Example");
        return jar(file, manifest);
    }

    static Path jar(Path file, Manifest manifest) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("content.txt"));
            jar.write("content".getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return file;
    }

    static void sign(Path file, String signer) throws Exception {
        Path keys = file.resolveSibling("keys-" + signer + ".p12");
        tool(
                "keytool",
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + signer,
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12");
        tool(
                "jarsigner",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD,
                "-sigfile",
                signer.toUpperCase(java.util.Locale.ROOT),
                file.toString(),
                "key");
    }

    @SuppressWarnings("resource") // the stream ends with the process
    private static void tool(String name, String... words) throws Exception {
        String path = Path.of(System.getProperty("java.home"), "bin", name).toString();
        Process process =
                new ProcessBuilder(
                                java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of(path),
                                                List.of(words).stream())
                                        .toList())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    /** Changes or adds an entry and leaves everything else as it is. */
    static void write(Path file, String entry, String content) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(file)) {
            Files.writeString(
                    jar.getPath(entry),
                    content,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        }
    }
}
