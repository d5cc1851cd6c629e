// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, reading it ends soon, with a configuration or a message. */
class HostileInputTest {
    private static final long SEED = 20_240_501;
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final String DICTIONARY =
            "<![CDATA[|]]>|<!--|<!DOCTYPE x [<!ENTITY a \"b\">]>|&a;|&#0;|<x>|</mapping>|{|[|\"|:|,"
                    + "|'|@'\n|\"$(|`|<#|#>|@(|(|)|}|;|||$syncRule[0]|-|\u2019|\u0000|\ufeff|\n";

    @TempDir private Path folder;

    @Test
    void tenThousandMutationsOfInventedFiles() {
        List<Seed> seeds = new ArrayList<>();
        seeds.add(new Seed("rule.xml", Samples.RULE_XML, 3_000));
        seeds.add(new Seed("rules.ps1", Samples.SCRIPT, 3_000));
        seeds.add(new Seed("policy.json", Samples.POLICY, 3_000));
        seeds.add(new Seed("agent.xml", agent(), 500));
        seeds.add(new Seed("mv.xml", metaverse(), 500));
        Assertions.assertTimeoutPreemptively(SOON, () -> mutate(seeds));
    }

    @Test
    void mutationsOfRealFiles() throws Exception {
        List<Seed> seeds = new ArrayList<>();
        Path set = Corpus.folder("aadconnect-1.1.130");
        for (Path file : Corpus.files("aadconnect-1.1.130/SynchronizationRules", "*.xml")) {
            seeds.add(new Seed("rule.xml", Files.readString(file), 5));
        }
        seeds.add(new Seed("mv.xml", Files.readString(set.resolve("GlobalSettings/MV.xml")), 20));
        seeds.add(new Seed("rules.ps1", Files.readString(set.resolve("sync-rules.ps1")), 10));
        for (Path file : Corpus.files("mim-contoso", "M*.XML")) {
            if (Files.size(file) < 500_000) {
                seeds.add(new Seed("agent.xml", Files.readString(file), 10));
            }
        }
        Assertions.assertTimeoutPreemptively(SOON, () -> mutate(seeds));
    }

    private record Seed(String name, String text, int times) {}

    private void mutate(List<Seed> seeds) throws Exception {
        Random random = new Random(SEED);
        int read = 0;
        for (Seed seed : seeds) {
            Path file = folder.resolve(seed.name());
            byte[] original = seed.text().getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < seed.times(); i++) {
                byte[] mutated = original;
                for (int n = 0; n <= random.nextInt(3); n++) {
                    mutated = mutation(mutated, random);
                }
                Files.write(file, mutated);
                read += reads(file, "seed " + SEED + " " + seed.name() + " " + i);
            }
        }
        assertThat(read).as("some mutations leave a file readable").isPositive();
    }

    /** Whether the file is read; everything but a message of ours is a failure. */
    private static int reads(Path file, String what) {
        try {
            ForeignConfiguration read = new ForeignReader().read(file);
            assertThat(read.notes()).as(what).hasSizeLessThan(6_000);
            assertThat(read.notes())
                    .as(what)
                    .allMatch(note -> note.reason().chars().noneMatch(c -> c < 0x20));
            return 1;
        } catch (FormatException e) {
            assertThat(e.problem()).as(what).isNotBlank();
            assertThat(e.remedy()).as(what).isNotBlank();
            return 0;
        }
    }

    private static byte[] mutation(byte[] in, Random random) {
        int at = random.nextInt(in.length + 1);
        int length = Math.min(in.length - at, random.nextInt(200));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(in, random);
            case 1 -> Arrays.copyOf(in, at);
            case 2 -> joined(in, 0, at, new byte[0], at + length);
            case 3 ->
                    joined(
                            in,
                            0,
                            at + length,
                            Arrays.copyOfRange(in, at, at + length),
                            at + length);
            case 4 -> joined(in, 0, at, bomb(random), at);
            case 5 -> joined(in, 0, at, new byte[] {(byte) random.nextInt(256)}, at);
            default -> joined(in, 0, at, word(random), at);
        };
    }

    private static byte[] flipped(byte[] in, Random random) {
        byte[] out = in.clone();
        for (int i = 0; i < 3 && out.length > 0; i++) {
            out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return out;
    }

    private static byte[] joined(byte[] in, int from, int to, byte[] middle, int rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(in, from, to - from);
        out.writeBytes(middle);
        out.write(in, rest, in.length - rest);
        return out.toByteArray();
    }

    private static byte[] bomb(Random random) {
        String[] bombs = {
            "<arg><fn id='x'>", "[", "{\"a\":", "@(", "(", "$(", "{", "'", "`", "<a>"
        };
        String bomb = bombs[random.nextInt(bombs.length)];
        return bomb.repeat(1 + random.nextInt(3_000)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] word(Random random) {
        String[] words = DICTIONARY.split("\\|");
        return words[random.nextInt(words.length)].getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "@(", "$(", "@{", "[", "{", "[a]", "'", "\"$(", "`", "-", "|", ",", "#"
            })
    void scriptsNestedWithoutEndAreReadInLinearTime(String piece) {
        String script = "New-ADSyncRule -Name " + piece.repeat(400_000) + "\n" + Samples.SCRIPT;
        Assertions.assertTimeoutPreemptively(
                SOON,
                () ->
                        reads(
                                Files.writeString(folder.resolve("x.ps1"), script),
                                "repeated " + piece));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><synchronizationRule>&a;</synchronizationRule>",
                "<!DOCTYPE r SYSTEM 'http://localhost/x'><synchronizationRule/>"
            })
    void declarationsAndEntitiesAreRefused(String xml) throws Exception {
        Path file = Files.writeString(folder.resolve("x.xml"), xml);
        assertThat(reads(file, xml)).isZero();
    }

    @Test
    void aFolderOfDeepFoldersAndOddFilesEnds() throws Exception {
        Path deep = folder;
        for (int i = 0; i < 12; i++) {
            deep = Files.createDirectory(deep.resolve("d"));
        }
        Files.writeString(deep.resolve("rule.xml"), Samples.RULE_XML);
        Files.writeString(folder.resolve("rule.xml"), Samples.RULE_XML);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        ForeignConfiguration read = new ForeignReader().read(folder);
        assertThat(read.rules()).hasSize(1);
        assertThat(read.notes())
                .extracting(ForeignNote::reason)
                .containsExactly(
                        "the folder lies too deep and is not read",
                        "this is neither a file nor a folder");
    }

    private static String agent() {
        return """
               <saved-ma-configuration server='S' export-date='2013-01-02 03:04:05.678'><ma-data>
                <id>{11111111-2222-3333-4444-555555555555}</id><name>A</name><category>AD</category>
                <schema><dsml:dsml xmlns:dsml='http://www.dsml.org/DSML'><dsml:directory-schema>
                 <dsml:class id='top' superior='#user'/><dsml:class id='user' superior='#top'><dsml:attribute ref='#mail'/></dsml:class>
                 <dsml:attribute-type id='mail' single-value='true'><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.15</dsml:syntax></dsml:attribute-type>
                </dsml:directory-schema></dsml:dsml></schema>
                <stay-disconnector><filter-set cd-object-type='user' type='declared'><filter-alternative id='1'><condition cd-attribute='mail' operator='equality'><value ui-radix='10'>0x5</value></condition></filter-alternative></filter-set></stay-disconnector>
                <join><join-profile cd-object-type='user'><join-criterion id='2'><search mv-object-type='person'><attribute-mapping mv-attribute='mail'><direct-mapping><src-attribute>mail</src-attribute></direct-mapping></attribute-mapping></search><resolution type='none'/></join-criterion></join-profile></join>
                <export-attribute-flow><export-flow-set cd-object-type='user' mv-object-type='person'><export-flow cd-attribute='mail'><sync-rule-mapping mapping-type='expression'><src-attribute>mail</src-attribute><sync-rule-value><export-flow><fn id='+'><arg>mail</arg><arg>"x"</arg></fn></export-flow></sync-rule-value></sync-rule-mapping></export-flow></export-flow-set></export-attribute-flow>
                <ma-run-data><run-configuration><name>F</name><configuration><step><step-type type='export'/></step></configuration></run-configuration></ma-run-data>
               </ma-data></saved-ma-configuration>
               """;
    }

    private static String metaverse() {
        return """
               <saved-mv-configuration><mv-data>
                <import-attribute-flow><import-flow-set mv-object-type='person'><import-flows mv-attribute='mail' type='ranked'><import-flow src-ma='{1}' cd-object-type='user' id='{2}'><direct-mapping><src-attribute>mail</src-attribute></direct-mapping></import-flow></import-flows></import-flow-set></import-attribute-flow>
                <parameter-values><parameter name='a' type='string'>1</parameter></parameter-values>
                <mv-deletion><mv-deletion-rule mv-object-type='person' type='declared-any'><src-ma>{1}</src-ma></mv-deletion-rule></mv-deletion>
               </mv-data></saved-mv-configuration>
               """;
    }
}
