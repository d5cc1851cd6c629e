// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.syncline.language.SyncLanguage;
import org.syncline.language.sync.SyncFile;

/**
 * The problems of the files that an editor has loaded into one resource set. They are computed once
 * for a state of the files, not once for each file. Safe for use by many threads as far as their
 * resource sets differ.
 */
@Singleton
public class LoadedProject {
    /** The problems of one file, in the light of all others in its resource set. */
    public List<Problem> problems(SyncFile file) {
        Resource resource = file.eResource();
        if (resource == null || resource.getResourceSet() == null) {
            return List.of();
        }
        return state(resource.getResourceSet()).byResource.getOrDefault(resource, List.of());
    }

    private static State state(ResourceSet resources) {
        List<SyncFile> roots = roots(resources);
        State state = (State) EcoreUtil.getExistingAdapter(resources, State.class);
        if (state != null && state.isOf(roots)) {
            return state;
        }
        resources.eAdapters().remove(state);
        State fresh = new State(roots);
        resources.eAdapters().add(fresh);
        return fresh;
    }

    private static List<SyncFile> roots(ResourceSet resources) {
        List<SyncFile> roots = new ArrayList<>();
        for (Resource resource : List.copyOf(resources.getResources())) {
            EList<?> contents = resource.getContents();
            if (!contents.isEmpty() && contents.get(0) instanceof SyncFile root) {
                roots.add(root);
            }
        }
        return roots;
    }

    /** A parse makes a new root, so the same roots mean the same texts. */
    private static final class State extends AdapterImpl {
        private final List<SyncFile> roots;
        private final Map<Resource, List<Problem>> byResource;

        State(List<SyncFile> roots) {
            this.roots = roots;
            Set<Resource> broken = new HashSet<>();
            for (SyncFile root : roots) {
                if (!root.eResource().getErrors().isEmpty()) {
                    broken.add(root.eResource());
                }
            }
            this.byResource =
                    new ProjectChecker(SyncLanguage.catalog())
                            .problems(roots, new BrokenFiles(broken, false)).stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    problem -> problem.object().eResource()));
        }

        boolean isOf(List<SyncFile> others) {
            if (roots.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < roots.size(); i++) {
                if (roots.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean isAdapterForType(Object type) {
            return type == State.class;
        }
    }
}
