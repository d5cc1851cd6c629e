// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.resource.Resource;
import org.syncline.language.Finding;
import org.syncline.language.sync.SyncFile;

/**
 * The parsed files of a project.
 *
 * @param units by path
 * @param findings of syntax and of unresolved names
 */
public record ParsedProject(List<SourceUnit> units, List<Finding> findings) {
    public ParsedProject {
        units = List.copyOf(units);
        findings = List.copyOf(findings);
    }

    public List<SyncFile> roots() {
        return units.stream().map(SourceUnit::root).toList();
    }

    public Map<Resource, SourceUnit> byResource() {
        return units.stream().collect(Collectors.toMap(SourceUnit::resource, Function.identity()));
    }
}
