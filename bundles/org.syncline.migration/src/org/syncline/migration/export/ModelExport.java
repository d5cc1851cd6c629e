// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.export;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.ForeignRule;
import org.syncline.migration.internal.export.Identities;
import org.syncline.migration.internal.export.Notes;
import org.syncline.migration.internal.export.Parameters;
import org.syncline.migration.internal.export.RuleConversion;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SyncRule;

/**
 * Makes foreign rules of a project's rules, disabled ones too. Nothing is dropped in silence: what
 * the format cannot say is in the notes. Stateless, safe for use by many threads.
 */
public final class ModelExport {
    /**
     * @param model a project without errors
     * @param format decides what stands where a rule says nothing, and how a place next to another
     *     rule is written
     */
    public RuleExport export(ProjectModel model, RuleFormat format) {
        Notes notes = new Notes();
        Identities identities = new Identities(model);
        Parameters parameters = new Parameters(model);
        RuleConversion conversion = new RuleConversion(identities, format);
        List<ForeignRule> rules = new ArrayList<>();
        for (SyncRule rule : model.rules()) {
            notes.begin(rule);
            rules.add(conversion.convert(rule, notes));
            parameters.note(rule, notes);
        }
        return new RuleExport(rules, notes.list());
    }
}
