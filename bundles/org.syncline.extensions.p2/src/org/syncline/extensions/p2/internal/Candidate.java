// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.p2.metadata.InstallableUnit;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.ILicense;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.SiteOffer;
import org.syncline.extensions.SiteOffer.Standing;

/**
 * A unit of a site that brings connectors.
 *
 * @param unit a feature, or a bundle
 * @param needs what has to be fetched for it
 * @param shipped those of its bundles that are a part of the program
 */
record Candidate(IInstallableUnit unit, Needs needs, List<String> shipped) {
    private static final String FEATURE = ".feature.group";

    /** What may stand in the name of a file on every system. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}");

    /** The newest of each; a connector that a feature brings is not listed by itself. */
    static List<Candidate> of(IQueryable<IInstallableUnit> site, IInstallableUnit running) {
        NullProgressMonitor monitor = new NullProgressMonitor();
        Map<String, IInstallableUnit> newest = new HashMap<>();
        for (IInstallableUnit unit :
                site.query(QueryUtil.createIUAnyQuery(), monitor).toUnmodifiableSet()) {
            newest.merge(
                    unit.getId(),
                    unit,
                    (a, b) -> a.getVersion().compareTo(b.getVersion()) >= 0 ? a : b);
        }
        List<Candidate> features = new ArrayList<>();
        List<Candidate> bundles = new ArrayList<>();
        Set<String> brought = new HashSet<>();
        for (IInstallableUnit unit : newest.values()) {
            boolean group = QueryUtil.isGroup(unit) && unit.getId().endsWith(FEATURE);
            if (!group && !Needs.isConnector(unit)) {
                continue;
            }
            Needs needs = Needs.of(unit, site, running, environment(), monitor);
            if (!group) {
                bundles.add(new Candidate(unit, needs, shipped(needs, running)));
            } else if (!needs.connectors().isEmpty()) {
                features.add(new Candidate(unit, needs, shipped(needs, running)));
                needs.connectors().forEach(connector -> brought.add(connector.getId()));
            }
        }
        bundles.removeIf(candidate -> brought.contains(candidate.unit.getId()));
        features.addAll(bundles);
        return features;
    }

    private static List<String> shipped(Needs needs, IInstallableUnit running) {
        Set<String> here = new HashSet<>();
        running.getProvidedCapabilities().stream()
                .filter(provided -> provided.getNamespace().equals(RunningProgram.BUNDLE))
                .forEach(provided -> here.add(provided.getName()));
        return needs.bundles().stream()
                .map(IInstallableUnit::getId)
                .filter(here::contains)
                .toList();
    }

    /** This machine, as filters of units ask for it. */
    private static IInstallableUnit environment() {
        Map<String, String> properties = new HashMap<>();
        for (String name : List.of("osgi.os", "osgi.ws", "osgi.arch", "osgi.nl")) {
            String value = System.getProperty(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
        return InstallableUnit.contextIU(properties);
    }

    /** Its name for people who type: that of the feature or of the bundle. */
    String id() {
        String id = unit.getId();
        return id.endsWith(FEATURE) ? id.substring(0, id.length() - FEATURE.length()) : id;
    }

    /** How it compares with what is in the folder. */
    SiteOffer offer(List<PlugIn> present, long size) {
        String problem = problem();
        String there = present(present);
        return new SiteOffer(
                id(),
                unit.getVersion().toString(),
                text(IInstallableUnit.PROP_NAME, id()),
                text(IInstallableUnit.PROP_PROVIDER, ""),
                text(IInstallableUnit.PROP_DESCRIPTION, ""),
                licence(),
                needs.bundles().stream()
                        .map(bundle -> bundle.getId() + " " + bundle.getVersion())
                        .toList(),
                size,
                problem.isEmpty() ? standing(present) : Standing.UNUSABLE,
                there,
                problem);
    }

    private String problem() {
        for (IInstallableUnit bundle : needs.bundles()) {
            if (!SAFE.matcher(bundle.getId() + "_" + bundle.getVersion()).matches()) {
                return "\"" + bundle.getId() + "\" is no name of a bundle.";
            }
        }
        if (!shipped.isEmpty()) {
            return "It would replace "
                    + String.join(", ", shipped)
                    + ", which is a part of this Syncline.";
        }
        return needs.missing().isEmpty()
                ? ""
                : "Neither this Syncline nor the site has "
                        + String.join(", ", needs.missing())
                        + ", which it needs.";
    }

    /** The name that a unit has in the folder of plug-ins. */
    static String fileName(IInstallableUnit bundle) {
        return bundle.getId() + "_" + bundle.getVersion() + ".jar";
    }

    static boolean isPresent(IInstallableUnit bundle, List<PlugIn> present) {
        return present.stream()
                .anyMatch(
                        plugIn ->
                                plugIn.id().equals(bundle.getId())
                                        && plugIn.version().equals(bundle.getVersion().toString()));
    }

    private Standing standing(List<PlugIn> present) {
        Standing standing = Standing.PRESENT;
        for (IInstallableUnit connector : needs.connectors()) {
            Optional<Version> newest = newest(connector, present);
            if (newest.isEmpty()) {
                standing = standing == Standing.PRESENT ? Standing.NEW : standing;
                continue;
            }
            int compared = newest.get().compareTo(connector.getVersion());
            if (compared > 0) {
                return Standing.OLDER;
            }
            if (compared < 0) {
                standing = Standing.UPDATE;
            }
        }
        return standing;
    }

    private String present(List<PlugIn> present) {
        return needs.connectors().stream()
                .map(connector -> newest(connector, present))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Version::toString)
                .orElse("");
    }

    private static Optional<Version> newest(IInstallableUnit bundle, List<PlugIn> present) {
        return present.stream()
                .filter(plugIn -> plugIn.id().equals(bundle.getId()))
                .map(plugIn -> version(plugIn.version()))
                .max(java.util.Comparator.naturalOrder());
    }

    private static Version version(String text) {
        try {
            return Version.parseVersion(text);
        } catch (
                @SuppressWarnings("unused")
                IllegalArgumentException e) {
            // A file of which nobody knows how old it is keeps nothing from being installed.
            return Version.emptyVersion;
        }
    }

    private String text(String property, String otherwise) {
        String text = unit.getProperty(property, null);
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    private String licence() {
        return unit.getLicenses(null).stream()
                .map(ILicense::getBody)
                .filter(body -> body != null && !body.isBlank())
                .map(body -> body.strip().lines().findFirst().orElse(""))
                .findFirst()
                .orElse("");
    }
}
