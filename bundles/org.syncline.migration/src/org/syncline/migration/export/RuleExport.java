// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.export;

import java.util.List;
import org.syncline.formats.ForeignRule;

/**
 * The rules of a project as a foreign format has them.
 *
 * @param rules by precedence
 * @param notes what a person must look at, in the order of the rules
 */
public record RuleExport(List<ForeignRule> rules, List<ExportNote> notes) {
    public RuleExport {
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }
}
