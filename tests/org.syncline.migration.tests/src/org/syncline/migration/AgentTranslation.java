// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.nio.file.Path;
import java.util.List;

/**
 * What an invented management agent is translated to.
 *
 * @param folder where its export is written
 */
record AgentTranslation(Path folder) {
    static final String JOIN_SCOPE = "rules/example.test/join-scope.sync";

    Translation translate(AgentXml agent) throws Exception {
        return new Translator().translate(List.of(agent.writeTo(folder)), TranslateOptions.DEFAULT);
    }

    String file(AgentXml agent, String path) throws Exception {
        return translate(agent).files().get(path);
    }

    List<ReportItem> items(AgentXml agent, String kind) throws Exception {
        return translate(agent).report().items().stream()
                .filter(item -> item.kind().equals(kind))
                .toList();
    }

    /** The exact scope that the filters come to. */
    String joinScope(AgentXml agent) throws Exception {
        return new Translator()
                .translate(
                        List.of(agent.writeTo(folder)),
                        TranslateOptions.DEFAULT.withFilters(FilterMode.JOIN_SCOPE))
                .files()
                .get(JOIN_SCOPE);
    }
}
