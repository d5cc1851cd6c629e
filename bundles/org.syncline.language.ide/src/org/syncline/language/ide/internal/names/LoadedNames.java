// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.names;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.DocumentExtensions;
import org.eclipse.xtext.util.TextRegion;
import org.syncline.language.NameUse;
import org.syncline.language.NameUses;
import org.syncline.language.ProjectName;

/** The names of the files that an editor has loaded beside one file. */
@Singleton
public final class LoadedNames {
    private final DocumentExtensions places;

    @Inject
    LoadedNames(DocumentExtensions places) {
        this.places = places;
    }

    /** All files of the resource set, or the file alone. */
    NameUses of(Resource resource) {
        return resource.getResourceSet() == null
                ? NameUses.of(List.of(resource))
                : NameUses.of(List.copyOf(resource.getResourceSet().getResources()));
    }

    Optional<ProjectName> at(NameUses uses, Resource resource, int offset) {
        return uses.at(resource.getURI().toString(), offset);
    }

    /** The places that name what is named at an offset. */
    public List<Location> locations(Resource resource, int offset, Predicate<NameUse> wanted) {
        NameUses uses = of(resource);
        return at(uses, resource, offset).map(uses::uses).orElse(List.of()).stream()
                .filter(wanted)
                .map(use -> location(resource, use))
                .toList();
    }

    /** The ranges of one file that name what is named at an offset. */
    public List<Range> ranges(Resource resource, int offset) {
        String uri = resource.getURI().toString();
        return locations(resource, offset, use -> use.file().equals(uri)).stream()
                .map(Location::getRange)
                .toList();
    }

    Location location(Resource beside, NameUse use) {
        Resource resource = resource(beside, use.file());
        return places.newLocation(resource, new TextRegion(use.offset(), use.length()));
    }

    Resource resource(Resource beside, String uri) {
        return beside.getResourceSet() == null
                ? beside
                : beside.getResourceSet().getResources().stream()
                        .filter(resource -> resource.getURI().toString().equals(uri))
                        .findFirst()
                        .orElse(beside);
    }
}
