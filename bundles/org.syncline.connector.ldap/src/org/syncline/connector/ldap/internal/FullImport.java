// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportSink;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/** One full import. Objects are handed on as they arrive; nothing but some pages is ever kept. */
final class FullImport {
    static final int MAX_SHOWN = 300;

    private final ImportRun run;
    private final ImportSink sink;
    private final DeltaStrategy strategy;

    FullImport(ImportRun run, ImportSink sink, DeltaStrategy strategy) {
        this.run = run;
        this.sink = sink;
        this.strategy = strategy;
    }

    static ConnectorException cancelled(LdapSettings settings, Throwable cause) {
        return new Failures(settings)
                .of(
                        ConnectorException.Kind.CANCELLED,
                        "the work was stopped",
                        "Run the step again when you like: nothing was taken as deleted.",
                        cause);
    }

    Watermark run() throws ConnectorException {
        // Asked before the objects are read: a change during the read is then read again.
        strategy.begin();
        run.observe(strategy::taken);
        List<ParallelSearch.Task<SearchPlan>> tasks = new ArrayList<>();
        for (SearchPlan plan : run.plans()) {
            tasks.addAll(tasks(plan));
        }
        new ParallelSearch<SearchPlan>(run.settings(), run.sessions(), run.pageSize())
                .run(tasks, run::checkCancelled, this::take);
        // The server may have been lost and found by others since this connection was used.
        new Reconnect(run.settings(), run.sessions().reading()).run(strategy::end);
        return strategy.point().watermark();
    }

    private List<ParallelSearch.Task<SearchPlan>> tasks(SearchPlan plan) throws ConnectorException {
        if (plan.bases().isEmpty()) {
            throw run.failures()
                    .of(
                            ConnectorException.Kind.CONFIGURATION,
                            "the partition " + plan.scope().partition() + " includes no container",
                            "Include a container, or remove the partition.",
                            null);
        }
        String[] attributes = run.attributes(strategy.attributes());
        return plan.bases().stream()
                .map(
                        base ->
                                new ParallelSearch.Task<>(
                                        plan,
                                        new PagedSearch.Query(
                                                base.text(),
                                                what(plan, base),
                                                run.wanted(),
                                                attributes)))
                .toList();
    }

    private static String what(SearchPlan plan, Dn base) {
        String kind = base.equals(plan.scope().partition()) ? "partition " : "container ";
        return kind + Printable.of(base.text(), MAX_SHOWN);
    }

    private void take(SearchPlan plan, RawEntry raw) throws ConnectorException {
        if (run.take(raw, plan) == ImportRun.Verdict.OUTSIDE) {
            sink.filtered();
        }
    }
}
