// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.resource.Resource;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.Finding;
import org.syncline.language.FindingCodes;
import org.syncline.language.Severity;
import org.syncline.language.internal.ParsedProject;
import org.syncline.language.internal.SourceUnit;
import org.syncline.language.sync.ProjectBlock;
import org.syncline.language.sync.SeverityItem;
import org.syncline.language.sync.SyncFile;
import org.syncline.rules.SourceLocation;

/** Runs all checks over a project: the same for the compiler and for the editor. */
public final class ProjectChecker {
    /** Nobody reads more; the gravest are kept. */
    private static final int MAX_PROBLEMS = 10_000;

    private final ConnectorCatalog catalog;

    public ProjectChecker(ConnectorCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Checks parsed files.
     *
     * @param complete whether all files could be read without errors
     */
    public List<Finding> check(ParsedProject project, boolean complete) {
        BrokenFiles broken =
                new BrokenFiles(
                        project.units().stream()
                                .filter(SourceUnit::broken)
                                .map(SourceUnit::resource)
                                .collect(Collectors.toSet()),
                        !complete);
        Map<Resource, SourceUnit> units = project.byResource();
        List<Finding> findings = new ArrayList<>();
        for (Problem problem : problems(project.roots(), broken)) {
            SourceUnit unit = units.get(problem.object().eResource());
            findings.add(
                    new Finding(
                            unit.lines().location(problem.offset()),
                            problem.length(),
                            problem.code(),
                            problem.severity(),
                            problem.message()));
        }
        boolean noProject =
                project.units().stream()
                        .flatMap(unit -> unit.root().getElements().stream())
                        .noneMatch(ProjectBlock.class::isInstance);
        if (noProject && !broken.any()) {
            findings.add(noProject(project.units()));
        }
        return findings;
    }

    private static Finding noProject(List<SourceUnit> units) {
        String message =
                units.isEmpty()
                        ? "There is no .sync file in this folder. Name a project folder, or write"
                                + " one with: project \"Name\" { }"
                        : "No file declares the project. Add to one of them: project \"Name\" { }";
        SourceLocation location =
                units.isEmpty() ? SourceLocation.NONE : units.get(0).lines().location(0);
        return new Finding(location, 0, FindingCodes.NO_PROJECT, Severity.ERROR, message);
    }

    /** The problems of the files that belong together, severities changed as the project says. */
    public List<Problem> problems(List<SyncFile> roots, BrokenFiles broken) {
        ProjectIndex index = new ProjectIndex(roots);
        Problems problems = new Problems();
        List<Check> checks =
                List.of(
                        new DeclarationCheck(),
                        new ConnectorCheck(catalog),
                        new ContainerCheck(),
                        new SchemaCheck(),
                        new RuleCheck(broken),
                        new ScopeCheck(),
                        new JoinCheck(),
                        new FlowCheck(),
                        new NeighbourCheck(),
                        new StoreCheck(),
                        new RunCheck(),
                        new LimitsCheck(),
                        new TestCheck());
        checks.forEach(check -> check.check(index, problems));
        together(index, broken, problems);
        Map<String, Optional<Severity>> changed = changedSeverities(index);
        return problems.list().stream()
                .filter(p -> changed.getOrDefault(p.code(), Optional.of(p.severity())).isPresent())
                .map(
                        p ->
                                changed.containsKey(p.code())
                                        ? p.withSeverity(changed.get(p.code()).orElseThrow())
                                        : p)
                .sorted(Comparator.comparing(Problem::severity))
                .limit(MAX_PROBLEMS)
                .toList();
    }

    private static void together(ProjectIndex index, BrokenFiles broken, Problems problems) {
        RuleTable table = new RuleTable(index, broken);
        List<RuleTableCheck> checks =
                List.of(new ScopeLogicCheck(), new JoinOverlapCheck(), new FlowOrderCheck());
        checks.forEach(check -> check.check(table, index, problems));
        if (!broken.any()) {
            // What seems to be missing may stand where the files could not be read.
            new LinkCheck().check(table, index, problems);
            new ContributionCheck().check(table, index, problems);
        }
    }

    /** By code; empty for {@code ignore}. */
    private static Map<String, Optional<Severity>> changedSeverities(ProjectIndex index) {
        Map<String, Optional<Severity>> changed = new HashMap<>();
        index.blocks(ProjectBlock.class)
                .flatMap(block -> block.getItems().stream())
                .filter(SeverityItem.class::isInstance)
                .map(SeverityItem.class::cast)
                .filter(item -> item.getCode() != null && item.getSeverity() != null)
                .filter(item -> FindingCodes.isChangeable(item.getCode()))
                .forEach(item -> changed.put(item.getCode(), severity(item.getSeverity())));
        return changed;
    }

    private static Optional<Severity> severity(String word) {
        return switch (word) {
            case "error" -> Optional.of(Severity.ERROR);
            case "warning" -> Optional.of(Severity.WARNING);
            case "info" -> Optional.of(Severity.INFO);
            default -> Optional.empty();
        };
    }
}
