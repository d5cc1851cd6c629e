// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** The bundles and packages that the running program has, as one unit of p2. */
final class RunningProgram {
    static final String UNIT = "org.eclipse.equinox.p2.iu";
    static final String BUNDLE = "osgi.bundle";
    static final String PACKAGE = "java.package";

    private RunningProgram() {}

    /**
     * @param without names of bundles that do not count: plug-ins come and go
     */
    static IInstallableUnit unit(BundleContext framework, Set<String> without) {
        List<IProvidedCapability> provided = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            if (bundle.getSymbolicName() != null && !without.contains(bundle.getSymbolicName())) {
                provided.addAll(of(bundle));
            }
        }
        InstallableUnitDescription description = new InstallableUnitDescription();
        description.setId("org.syncline.running");
        description.setVersion(Version.emptyVersion);
        description.addProvidedCapabilities(provided);
        return MetadataFactory.createInstallableUnit(description);
    }

    private static List<IProvidedCapability> of(Bundle bundle) {
        List<IProvidedCapability> provided = new ArrayList<>();
        Version version = Version.create(bundle.getVersion().toString());
        for (String namespace : List.of(UNIT, BUNDLE)) {
            provided.add(
                    MetadataFactory.createProvidedCapability(
                            namespace, bundle.getSymbolicName(), version));
        }
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision != null) {
            for (BundleCapability exported :
                    revision.getDeclaredCapabilities(BundleRevision.PACKAGE_NAMESPACE)) {
                provided.add(exported(exported));
            }
        }
        return provided;
    }

    private static IProvidedCapability exported(BundleCapability exported) {
        Object version = exported.getAttributes().get("version");
        return MetadataFactory.createProvidedCapability(
                PACKAGE,
                String.valueOf(exported.getAttributes().get(BundleRevision.PACKAGE_NAMESPACE)),
                version == null ? Version.emptyVersion : Version.create(version.toString()));
    }
}
