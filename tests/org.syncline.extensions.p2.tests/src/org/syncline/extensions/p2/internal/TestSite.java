// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a p2 site as a publisher does, and sites that no publisher would write. */
final class TestSite {
    private final Path folder;
    private final List<String> units = new ArrayList<>();
    private final List<String> artifacts = new ArrayList<>();

    TestSite(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    /** A connector that runs. */
    TestSite connector(String id, String version, String... moreRequirements) throws IOException {
        return bundle(id, version, id, version, requirements(moreRequirements));
    }

    /** A bundle that is no connector and provides a package of the same name. */
    TestSite library(String id, String version) throws IOException {
        return bundle(id, version, id, version, "");
    }

    /** A connector that is announced under another name than its jar has. */
    TestSite liar(String id, String inTheJar) throws IOException {
        return bundle(id, "1.0.0", inTheJar, "1.0.0", requirements());
    }

    /** A connector that is announced and not there. */
    TestSite absent(String id) {
        units.add(unit(id, "1.0.0", requirements()));
        return this;
    }

    private static String requirements(String... more) {
        return required("java.package", "org.syncline.connector", "[0.1.0,0.2.0)")
                + String.join("", more);
    }

    static String required(String namespace, String name, String range) {
        return "<required namespace='%s' name='%s' range='%s'/>".formatted(namespace, name, range);
    }

    TestSite feature(String id, String version, String... bundles) {
        StringBuilder required = new StringBuilder();
        for (String bundle : bundles) {
            required.append(
                    required(
                            "org.eclipse.equinox.p2.iu",
                            bundle,
                            "[" + version + "," + version + "]"));
        }
        units.add(
                """
                <unit id='%1$s.feature.group' version='%2$s'>
                  <properties size='4'>
                    <property name='org.eclipse.equinox.p2.name' value='Feature %1$s'/>
                    <property name='org.eclipse.equinox.p2.provider' value='Example'/>
                    <property name='org.eclipse.equinox.p2.description' value='For tests.'/>
                    <property name='org.eclipse.equinox.p2.type.group' value='true'/>
                  </properties>
                  <provides size='1'>
                    <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s.feature.group' version='%2$s'/>
                  </provides>
                  <requires>%3$s</requires>
                  <licenses size='1'><license uri='https://example.org' url='https://example.org'>
                    Licence of the example
                    with more lines
                  </license></licenses>
                </unit>
                """
                        .formatted(id, version, required));
        return this;
    }

    private TestSite bundle(
            String id, String version, String inTheJar, String versionInTheJar, String requirements)
            throws IOException {
        Path jar = jar(id, version);
        Files.createDirectories(jar.getParent());
        write(jar, inTheJar, versionInTheJar, requirements.contains("org.syncline.connector"));
        units.add(unit(id, version, requirements));
        artifacts.add(
                """
                <artifact classifier='osgi.bundle' id='%s' version='%s'><properties size='2'>
                  <property name='download.size' value='%d'/>
                  <property name='download.checksum.sha-256' value='%s'/>
                </properties></artifact>
                """
                        .formatted(id, version, Files.size(jar), sha256(jar)));
        return this;
    }

    Path jar(String id, String version) {
        return folder.resolve("plugins").resolve(id + "_" + version + ".jar");
    }

    private static String unit(String id, String version, String requirements) {
        return """
        <unit id='%1$s' version='%2$s'>
          <provides size='3'>
            <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s' version='%2$s'/>
            <provided namespace='osgi.bundle' name='%1$s' version='%2$s'/>
            <provided namespace='java.package' name='%1$s' version='%2$s'/>
          </provides>
          <requires>%3$s</requires>
          <artifacts size='1'><artifact classifier='osgi.bundle' id='%1$s' version='%2$s'/></artifacts>
          <touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/>
        </unit>
        """
                .formatted(id, version, requirements);
    }

    private static void write(Path jar, String id, String version, boolean connector)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", id);
        main.putValue("Bundle-Version", version);
        main.putValue("Bundle-Name", "Sample " + id);
        if (connector) {
            main.putValue("Import-Package", "org.syncline.connector;version=\"[0.1,0.2)\"");
            main.putValue("Service-Component", "OSGI-INF/sample.xml");
        }
        String type = SampleConnectorType.class.getName();
        String resource = type.replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                InputStream in =
                        SampleConnectorType.class.getClassLoader().getResourceAsStream(resource)) {
            entries.putNextEntry(new ZipEntry(resource));
            in.transferTo(entries);
            entries.closeEntry();
            entries.putNextEntry(new ZipEntry("OSGI-INF/sample.xml"));
            entries.write(
                    """
                    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                      <implementation class="%s"/>
                      <service><provide interface="org.syncline.connector.ConnectorType"/></service>
                    </scr:component>
                    """
                            .formatted(id, type)
                            .getBytes(StandardCharsets.UTF_8));
            entries.closeEntry();
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes what the site is known by. */
    TestSite publish() throws IOException {
        Files.writeString(
                folder.resolve("content.xml"),
                """
                <?xml version='1.0' encoding='UTF-8'?>
                <?metadataRepository version='1.2.0'?>
                <repository name='Test' type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>
                <units size='%d'>%s</units>
                </repository>
                """
                        .formatted(units.size(), String.join("", units)));
        Files.writeString(
                folder.resolve("artifacts.xml"),
                """
                <?xml version='1.0' encoding='UTF-8'?>
                <?artifactRepository version='1.1.0'?>
                <repository name='Test' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>
                <mappings size='1'><rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/></mappings>
                <artifacts size='%d'>%s</artifacts>
                </repository>
                """
                        .formatted(artifacts.size(), String.join("", artifacts)));
        return this;
    }

    /** The published site as an archive. */
    Path zip(Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out);
                var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }

    /** A site that consists of others. */
    static Path composite(Path folder, Path... children) throws IOException {
        Files.createDirectories(folder);
        StringBuilder list = new StringBuilder();
        for (Path child : children) {
            list.append("<child location='").append(child.toUri()).append("'/>");
        }
        compose(folder, "Content", "internal.p2.metadata", "Metadata", list);
        compose(folder, "Artifacts", "internal.p2.artifact", "Artifact", list);
        return folder;
    }

    private static void compose(
            Path folder, String file, String type, String name, CharSequence children)
            throws IOException {
        Files.writeString(
                folder.resolve("composite" + file + ".xml"),
                """
                <?xml version='1.0' encoding='UTF-8'?>
                <?composite%1$sRepository version='1.0.0'?>
                <repository name='All' type='org.eclipse.equinox.%2$s.repository.Composite%1$sRepository' version='1'>
                <children>%3$s</children>
                </repository>
                """
                        .formatted(name, type, children));
    }
}
