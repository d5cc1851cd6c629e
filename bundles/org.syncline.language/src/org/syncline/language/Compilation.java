// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.List;
import java.util.Optional;
import org.syncline.rules.ProjectModel;

/**
 * What came of reading a project's files.
 *
 * @param findings in stable order
 * @param model the project as records; absent when a finding is an error
 */
public record Compilation(List<Finding> findings, Optional<ProjectModel> model) {
    public Compilation {
        findings = findings.stream().sorted().toList();
    }

    public long errors() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    }

    public long warnings() {
        return findings.stream().filter(finding -> finding.severity() == Severity.WARNING).count();
    }
}
