// SPDX-License-Identifier: EPL-2.0
package org.syncline.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the tree to the table in {@code docs/architecture.md}: who may use whom, what is API. */
class ArchitectureTest {
    private static final Set<String> PLAIN =
            Set.of(
                    "model",
                    "connector",
                    "connector.ldap",
                    "connector.scim",
                    "connector.file",
                    "connector.testkit",
                    "rules",
                    "store",
                    "engine",
                    "engine.decision",
                    "engine.export",
                    "engine.importing",
                    "engine.preview",
                    "engine.search",
                    "engine.service",
                    "engine.synchronization",
                    "interchange",
                    "review",
                    "formats");

    private static final List<String> BELOW_PROJECT =
            List.of(
                    "model",
                    "connector",
                    "rules",
                    "store",
                    "engine",
                    "interchange",
                    "review",
                    "formats",
                    "language",
                    "language.ide",
                    "migration",
                    "project");

    private static final List<String> WORKPLACE =
            Stream.concat(BELOW_PROJECT.stream(), Stream.of("schedule", "ui")).toList();

    private static final List<String> WITH_PLUG_INS =
            Stream.concat(WORKPLACE.stream(), Stream.of("extensions")).toList();

    private static final List<String> WITH_EXTENSIONS =
            Stream.concat(BELOW_PROJECT.stream(), Stream.of("extensions", "schedule")).toList();

    private static final List<String> ENGINE_BASE =
            List.of("engine.decision", "model", "connector", "rules", "store");

    private static final List<String> ENGINE_PART = with(ENGINE_BASE, "engine");

    private static final List<String> ENGINE_PREVIEW =
            with(ENGINE_PART, "engine.importing", "engine.synchronization");

    private static final List<String> ENGINE_SERVICE =
            with(ENGINE_PREVIEW, "engine.export", "engine.preview", "engine.search");

    /** Bundles of ours that a bundle may require. */
    private static final Map<String, List<String>> MAY_USE =
            Map.ofEntries(
                    entry("model", List.of()),
                    entry("connector", List.of("model")),
                    entry("connector.ldap", List.of("connector", "model")),
                    entry("connector.scim", List.of("connector", "model")),
                    entry("connector.file", List.of("connector", "model")),
                    entry("connector.testkit", List.of("connector", "model")),
                    entry("rules", List.of("model")),
                    entry("store", List.of("model")),
                    entry("engine.decision", List.of("model", "rules", "store")),
                    entry("engine", ENGINE_BASE),
                    entry("engine.importing", ENGINE_PART),
                    entry("engine.synchronization", ENGINE_PART),
                    entry("engine.export", ENGINE_PART),
                    entry("engine.search", ENGINE_PART),
                    entry("engine.preview", ENGINE_PREVIEW),
                    entry("engine.service", ENGINE_SERVICE),
                    entry("interchange", List.of("model")),
                    entry("review", List.of("model", "connector", "engine", "interchange")),
                    entry("formats", List.of("rules", "model")),
                    entry("language", List.of("rules", "model")),
                    entry("language.ide", List.of("language", "rules", "model")),
                    entry("migration", List.of("language", "formats", "rules", "model")),
                    entry("project", with(BELOW_PROJECT, "engine.preview", "engine.service")),
                    entry("schedule", BELOW_PROJECT),
                    entry("extensions", List.of()),
                    entry("extensions.p2", List.of("extensions")),
                    entry("cli", with(WITH_EXTENSIONS, "engine.preview")),
                    entry("examples.contoso", BELOW_PROJECT),
                    entry("ui", WITH_EXTENSIONS),
                    entry("ui.editor", WORKPLACE),
                    entry("ui.staging", WORKPLACE),
                    entry("ui.operations", WORKPLACE),
                    entry("ui.search", WORKPLACE),
                    entry("ui.connectors", WITH_PLUG_INS));

    private static List<String> with(List<String> bundles, String... more) {
        return Stream.concat(bundles.stream(), Stream.of(more)).toList();
    }

    static Stream<Bundles.Bundle> bundles() {
        return Bundles.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void requiresOnlyWhatTheTableAllows(Bundles.Bundle bundle) {
        assertThat(MAY_USE)
                .as("docs/architecture.md lists " + bundle.name())
                .containsKey(bundle.name());
        List<String> ours =
                bundle.clauses("Require-Bundle").stream()
                        .filter(name -> name.startsWith("org.syncline."))
                        .map(name -> name.substring("org.syncline.".length()))
                        .toList();
        assertThat(MAY_USE.get(bundle.name()))
                .as("bundles that " + bundle.name() + " may use")
                .containsAll(ours);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void exportsApiOrInternalPackagesToFriends(Bundles.Bundle bundle) {
        for (String clause : bundle.fullClauses("Export-Package")) {
            boolean internal = clause.split(";")[0].contains(".internal");
            boolean generated = clause.contains("x-internal:=true") || clause.contains("x-friends");
            assertThat(internal ? generated : generated || clause.contains("version="))
                    .as(bundle.name() + " exports " + clause)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void plainBundlesImportNothingOfEclipse(Bundles.Bundle bundle) throws IOException {
        if (!PLAIN.contains(bundle.name())) {
            return;
        }
        assertThat(bundle.clauses("Require-Bundle"))
                .noneMatch(name -> name.startsWith("org.eclipse."));
        try (Stream<Path> files = Files.walk(bundle.folder().resolve("src"))) {
            List<Path> offenders =
                    files.filter(path -> path.toString().endsWith(".java"))
                            .filter(this::importsEclipse)
                            .toList();
            assertThat(offenders).isEmpty();
        }
    }

    private boolean importsEclipse(Path file) {
        try {
            return Files.readString(file).contains("import org.eclipse.");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyBundleIsInTheTableOfThePage() throws IOException {
        String page = Files.readString(Bundles.root().resolve("docs/architecture.md"));
        assertThat(Bundles.all().map(Bundles.Bundle::name))
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}
