// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;

/**
 * What has to be fetched for a unit: its own bundles, and those of the site that they need and the
 * running program lacks. Packages and bundles are resolved here; what else a bundle may require the
 * framework checks when it is enabled.
 *
 * @param bundles units with a jar; a bundle stands behind those that it needs
 * @param missing what neither the program nor the site has, for people
 */
record Needs(List<IInstallableUnit> bundles, List<String> missing) {
    private static final String CONNECTOR_PACKAGE = "org.syncline.connector";

    /**
     * @param site where to look for more
     * @param running what is there already
     * @param environment a unit with the properties of this machine, for filters
     */
    static Needs of(
            IInstallableUnit root,
            IQueryable<IInstallableUnit> site,
            IInstallableUnit running,
            IInstallableUnit environment,
            IProgressMonitor monitor) {
        Map<String, IInstallableUnit> seen = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        Deque<IInstallableUnit> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            IInstallableUnit unit = open.removeFirst();
            if (seen.putIfAbsent(unit.getId(), unit) != null) {
                continue;
            }
            for (IRequirement requirement : unit.getRequirements()) {
                if (!isAsked(requirement, environment) || running.satisfies(requirement)) {
                    continue;
                }
                Optional<IInstallableUnit> found = newest(requirement, site, monitor);
                if (found.isPresent()) {
                    open.addLast(found.get());
                } else if (isHard(unit, requirement)) {
                    missing.add(text(requirement));
                }
            }
        }
        List<IInstallableUnit> bundles =
                new ArrayList<>(seen.values().stream().filter(Needs::isBundle).toList());
        // Connectors last, so that what they need is enabled before by whoever goes down the list.
        bundles.sort(Comparator.comparing(Needs::isConnector));
        return new Needs(List.copyOf(bundles), List.copyOf(missing));
    }

    private static boolean isAsked(IRequirement requirement, IInstallableUnit environment) {
        return requirement.getMin() > 0
                && requirement instanceof IRequiredCapability
                && (requirement.getFilter() == null
                        || requirement.getFilter().isMatch(environment));
    }

    /**
     * Whether the lack of it keeps a bundle from running. What a feature wants beside its own
     * bundles is a hint for Eclipse's installer; its bundles say themselves what they need.
     */
    private static boolean isHard(IInstallableUnit unit, IRequirement requirement) {
        IRequiredCapability wanted = (IRequiredCapability) requirement;
        boolean included =
                wanted.getNamespace().equals(RunningProgram.UNIT)
                        && wanted.getRange().getMinimum().equals(wanted.getRange().getMaximum());
        return QueryUtil.isGroup(unit)
                ? included
                : List.of(RunningProgram.PACKAGE, RunningProgram.BUNDLE)
                        .contains(wanted.getNamespace());
    }

    private static Optional<IInstallableUnit> newest(
            IRequirement requirement, IQueryable<IInstallableUnit> site, IProgressMonitor monitor) {
        return site
                .query(QueryUtil.createMatchQuery(requirement.getMatches()), monitor)
                .toUnmodifiableSet()
                .stream()
                .max(Comparator.naturalOrder());
    }

    private static String text(IRequirement requirement) {
        IRequiredCapability wanted = (IRequiredCapability) requirement;
        String kind =
                switch (wanted.getNamespace()) {
                    case RunningProgram.PACKAGE -> "package ";
                    case RunningProgram.BUNDLE -> "bundle ";
                    default -> "";
                };
        return kind + wanted.getName() + " " + wanted.getRange();
    }

    static boolean isBundle(IInstallableUnit unit) {
        return jar(unit).isPresent();
    }

    /** The jar of a unit. */
    static Optional<IArtifactKey> jar(IInstallableUnit unit) {
        Collection<IArtifactKey> artifacts = unit.getArtifacts();
        return artifacts.stream()
                .filter(key -> key.getClassifier().equals(RunningProgram.BUNDLE))
                .findFirst();
    }

    /** A bundle that uses the interface of connectors, which nobody else has a reason to. */
    static boolean isConnector(IInstallableUnit unit) {
        return isBundle(unit)
                && unit.getRequirements().stream()
                        .anyMatch(
                                requirement ->
                                        requirement instanceof IRequiredCapability wanted
                                                && wanted.getName().equals(CONNECTOR_PACKAGE));
    }

    List<IInstallableUnit> connectors() {
        return bundles.stream().filter(Needs::isConnector).toList();
    }
}
