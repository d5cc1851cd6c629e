// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.syncline.engine.Progress;
import org.syncline.engine.StepOptions;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Limit;

/**
 * What an import step is given.
 *
 * @param limits of the connector
 */
public record ImportSetting(
        StepRunner runner,
        Clock clock,
        RuleBook rules,
        ConnectorDefinition definition,
        List<Limit> limits,
        StepOptions options,
        Progress progress) {
    public ImportSetting {
        limits = List.copyOf(limits);
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(progress, "progress");
    }
}
