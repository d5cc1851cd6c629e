// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContosoExampleTest {
    private static final String SOURCE_BASE = "DC=contoso,DC=com";
    private static final String TARGET_BASE = "DC=tenant,DC=example";

    @TempDir private Path folder;

    private final ContosoExample example = new ContosoExample();

    @Test
    void theSameSizeGivesTheSameBytes() throws Exception {
        example.create(folder.resolve("a"), 80);
        example.create(folder.resolve("b"), 80);
        assertThat(contents(folder.resolve("a"))).isEqualTo(contents(folder.resolve("b")));
    }

    @Test
    void textFilesHaveTheLineEndsOfEverySystem() throws Exception {
        example.create(folder.resolve("a"), 50);
        assertThat(contents(folder.resolve("a")).values()).noneMatch(text -> text.contains("\r"));
    }

    @Test
    void whatTheRulesMustComeToIsDocumented() {
        assertThat(example.expected(ContosoExample.DEFAULT_OBJECTS, Pass.FIRST))
                .isEqualTo(new ExpectedPass(1085, 1064, 1081, 0, 2, 0, 0, 1050, 6, 2, 4));
        assertThat(example.expected(ContosoExample.DEFAULT_OBJECTS, Pass.SECOND))
                .isEqualTo(new ExpectedPass(1087, 1064, 1083, 17, 94, 2, 17, 939, 6, 2, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 57, 100, 999, 1000, 7919, 15838})
    void everySizeShowsEverything(int objects) {
        ExpectedPass first = example.expected(objects, Pass.FIRST);
        assertThat(first.adds() + first.renames() + first.deletes()).isZero();
        assertThat(first.updates()).isPositive();
        ExpectedPass second = example.expected(objects, Pass.SECOND);
        assertThat(
                        List.of(
                                second.adds(),
                                second.updates(),
                                second.renames(),
                                second.deletes(),
                                second.unchanged(),
                                second.orphans(),
                                second.notOurs(),
                                second.foreign()))
                .allMatch(count -> count > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 300})
    void bothDirectoriesLoadIntoAServerInBothPasses(int objects) throws Exception {
        example.create(folder.resolve("p"), objects);
        Path project = folder.resolve("p");
        load(project.resolve(ContosoExample.SOURCE_FILE), SOURCE_BASE);
        load(project.resolve(ContosoExample.SOURCE_NOW_FILE), SOURCE_BASE);
        LDAPInterface tenant = load(project.resolve(ContosoExample.TARGET_FILE), TARGET_BASE);
        assertThat(
                        tenant.search(TARGET_BASE, SearchScope.ONE, "(objectClass=*)", "1.1")
                                .getEntryCount())
                .isEqualTo(example.expected(objects, Pass.FIRST).targetObjects());
    }

    @Test
    void theSourceHasTheShapeOfActiveDirectory() throws Exception {
        LDAPInterface source = source(300);
        List<SearchResultEntry> users = search(source, "(objectClass=user)");
        assertThat(users)
                .allSatisfy(
                        user -> {
                            assertThat(user.getAttributeValueBytes("objectGUID")).hasSize(16);
                            assertThat(user.getAttributeValueBytes("objectSid")).hasSize(28);
                            assertThat(
                                            user.getAttributeValueAsInteger("userAccountControl")
                                                    & 0x200)
                                    .isNotZero();
                        });
        assertThat(users.stream().map(user -> user.getAttributeValue("sAMAccountName")))
                .doesNotHaveDuplicates();
        assertThat(search(source, "(userAccountControl=514)")).isNotEmpty();
        assertThat(search(source, "(isCriticalSystemObject=TRUE)")).hasSize(2);
        assertThat(users)
                .filteredOn(user -> user.getDN().contains("\\0ACNF:"))
                .hasSize(1)
                .allSatisfy(user -> assertThat(user.getAttributeValue("cn")).contains("\nCNF:"));
    }

    @Test
    void everyReferenceHasItsTarget() throws Exception {
        for (String file : List.of(ContosoExample.SOURCE_FILE, ContosoExample.SOURCE_NOW_FILE)) {
            LDAPInterface source = source(200, file);
            for (SearchResultEntry entry : search(source, "(|(manager=*)(member=*))")) {
                for (String attribute : new String[] {"manager", "member"}) {
                    for (String dn : values(entry, attribute)) {
                        assertThat(source.getEntry(dn)).as(dn).isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void theTargetKnowsEverybodyByTheAnchorOfTheOldSystem() throws Exception {
        example.create(folder.resolve("p"), 120);
        LDAPInterface tenant =
                load(folder.resolve("p").resolve(ContosoExample.TARGET_FILE), TARGET_BASE);
        List<SearchResultEntry> all =
                tenant.search(TARGET_BASE, SearchScope.ONE, "(objectClass=*)", "*", "+")
                        .getSearchEntries();
        assertThat(all.stream().map(entry -> entry.getAttributeValue("entryUUID")))
                .as("given by the file, not made up by the server")
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.charAt(14)).isEqualTo('3'));
        assertThat(all)
                .filteredOn(entry -> entry.getDN().startsWith("CN={"))
                .isNotEmpty()
                .allSatisfy(
                        entry ->
                                assertThat(decoded(entry))
                                        .isEqualTo(entry.getAttributeValue("sourceAnchor")));
    }

    @Test
    void advanceReplacesTheSourceOnce() throws Exception {
        Path project = folder.resolve("p");
        example.create(project, 60);
        assertThat(example.recognise(project)).contains(new ExampleState(60, Pass.FIRST));
        String now = Files.readString(project.resolve(ContosoExample.SOURCE_NOW_FILE));
        assertThat(Files.readString(project.resolve(ContosoExample.SOURCE_FILE))).isNotEqualTo(now);
        example.advance(project);
        assertThat(Files.readString(project.resolve(ContosoExample.SOURCE_FILE))).isEqualTo(now);
        assertThat(example.recognise(project)).contains(new ExampleState(60, Pass.SECOND));
        Files.writeString(project.resolve(ContosoExample.SOURCE_FILE), "changed by the server");
        example.advance(project);
        assertThat(project.resolve(ContosoExample.SOURCE_FILE)).hasContent("changed by the server");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> example.create(folder, 100))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("not empty");
        assertThat(example.recognise(folder)).isEmpty();
        assertThatThrownBy(() -> example.advance(folder)).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aMarkerThatWasEditedIsNotTrusted() throws Exception {
        example.create(folder.resolve("p"), 50);
        Path marker = folder.resolve("p/contoso-example.properties");
        Files.writeString(marker, "version=1\nobjects=many\npass=first\n");
        assertThat(example.recognise(folder.resolve("p"))).isEmpty();
        Files.writeString(marker, "version=99\n");
        assertThat(example.recognise(folder.resolve("p"))).isEmpty();
    }

    @Test
    void tooFewPeopleAreRefused() {
        assertThatThrownBy(() -> example.create(folder, 49))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 50");
    }

    private static String decoded(SearchResultEntry entry) throws Exception {
        String name = entry.getRDN().getAttributeValues()[0];
        byte[] bytes = java.util.HexFormat.of().parseHex(name.substring(1, name.length() - 1));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> values(ReadOnlyEntry entry, String attribute) {
        String[] values = entry.getAttributeValues(attribute);
        return values == null ? List.of() : Arrays.asList(values);
    }

    private LDAPInterface source(int objects) throws Exception {
        return source(objects, ContosoExample.SOURCE_FILE);
    }

    private LDAPInterface source(int objects, String file) throws Exception {
        Path project = folder.resolve("source-" + file.length());
        example.create(project, objects);
        return load(project.resolve(file), SOURCE_BASE);
    }

    private static List<SearchResultEntry> search(LDAPInterface server, String filter)
            throws Exception {
        return server.search(SOURCE_BASE, SearchScope.SUB, Filter.create(filter), "*")
                .getSearchEntries();
    }

    /** Answers in the process itself, without a port; there is nothing to close. */
    private static LDAPInterface load(Path ldif, String base) throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(base);
        config.setSchema(null);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.importFromLDIF(true, ldif.toFile());
        return server;
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
