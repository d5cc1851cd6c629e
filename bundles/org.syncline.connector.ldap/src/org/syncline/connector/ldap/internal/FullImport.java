// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportSink;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/** One full import. Objects are handed on as they arrive; nothing but one page is ever kept. */
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
                        "the import was stopped",
                        "Run the step again when you like: nothing was taken as deleted.",
                        cause);
    }

    Watermark run() throws ConnectorException {
        // Asked before the objects are read: a change during the read is then read again.
        strategy.begin();
        run.observe(strategy::taken);
        for (SearchPlan plan : run.plans()) {
            read(plan);
        }
        strategy.end();
        return strategy.point().watermark();
    }

    private void read(SearchPlan plan) throws ConnectorException {
        if (plan.bases().isEmpty()) {
            throw run.session()
                    .failures()
                    .of(
                            ConnectorException.Kind.CONFIGURATION,
                            "the partition " + plan.scope().partition() + " includes no container",
                            "Include a container, or remove the partition.",
                            null);
        }
        for (Dn base : plan.bases()) {
            String kind = base.equals(plan.scope().partition()) ? "partition " : "container ";
            run.search(
                    base.text(),
                    kind + Printable.of(base.text(), MAX_SHOWN),
                    run.wanted(),
                    run.attributes(strategy.attributes()),
                    raw -> take(plan, raw));
        }
    }

    private void take(SearchPlan plan, RawEntry raw) throws ConnectorException {
        if (run.take(raw, plan) == ImportRun.Verdict.OUTSIDE) {
            sink.filtered();
        }
    }
}
